import { written, type Act } from "../access/act";
import { withinReach } from "../access/reach";
import { refuseFuture } from "../access/refuse-future";
import type { Day } from "../core/days";
import type { Done } from "../core/done.types";
import { badInput, conflict, notFound } from "../core/errors";
import type { ChangeEnrolmentInput, EndEnrolmentInput } from "./enrolment.inputs";
import { EnrolmentStatus } from "./enrolment.types";

const { REGISTERED, INTAKE, ACTIVE, PAUSED, CLOSED } = EnrolmentStatus;

/** From which statuses one may come to a status. Never back to before the beginning. */
const steps: Readonly<Record<EnrolmentStatus, readonly EnrolmentStatus[]>> = {
  REGISTERED: [],
  INTAKE: [REGISTERED],
  ACTIVE: [REGISTERED, INTAKE, PAUSED],
  PAUSED: [ACTIVE],
  CLOSED: [REGISTERED, INTAKE, ACTIVE, PAUSED],
};

interface Step {
  readonly enrolmentId: string;
  readonly status: EnrolmentStatus;
  readonly on: Day;
  readonly reason?: string;
}

/** Moves an enrolment on; the first ACTIVE is the inflow. Errors: NOT_FOUND, CONFLICT (not from here, or before the last change). */
export async function changeEnrolment(act: Act, input: ChangeEnrolmentInput): Promise<Done> {
  if (input.status === CLOSED) throw badInput({ status: "Kies bij stoppen ook een reden." });
  return take(act, input);
}

/** Ends an enrolment with a reason. Errors: NOT_FOUND, CONFLICT (ended already, or before the last change). */
export async function endEnrolment(act: Act, { enrolmentId, reason, on }: EndEnrolmentInput): Promise<Done> {
  return take(act, { enrolmentId, status: CLOSED, on, reason });
}

/** Writes the next line of an enrolment's history. */
export async function noteStatus(act: Act, enrolmentId: string, status: EnrolmentStatus, on: Day): Promise<void> {
  await act.sql`
    /* tracks.note-status */ INSERT INTO enrolment_change (organisation_id, enrolment_id, number, status, "on", recorded_at, recorded_by)
    SELECT ${act.organisationId}::uuid, ${enrolmentId}::uuid, 1 + coalesce(max(c.number), 0), ${status}, ${on}::date,
           ${act.at}::timestamptz, (SELECT app.account())
      FROM enrolment_change c WHERE c.organisation_id = ${act.organisationId} AND c.enrolment_id = ${enrolmentId}`;
}

async function take(act: Act, step: Step): Promise<Done> {
  refuseFuture(act, step.on);
  const [changed] = await act.sql<{ participant_id: string }>`
    /* tracks.change-enrolment */ UPDATE enrolment e
       SET status = ${step.status}, exit_reason = ${step.reason},
           active_from = CASE WHEN ${step.status === ACTIVE}::boolean THEN coalesce(e.active_from, ${step.on}::date) ELSE e.active_from END,
           closed_on = CASE WHEN ${step.status === CLOSED}::boolean THEN ${step.on}::date END
     WHERE e.organisation_id = ${act.organisationId} AND e.id = ${step.enrolmentId} AND ${written(withinReach("e.track_id"))}
       AND e.status = ANY (${steps[step.status]}::text[])
       AND ${step.on}::date >= ALL (SELECT c."on" FROM enrolment_change c
         WHERE c.organisation_id = e.organisation_id AND c.enrolment_id = e.id)
    RETURNING e.participant_id`;
  if (!changed) throw await whyNot(act, step);
  await noteStatus(act, step.enrolmentId, step.status, step.on);
  act.concerns([changed.participant_id], ["status"]);
  return { id: step.enrolmentId };
}

async function whyNot(act: Act, step: Step): Promise<Error> {
  const [found] = await act.sql<{ status: EnrolmentStatus }>`
    /* tracks.why-not-changed */ SELECT e.status FROM enrolment e
     WHERE e.organisation_id = ${act.organisationId} AND e.id = ${step.enrolmentId} AND ${written(withinReach("e.track_id"))}`;
  if (!found) return notFound();
  if (found.status === CLOSED) return conflict("Deze deelname is al afgesloten.");
  if (!steps[step.status].includes(found.status))
    return conflict("Deze stap past niet bij hoe de deelname er nu voor staat.");
  return conflict("Deze dag ligt vóór de laatste wijziging.");
}
