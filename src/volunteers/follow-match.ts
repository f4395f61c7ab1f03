import type { Act } from "../access/act";
import type { Done } from "../core/done.types";
import { badInput, conflict, refusing } from "../core/errors";
import { holdMatch, refuseDay } from "./hold-match";
import type { AgreeVisitsInput, EvaluateMatchInput, TakeMatchStepInput } from "./match.inputs";

/** Writes down on which day and at what time the volunteer comes, or that nothing is agreed. Errors: NOT_FOUND, CONFLICT (ended), BAD_USER_INPUT. */
export async function agreeVisits(act: Act, { matchId, weekday = null, time = null }: AgreeVisitsInput): Promise<Done> {
  if (time !== null && weekday === null) throw badInput({ weekday: "Kies bij de tijd ook een dag." });
  const match = await holdMatch(act, matchId);
  await act.sql`
    /* volunteers.agree-visits */ UPDATE visit_match SET agreed_weekday = ${weekday}, agreed_time = ${time}
     WHERE organisation_id = ${act.organisationId} AND id = ${matchId}`;
  act.concerns([match.participantId], ["agreed_weekday", "agreed_time"]);
  return { id: matchId };
}

/** A step from home to the meeting place was reached for the first time. Errors: NOT_FOUND, CONFLICT (reached before, not active), BAD_USER_INPUT. */
export async function takeMatchStep(act: Act, { matchId, step, on }: TakeMatchStepInput): Promise<Done> {
  const match = await holdMatch(act, matchId);
  if (match.activeFrom === null) throw conflict("Deze koppeling loopt nog niet.");
  refuseDay(act, on, match.activeFrom);
  await refusing(
    "match_step_pkey",
    "Deze stap stond er al.",
    act.sql`
    /* volunteers.take-step */ INSERT INTO match_step (organisation_id, match_id, step, "on", recorded_at, recorded_by)
    VALUES (${act.organisationId}, ${matchId}, ${step}, ${on}, ${act.at}, (SELECT app.account()))`,
  );
  act.concerns([match.participantId], ["match_step"]);
  return { id: matchId };
}

/** What the people concerned say of a match, today. Errors: NOT_FOUND, CONFLICT (recorded before, not active). */
export async function evaluateMatch(act: Act, input: EvaluateMatchInput): Promise<Done> {
  const match = await holdMatch(act, input.matchId);
  if (match.activeFrom === null) throw conflict("Deze koppeling loopt nog niet.");
  await refusing(
    "match_evaluation_pkey",
    "Deze evaluatie is al vastgelegd.",
    act.sql`
    /* volunteers.evaluate */ INSERT INTO match_evaluation (organisation_id, match_id, moment, verdict, words, "on", recorded_at, recorded_by)
    VALUES (${act.organisationId}, ${input.matchId}, ${input.moment}, ${input.verdict}, ${input.words?.trim()}, ${act.today}, ${act.at},
      (SELECT app.account()))`,
  );
  act.concerns([match.participantId], ["match_evaluation"]);
  return { id: input.matchId };
}
