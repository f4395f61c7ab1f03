import { at, between, chance, pick, pickSeveral, type Random } from "./generator";
import { goals as goalTexts, type GoalWords } from "./goal-words";
import type { Person } from "./people";
import type { Stay } from "./stays";
import { reviewWords, strengths } from "./words";

/** A goal with its reviews; days are counted from today. */
export interface MadeGoal {
  readonly person: number;
  readonly words: string;
  readonly levels: GoalWords["levels"] | null;
  readonly set: number;
  readonly closed: number | null;
  readonly reviews: readonly { readonly on: number; readonly level: number; readonly words: string | null }[];
}

/** What somebody can do, and the day it was written down. */
export interface MadeStrength {
  readonly person: number;
  readonly words: string;
  readonly noted: number;
}

/** Most people set a goal once they know the place; some a second one. */
export function makeGoals(random: Random, people: readonly Person[], thisYear: number): MadeGoal[] {
  return people.flatMap((person) => {
    const stay = person.stays.findLast((each) => each.from !== null && lengthOf(each) > 55);
    if (!stay || !person.registered || !chance(random, 0.68)) return [];
    const suited = goalTexts.filter((text) => suits(text, person, thisYear));
    const wanted = pickSeveral(random, suited, chance(random, 0.18) && lengthOf(stay) > 200 ? 2 : 1);
    return wanted.map((text, index) => pursue(random, { person, stay, text, delay: 14 + index * 120 }));
  });
}

function suits({ woman, newToDutch, ages }: GoalWords, person: Person, thisYear: number): boolean {
  if ((woman && !person.woman) || (newToDutch && person.language === "Nederlands")) return false;
  if (!ages) return true;
  const age = thisYear - (person.birthYear ?? thisYear);
  return age >= ages[0] && age <= ages[1];
}

/** The way goals go: a step up more often than not, standing still, now and then back. */
function pursue(random: Random, wanted: { person: Person; stay: Stay; text: GoalWords; delay: number }): MadeGoal {
  const { person, stay, text } = wanted;
  const end = stay.until ?? 0;
  const set = (stay.from ?? 0) + wanted.delay + between(random, 0, 21);
  const reviews: { on: number; level: number; words: string | null }[] = [
    { on: set, level: chance(random, 0.6) ? -2 : -1, words: null },
  ];
  for (let on = set + between(random, 70, 115); on < end; on += between(random, 75, 130)) {
    const before = at(reviews, reviews.length - 1).level;
    const draw = random();
    const step = draw < 0.07 ? 2 : draw < 0.6 ? 1 : draw < 0.9 ? 0 : -1;
    const level = Math.max(-2, Math.min(2, before + step));
    const moved = level > before ? "up" : level < before ? "down" : "same";
    reviews.push({ on, level, words: chance(random, 0.45) ? pick(random, reviewWords[moved]) : null });
  }
  const reached = at(reviews, reviews.length - 1);
  const closed = stay.until ?? (reached.level === 2 ? Math.min(reached.on + 7, -1) : null);
  return { person: person.number, words: text.words, levels: text.levels ?? null, set, closed, reviews };
}

function lengthOf(stay: Stay): number {
  return (stay.until ?? 0) - (stay.from ?? 0);
}

/** What people can do is heard in the first weeks; of some nobody has asked yet. */
export function makeStrengths(random: Random, people: readonly Person[]): MadeStrength[] {
  return people.flatMap((person) => {
    const [first] = person.stays;
    if (!first || !person.registered || !chance(random, 0.88)) return [];
    return pickSeveral(random, strengths, between(random, 1, 3)).map((words, index) => ({
      person: person.number,
      words,
      noted: Math.min(first.registered + index * between(random, 6, 40), -1),
    }));
  });
}
