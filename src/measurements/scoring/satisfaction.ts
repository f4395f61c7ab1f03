import { told, type Answers, type Scores } from "../instrument";

/** The mark itself, 1-10. */
export function scoreSatisfaction(answers: Answers): Scores {
  return told({ mark: answers["1"] ?? null });
}

/** As Statistics Netherlands counts marks in a group: 7 and more satisfied, 5 and 6 neither, 4 and less dissatisfied. */
export function satisfactionGroup({ mark }: Scores): "satisfied" | "neither" | "dissatisfied" | null {
  if (mark === undefined) return null;
  if (mark >= 7) return "satisfied";
  return mark >= 5 ? "neither" : "dissatisfied";
}
