import { only, written, type Act } from "../access/act";
import { personWithinReach } from "../access/reach";
import type { Done } from "../core/done.types";
import { newId } from "../core/ids";
import type { SetGoalInput } from "./goal.inputs";

/** Writes down what someone wants to reach. Errors: NOT_FOUND. */
export async function setGoal(act: Act, input: SetGoalInput): Promise<Done> {
  const id = newId(act.at);
  only(
    await act.sql`
    /* goals.set-goal */ INSERT INTO goal (organisation_id, id, participant_id, words, levels, weight, set_on)
    SELECT p.organisation_id, ${id}::uuid, p.id, ${input.words.trim()}, ${input.levels}::text[], ${input.weight}::smallint, ${act.today}::date
      FROM participant p
     WHERE p.organisation_id = ${act.organisationId} AND p.id = ${input.participantId} AND ${written(personWithinReach("p.id"))}
    RETURNING id`,
  );
  act.concerns([input.participantId], ["goal"]);
  return { id };
}
