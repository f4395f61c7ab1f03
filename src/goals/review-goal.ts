import { written, type Act } from "../access/act";
import { personWithinReach } from "../access/reach";
import type { Done } from "../core/done.types";
import { conflict, notFound } from "../core/errors";
import { newId } from "../core/ids";
import type { CloseGoalInput, ReviewGoalInput } from "./goal.inputs";

/** Notes how far someone came with an open goal, today. Errors: NOT_FOUND, CONFLICT (closed already). */
export async function reviewGoal(act: Act, input: ReviewGoalInput): Promise<Done> {
  const participantId = await openGoal(act, input.goalId);
  const id = newId(act.at);
  await act.sql`
    /* goals.review-goal */ INSERT INTO goal_review (organisation_id, id, goal_id, level, "on", words, recorded_at)
    VALUES (${act.organisationId}, ${id}, ${input.goalId}, ${input.level}, ${act.today}, ${input.words?.trim()}, ${act.at})`;
  act.concerns([participantId], ["goal_review"]);
  return { id };
}

/** Closes a goal today, whatever was reached. Errors: NOT_FOUND, CONFLICT (closed already). */
export async function closeGoal(act: Act, input: CloseGoalInput): Promise<Done> {
  const participantId = await openGoal(act, input.goalId);
  await act.sql`
    /* goals.close-goal */ UPDATE goal SET closed_on = ${act.today}
     WHERE organisation_id = ${act.organisationId} AND id = ${input.goalId}`;
  act.concerns([participantId], ["closed_on"]);
  return { id: input.goalId };
}

/** Holds an open goal until the end of the act, so that nobody closes it meanwhile; answers whose it is. */
async function openGoal(act: Act, goalId: string): Promise<string> {
  const [goal] = await act.sql<{ participant_id: string; closed_on: unknown }>`
    /* goals.open-goal */ SELECT g.participant_id, g.closed_on FROM goal g
     WHERE g.organisation_id = ${act.organisationId} AND g.id = ${goalId} AND ${written(personWithinReach("g.participant_id"))}
       FOR UPDATE`;
  if (!goal) throw notFound();
  if (goal.closed_on !== null) throw conflict("Dit doel is al afgerond.");
  return goal.participant_id;
}
