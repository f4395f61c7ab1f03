import type { Act } from "../access/act";
import type { Done } from "../core/done.types";
import { conflict } from "../core/errors";
import type { WeighGoalInput } from "./goal.inputs";
import { openGoal } from "./open-goal";

/**
 * Says how heavy an open goal weighs beside the others. Errors: NOT_FOUND, CONFLICT (closed already, or none of her open goals
 * would weigh anything).
 */
export async function weighGoal(act: Act, { goalId, weight }: WeighGoalInput): Promise<Done> {
  const participantId = await openGoal(act, goalId);
  const [weighed] = await act.sql`
    /* goals.weigh-goal */ UPDATE goal g SET weight = ${weight}
     WHERE g.organisation_id = ${act.organisationId} AND g.id = ${goalId}
       AND (${weight} > 0 OR EXISTS (SELECT FROM goal other
         WHERE other.organisation_id = g.organisation_id AND other.participant_id = g.participant_id AND other.id <> g.id
           AND other.closed_on IS NULL AND other.weight > 0))
    RETURNING g.id`;
  if (!weighed) throw conflict("Minstens één doel moet meetellen. Geef eerst een ander doel gewicht.");
  act.concerns([participantId], ["weight"]);
  return { id: goalId };
}
