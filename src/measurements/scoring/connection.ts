import { sumOf, told, type Answers, type Scores } from "../instrument";

/**
 * Scores of the tool of the Campaign to End Loneliness: total 0-12, lower is better. Answers are kept from 0 (strongly disagree) to
 * 4 (strongly agree), the points run the other way. With a missing item, or "don't know", there is no total.
 */
export function scoreConnection(answers: Answers): Scores {
  return told({ total: sumOf(["1", "2", "3"], answers, (answer) => 4 - answer) });
}
