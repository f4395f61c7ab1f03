import type { EnrolmentStatus, ParticipantPageQuery } from "../../graphql/generated/graphql";
import { levelWord } from "../../words/kinds";

/** What the page's question answers. */
export type Person = ParticipantPageQuery["participantPage"];
export type Goal = Person["goals"][number];
export type Enrolment = Person["enrolments"][number];

export const openStatuses: readonly EnrolmentStatus[] = ["REGISTERED", "INTAKE", "ACTIVE", "PAUSED"];

/** What a level means for this goal: its own description, or the word for it. */
export function stepWords(goal: Pick<Goal, "levels">, level: number): string {
  return goal.levels?.[level + 2] || levelWord(level);
}
