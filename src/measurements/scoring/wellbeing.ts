import { sumOf, told, type Answers, type Scores } from "../instrument";

/** Scores of the WHO-5: raw 0-25, percent 0-100 (raw times four). With a missing item there is no score. */
export function scoreWellbeing(answers: Answers): Scores {
  const raw = sumOf(["1", "2", "3", "4", "5"], answers, (answer) => answer);
  return told({ raw, percent: raw === null ? null : raw * 4 });
}

/** At or below 50, to count a group with; null without a score. Never a signal about one person. */
export function isLowWellbeing({ percent }: Scores): boolean | null {
  return percent === undefined ? null : percent <= 50;
}
