import type { Act } from "../access/act";
import type { Done } from "../core/done.types";
import { newId } from "../core/ids";
import type { ReviewGoalInput } from "./goal.inputs";
import { openGoal } from "./open-goal";

/** Notes how far someone came with an open goal, today. Errors: NOT_FOUND, CONFLICT (closed already). */
export async function reviewGoal(act: Act, input: ReviewGoalInput): Promise<Done> {
  const participantId = await openGoal(act, input.goalId);
  const id = newId(act.at);
  await act.sql`
    /* goals.review-goal */ INSERT INTO goal_review (organisation_id, id, goal_id, level, "on", words, recorded_at, moment)
    VALUES (${act.organisationId}, ${id}, ${input.goalId}, ${input.level}, ${act.today}, ${input.words?.trim()}, ${act.at}, ${input.moment})`;
  act.concerns([participantId], ["goal_review"]);
  return { id };
}
