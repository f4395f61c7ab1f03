/** A goal with what it weighs and the level that was reached; null: not rated. */
export interface RatedGoal {
  readonly weight: number;
  readonly level: number | null;
}

/** How much the ratings of one person's goals are taken to agree, by convention. */
const RHO = 0.3;

/**
 * The T-score of Goal Attainment Scaling (Kiresuk & Sherman 1968): 50 when every goal came out as expected, about 10 a level. A goal
 * without a rating is left out of both sums. Null where nothing is rated, or nothing that is rated weighs anything. For the figures of
 * groups alone: a person is told her levels, in words.
 */
export function tScore(goals: readonly RatedGoal[]): number | null {
  let [rated, weights, squares] = [0, 0, 0];
  for (const { weight, level } of goals) {
    if (level === null) continue;
    rated += weight * level;
    weights += weight;
    squares += weight * weight;
  }
  if (weights === 0) return null;
  return 50 + (10 * rated) / Math.sqrt((1 - RHO) * squares + RHO * weights * weights);
}
