import { sumOfNumbers, type Numbers } from "./numbers";
import type { Partition } from "./partition";

/** A count, and how much of it has nothing to do with a sensitive line: nothing open means that all of it is sensitive. */
export interface Amount {
  readonly count: number;
  readonly open: number;
}

/** What there is to tell about one group of people. All of it adds up over groups that share nobody. */
export interface Tally {
  readonly people: Amount;
  readonly participations: Amount;
  /** By track line. */
  readonly lines: readonly LineTally[];
  /** People, by the place of the set of lines that they are on. */
  readonly sets: Numbers;
}

interface LineTally {
  readonly people: Amount;
  readonly participations: Amount;
}

/** People by the place of their set of lines, and how often somebody was present by line. */
export interface Counted {
  readonly people: Numbers;
  readonly present: Numbers;
}

/** Adds up what was counted of a group. */
export function tallyOf({ people, present }: Counted, { lines, sets }: Partition): Tally {
  const all = { people: nothing(), participations: nothing() };
  const byLine = lines.map(() => ({ people: nothing(), participations: nothing() }));
  for (const set of sets) {
    const count = people[set.place] ?? 0;
    if (count === 0) continue;
    const open = set.sensitive ? 0 : count;
    add(all.people, count, open);
    for (const line of set.lines) add(byLine[line]?.people, count, open);
  }
  present.forEach((count, line) => {
    const open = lines[line]?.sensitive ? 0 : count;
    add(all.participations, count, open);
    add(byLine[line]?.participations, count, open);
  });
  return { ...all, lines: byLine, sets: people };
}

/** The tally of two groups that share nobody. */
export function sumOf(one: Tally, other: Tally): Tally {
  return {
    people: sum(one.people, other.people),
    participations: sum(one.participations, other.participations),
    lines: one.lines.map((line, index) => sumOfLine(line, other.lines[index])),
    sets: sumOfNumbers(one.sets, other.sets),
  };
}

function sumOfLine(one: LineTally, other: LineTally | undefined): LineTally {
  if (!other) return one;
  return { people: sum(one.people, other.people), participations: sum(one.participations, other.participations) };
}

function sum(one: Amount, other: Amount): Amount {
  return { count: one.count + other.count, open: one.open + other.open };
}

interface AmountDraft {
  count: number;
  open: number;
}

function nothing(): AmountDraft {
  return { count: 0, open: 0 };
}

function add(sum: AmountDraft | undefined, count: number, open: number): void {
  if (!sum) return;
  sum.count += count;
  sum.open += open;
}
