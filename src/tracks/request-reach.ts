import { only, written, type Act } from "../access/act";
import { withinReach } from "../access/reach";
import type { Done } from "../core/done.types";
import { conflict, notFound, refusing } from "../core/errors";
import { newId } from "../core/ids";
import { noteStatus } from "./change-enrolment";
import { trackIsFull } from "./enrol";
import type { DecideReachInput, RequestReachInput } from "./enrolment.inputs";
import { EnrolmentStatus } from "./enrolment.types";
import { ReachDecision } from "./reach-request.types";

/** Asks the manager for someone who may be known already. Errors: NOT_FOUND, CONFLICT (asked already). */
export async function requestReach(act: Act, input: RequestReachInput): Promise<Done> {
  const id = newId(act.at);
  only(
    await refusing(
      "one_open_reach_request",
      "Deze vraag ligt al bij de manager.",
      act.sql`
    /* tracks.request-reach */ INSERT INTO reach_request (organisation_id, id, participant_id, track_id, words, requested_by, requested_at)
    SELECT p.organisation_id, ${id}::uuid, p.id, t.id, ${input.words?.trim()}, (SELECT app.account()), ${act.at}::timestamptz
      FROM participant p JOIN track t ON t.organisation_id = p.organisation_id AND t.id = ${input.trackId}
     WHERE p.organisation_id = ${act.organisationId} AND p.id = ${input.reference} AND ${written(withinReach("t.id"))}
    RETURNING id`,
    ),
  );
  act.concerns([input.reference], ["reach_request"]);
  return { id };
}

/** Decides; LENT enrols the person in the track that was asked for. Errors: NOT_FOUND, CONFLICT (decided already, track closed or full). */
export async function decideReach(act: Act, input: DecideReachInput): Promise<Done> {
  const [request] = await act.sql<{ participant_id: string; track_id: string }>`
    /* tracks.decide-reach */ UPDATE reach_request r
       SET decision = ${input.decision}, decided_by = (SELECT app.account()), decided_at = ${act.at}
     WHERE r.organisation_id = ${act.organisationId} AND r.id = ${input.requestId} AND r.decision IS NULL
       AND (SELECT app.reaches_all())
    RETURNING r.participant_id, r.track_id`;
  if (!request) throw await whyNotDecided(act, input.requestId);
  act.concerns([request.participant_id], ["decision"]);
  if (input.decision === ReachDecision.LENT) await lend(act, request.participant_id, request.track_id);
  return { id: input.requestId };
}

/** Enrols the person; when she came into the track meanwhile there is nothing left to do. */
async function lend(act: Act, participantId: string, trackId: string): Promise<void> {
  const [track] = await act.sql<{ open: boolean; free: boolean }>`
    /* tracks.still-open */ SELECT (t.closed_on > ${act.today}::date) IS NOT FALSE AS open,
           app.has_place(t.organisation_id, t.id, ${participantId}::uuid, ${act.today}::date) AS free FROM track t
     WHERE t.organisation_id = ${act.organisationId} AND t.id = ${trackId}`;
  if (!track?.open) throw conflict("Dit onderdeel is gesloten.");
  if (!track.free) throw conflict(trackIsFull);
  const id = newId(act.at);
  const added = await act.sql`
    /* tracks.lend */ INSERT INTO enrolment (organisation_id, id, participant_id, track_id, status, registered_on)
    VALUES (${act.organisationId}, ${id}, ${participantId}, ${trackId}, ${EnrolmentStatus.REGISTERED}, ${act.today})
    ON CONFLICT DO NOTHING RETURNING id`;
  if (added.length === 0) return;
  await noteStatus(act, id, EnrolmentStatus.REGISTERED, act.today);
  act.concerns([], ["enrolment"]);
}

async function whyNotDecided(act: Act, requestId: string): Promise<Error> {
  const [found] = await act.sql`
    /* tracks.why-not-decided */ SELECT FROM reach_request r
     WHERE r.organisation_id = ${act.organisationId} AND r.id = ${requestId} AND (SELECT app.reaches_all())`;
  return found ? conflict("Hierover is al besloten.") : notFound();
}
