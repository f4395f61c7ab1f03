import type { Act } from "../access/act";
import type { Done } from "../core/done.types";
import type { CloseGoalInput } from "./goal.inputs";
import { openGoal } from "./open-goal";

/** Closes a goal today: how, by whom, and in which words. Errors: NOT_FOUND, CONFLICT (closed already). */
export async function closeGoal(act: Act, input: CloseGoalInput): Promise<Done> {
  const participantId = await openGoal(act, input.goalId);
  await act.sql`
    /* goals.close-goal */ UPDATE goal
       SET closed_on = ${act.today}, ending = ${input.ending}, closed_by_herself = ${input.byHerself}, closing_words = ${input.words?.trim() || null}
     WHERE organisation_id = ${act.organisationId} AND id = ${input.goalId}`;
  act.concerns([participantId], ["closed_on", "ending"]);
  return { id: input.goalId };
}
