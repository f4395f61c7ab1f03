import { sumOf, told, type Answers, type Scores } from "../instrument";

const family = ["1", "2", "3"];
const friends = ["4", "5", "6"];

/** Scores of the LSNS-6 (Lubben 2006): family and friends 0-15, total 0-30. No rule for missing items is published: without one, no total. */
export function scoreNetworkScale(answers: Answers): Scores {
  return told({
    family: sumOf(family, answers, asItIs),
    friends: sumOf(friends, answers, asItIs),
    total: sumOf([...family, ...friends], answers, asItIs),
  });
}

/** Cut-offs of Lubben 2006, to count a group with: below 12 in all, below 6 on a sub-scale. Null where the score is missing. */
export function networkScaleMarks({ family: kin, friends: others, total }: Scores): {
  readonly atRisk: boolean | null;
  readonly marginalFamily: boolean | null;
  readonly marginalFriends: boolean | null;
} {
  return { atRisk: isBelow(total, 12), marginalFamily: isBelow(kin, 6), marginalFriends: isBelow(others, 6) };
}

function isBelow(score: number | undefined, limit: number): boolean | null {
  return score === undefined ? null : score < limit;
}

function asItIs(answer: number): number {
  return answer;
}
