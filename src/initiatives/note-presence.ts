import { only, written, type Act } from "../access/act";
import { personWithinReach } from "../access/reach";
import type { Done } from "../core/done.types";
import { refusing } from "../core/errors";
import type { NotePresenceInput, RemovePresenceInput } from "./initiative.inputs";

/** Notes that a participant was at a gathering. Answers the gathering. Errors: NOT_FOUND, CONFLICT (noted already). */
export async function notePresence(act: Act, input: NotePresenceInput): Promise<Done> {
  only(
    await refusing(
      "gathering_presence_pkey",
      "Deze persoon staat er al bij.",
      act.sql`
    /* initiatives.note-presence */
    INSERT INTO gathering_presence (organisation_id, gathering_id, participant_id, contribution, recorded_at, recorded_by)
    SELECT g.organisation_id, g.id, p.id, ${input.contribution}, ${act.at}::timestamptz, (SELECT app.account())
      FROM gathering g JOIN participant p ON p.organisation_id = g.organisation_id AND p.id = ${input.participantId}
     WHERE g.organisation_id = ${act.organisationId} AND g.id = ${input.gatheringId} AND ${written(personWithinReach("p.id"))}
    RETURNING gathering_id`,
    ),
  );
  act.concerns([input.participantId], ["gathering_presence"]);
  return { id: input.gatheringId };
}

/** Takes away what was noted by mistake. Errors: NOT_FOUND. */
export async function removePresence(act: Act, { gatheringId, participantId }: RemovePresenceInput): Promise<Done> {
  only(
    await act.sql`
    /* initiatives.remove-presence */ DELETE FROM gathering_presence w
     WHERE w.organisation_id = ${act.organisationId} AND w.gathering_id = ${gatheringId} AND w.participant_id = ${participantId}
       AND ${written(personWithinReach("w.participant_id"))}
    RETURNING gathering_id`,
  );
  act.concerns([participantId], ["gathering_presence"]);
  return { id: gatheringId };
}
