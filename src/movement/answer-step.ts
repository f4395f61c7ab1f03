import { only, written, type Act } from "../access/act";
import { personWithinReach } from "../access/reach";
import { refuseFuture } from "../access/refuse-future";
import type { Done } from "../core/done.types";
import { conflict } from "../core/errors";
import type { AnswerStepInput } from "./movement.inputs";
import { MovementAnswer } from "./movement.types";

/**
 * What a colleague says about a step, proposed or not: she may know of a task that the register does not. "Not now" after a
 * confirmation takes that back. Errors: NOT_FOUND, BAD_USER_INPUT (a day to come), CONFLICT (confirmed already).
 */
export async function answerStep(act: Act, input: AnswerStepInput): Promise<Done> {
  const { participantId, step, answer, on } = input;
  refuseFuture(act, on);
  only(
    await act.sql`
    /* movement.hold-person */ SELECT FROM participant p
     WHERE p.organisation_id = ${act.organisationId} AND p.id = ${participantId} AND ${written(personWithinReach("p.id"))}
       FOR NO KEY UPDATE`,
  );
  const [answered] = await act.sql`
    /* movement.answer */ INSERT INTO movement (organisation_id, participant_id, step, number, answer, "on", recorded_at, recorded_by)
    SELECT ${act.organisationId}::uuid, ${participantId}::uuid, ${step}, coalesce(last.number, 0) + 1, ${answer}, ${on}::date,
           ${act.at}::timestamptz, (SELECT app.account())
      FROM (SELECT) AS one LEFT JOIN LATERAL (SELECT m.number, m.answer FROM movement m
        WHERE m.organisation_id = ${act.organisationId} AND m.participant_id = ${participantId} AND m.step = ${step}
        ORDER BY m.number DESC LIMIT 1) AS last ON true
     WHERE ${answer === MovementAnswer.NOT_NOW} OR last.answer IS DISTINCT FROM 'CONFIRMED'
    RETURNING number`;
  if (!answered) throw conflict("Deze stap is al vastgelegd.");
  act.concerns([participantId], ["movement"]);
  return { id: participantId };
}
