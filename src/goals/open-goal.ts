import { written, type Act } from "../access/act";
import { personWithinReach } from "../access/reach";
import { conflict, notFound } from "../core/errors";

/** Holds an open goal until the end of the act, so that nobody closes it meanwhile; answers whose it is. Errors: NOT_FOUND, CONFLICT. */
export async function openGoal(act: Act, goalId: string): Promise<string> {
  const [goal] = await act.sql<{ participant_id: string; closed_on: unknown }>`
    /* goals.open-goal */ SELECT g.participant_id, g.closed_on FROM goal g
     WHERE g.organisation_id = ${act.organisationId} AND g.id = ${goalId} AND ${written(personWithinReach("g.participant_id"))}
       FOR UPDATE`;
  if (!goal) throw notFound();
  if (goal.closed_on !== null) throw conflict("Dit doel is al afgerond.");
  return goal.participant_id;
}
