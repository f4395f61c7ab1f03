import { written, type Act } from "../access/act";
import { personWithinReach, withinReach } from "../access/reach";
import { refuseFuture } from "../access/refuse-future";
import type { Done } from "../core/done.types";
import { badInput, conflict, notFound, refusing } from "../core/errors";
import { newId } from "../core/ids";
import { noteStatus } from "./change-enrolment";
import type { EnrolInput } from "./enrolment.inputs";
import { EnrolmentStatus } from "./enrolment.types";
import { noteReferral } from "./record-referral";

/** With what an enrolment may begin. */
const beginnings: readonly EnrolmentStatus[] = [
  EnrolmentStatus.REGISTERED,
  EnrolmentStatus.INTAKE,
  EnrolmentStatus.ACTIVE,
];

/** What the database says when there is no place left. */
export const trackIsFull = "Dit onderdeel is vol. Zet deze persoon op de wachtlijst.";

/** What the database says of a second open enrolment in one track. */
const enrolledAlready = "Deze deelnemer doet al mee aan dit onderdeel.";

/** Enrols someone within reach in a track within reach. Errors: NOT_FOUND, CONFLICT (enrolled already, track full or not open), BAD_USER_INPUT. */
export async function enrol(act: Act, input: EnrolInput): Promise<Done> {
  if (!beginnings.includes(input.status)) throw badInput({ status: "Begin met aangemeld, kennismaking of actief." });
  refuseFuture(act, input.on);
  const id = newId(act.at);
  const activeFrom = input.status === EnrolmentStatus.ACTIVE ? input.on : null;
  const enrolled = await refusing(
    "one_open_enrolment",
    enrolledAlready,
    act.sql`
    /* tracks.enrol */ WITH wanted AS MATERIALIZED (
      SELECT p.organisation_id, p.id AS participant_id, t.id AS track_id
        FROM participant p JOIN track t ON t.organisation_id = p.organisation_id AND t.id = ${input.trackId}
       WHERE p.organisation_id = ${act.organisationId} AND p.id = ${input.participantId}
         AND ${written(withinReach("t.id"))} AND ${written(personWithinReach("p.id"))}
         AND t.opened_on <= ${input.on}::date AND (t.closed_on > ${input.on}::date) IS NOT FALSE
    )
    INSERT INTO enrolment (organisation_id, id, participant_id, track_id, status, registered_on, active_from)
    SELECT w.organisation_id, ${id}::uuid, w.participant_id, w.track_id, ${input.status}, ${input.on}::date, ${activeFrom}::date
      FROM wanted w WHERE app.has_place(w.organisation_id, w.track_id, w.participant_id, ${act.today}::date)
    RETURNING id`,
  );
  if (enrolled.length === 0) throw await whyNotEnrolled(act, input);
  await noteStatus(act, id, input.status, input.on);
  if (input.source) await noteReferral(act, id, input.source);
  act.concerns([input.participantId], ["enrolment"]);
  return { id };
}

async function whyNotEnrolled(act: Act, { participantId, trackId, on }: EnrolInput): Promise<Error> {
  const [reached] = await act.sql<{ open: boolean }>`
    /* tracks.why-not-enrolled */ SELECT t.opened_on <= ${on}::date AND (t.closed_on > ${on}::date) IS NOT FALSE AS open FROM participant p
      JOIN track t ON t.organisation_id = p.organisation_id AND t.id = ${trackId}
     WHERE p.organisation_id = ${act.organisationId} AND p.id = ${participantId}
       AND ${written(withinReach("t.id"))} AND ${written(personWithinReach("p.id"))}`;
  if (!reached) return notFound();
  return conflict(reached.open ? trackIsFull : "Dit onderdeel is op die dag niet open.");
}
