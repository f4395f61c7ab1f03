import { only, written, type Act } from "../access/act";
import { personWithinReach, withinReach } from "../access/reach";
import { refuseFuture } from "../access/refuse-future";
import type { Done } from "../core/done.types";
import { newId } from "../core/ids";
import type { RecordContributionInput, RemoveContributionInput } from "./contribution.inputs";

/** Notes what somebody gave or received beside a session. Errors: NOT_FOUND (person or group), BAD_USER_INPUT (a day to come). */
export async function recordContribution(act: Act, input: RecordContributionInput): Promise<Done> {
  refuseFuture(act, input.on);
  const id = newId(act.at);
  const trackId = input.trackId ?? null;
  only(
    await act.sql`
    /* contributions.record */ INSERT INTO contribution (organisation_id, id, participant_id, direction, kind, words, track_id, "on", recorded_at, recorded_by)
    SELECT p.organisation_id, ${id}::uuid, p.id, ${input.direction}, ${input.kind}, ${input.words?.trim() || null}, ${trackId}::uuid,
           ${input.on}::date, ${act.at}::timestamptz, (SELECT app.account())
      FROM participant p
     WHERE p.organisation_id = ${act.organisationId} AND p.id = ${input.participantId} AND ${written(personWithinReach("p.id"))}
       AND (${trackId}::uuid IS NULL OR EXISTS (SELECT FROM track t
         WHERE t.organisation_id = p.organisation_id AND t.id = ${trackId}::uuid AND ${written(withinReach("t.id"))}))
    RETURNING id`,
  );
  act.concerns([input.participantId], ["contribution"]);
  return { id };
}

/** Takes away what was noted beside a session. Errors: NOT_FOUND. */
export async function removeContribution(act: Act, { id }: RemoveContributionInput): Promise<Done> {
  const { participant_id } = only(
    await act.sql<{ participant_id: string }>`
    /* contributions.remove */ DELETE FROM contribution c
     WHERE c.organisation_id = ${act.organisationId} AND c.id = ${id} AND ${written(personWithinReach("c.participant_id"))}
       AND (c.track_id IS NULL OR ${written(withinReach("c.track_id"))})
    RETURNING c.participant_id`,
  );
  act.concerns([participant_id], ["contribution"]);
  return { id };
}
