import { addAt, zeros, type Numbers } from "./numbers";
import type { LineSet, Partition } from "./partition";
import { isSafe } from "./safe";
import { solver, type Solver } from "./solver";
import type { Amount, Tally } from "./tally";

/** What is shown of people by track line: all lines, or all but one. */
export interface Showing {
  readonly byLine: Partition;
  /** The place of the line that is left out; null: none. */
  readonly withheld: number | null;
  /** The places of the others. */
  readonly shown: readonly number[];
  /** For groups of whom somebody may be on any set of lines: most of them, so that it is made once. */
  readonly solver: Solver;
}

/** Shows all lines but the one that is withheld. */
export function show(byLine: Partition, withheld: number | null): Showing {
  const shown = [...byLine.lines.keys()].filter((line) => line !== withheld);
  return { byLine, withheld, shown, solver: solver(byLine.sets, shown, byLine.lines.length) };
}

/** One group as somebody sees it who computes. */
interface Reading {
  readonly tally: Tally;
  readonly solver: Solver;
  /** Is the line sensitive, and is anybody on it? */
  readonly sensitive: readonly boolean[];
}

/**
 * No small number of people follows from the people of the lines that are shown of this group: not of those who are on
 * exactly some lines, on several, on both of two, or on one but not the other.
 */
export function keepsSecrets(tally: Tally, showing: Showing): boolean {
  const { lines, sets } = showing.byLine;
  const possible = possibleSets(tally, showing);
  const reading = {
    tally,
    solver: possible === sets ? showing.solver : solver(possible, showing.shown, lines.length),
    sensitive: lines.map((line, index) => line.sensitive && tally.lines[index]?.people.count !== 0),
  };
  return keepsExactly(reading) && keepsSeveral(reading) && keepsPairs(reading);
}

/**
 * The sets of lines that somebody in this group may be on. Whoever reads all tables may have found that nobody anywhere is
 * on some set; and where a line has nobody, or nobody is beside it, or nobody is on several, other sets fall away.
 */
function possibleSets(tally: Tally, { byLine: { sets }, shown }: Showing): readonly LineSet[] {
  const everybody = tally.people.count;
  const people = tally.lines.map((line) => line.people.count);
  const known = tally.lines.map((line, index) => (shown.includes(index) ? line.people : line.participations).count);
  const full = shown.filter((line) => people[line] === everybody);
  const isAdditive = shown.length === people.length && people.reduce((sum, count) => sum + count, 0) === everybody;
  if (!isAdditive && full.length === 0 && !known.includes(0)) return sets;
  return sets.filter(
    ({ lines }) =>
      !(isAdditive && lines.length > 1) &&
      lines.every((line) => known[line] !== 0) &&
      full.every((line) => lines.includes(line)),
  );
}

/** Of single sets only a pin can follow. */
function keepsExactly({ tally, solver: { pins, follows }, sensitive }: Reading): boolean {
  return pins.every((pin) => {
    const isSensitive = pin.lines.some((line) => sensitive[line]);
    return isSafe(amountOn(pin, tally), isSensitive) || !follows((set) => set === pin);
  });
}

function keepsSeveral({ tally, solver: { possible, follows } }: Reading): boolean {
  let count = 0;
  let open = 0;
  for (const set of possible) {
    if (set.lines.length < 2) continue;
    const amount = amountOn(set, tally);
    count += amount.count;
    open += amount.open;
  }
  return isSafe({ count, open }) || !follows(({ lines }) => lines.length > 1);
}

/** Asks first whether a number is small, and only then whether it follows. */
function keepsPairs(reading: Reading): boolean {
  const { sensitive } = reading;
  const { follows } = reading.solver;
  const { count, open, pins } = crossTables(reading);
  const width = sensitive.length;
  for (let one = 0; one < width; one += 1) {
    const onOne = one * width + one;
    for (let other = 0; other < width; other += 1) {
      const onBoth = one * width + other;
      const isSensitive = sensitive[one] || sensitive[other];
      const both = { count: count[onBoth] ?? 0, open: open[onBoth] ?? 0 };
      if (!isSafe(both, isSensitive) && pins[onBoth] !== 0 && follows(areOnBoth(one, other))) return false;
      const rest = { count: (count[onOne] ?? 0) - both.count, open: (open[onOne] ?? 0) - both.open };
      if (!isSafe(rest, isSensitive) && follows(areOnFirst(one, other))) return false;
    }
  }
  return true;
}

/** How many people, and pins, are on both of two lines, row by row; on a line and itself: on the line. */
function crossTables({ tally, solver: { possible, pins }, sensitive }: Reading) {
  const width = sensitive.length;
  const tables = { count: zeros(width * width), open: zeros(width * width), pins: zeros(width * width) };
  const add = (table: Numbers, { lines }: LineSet, amount: number) => {
    if (amount === 0) return;
    for (const one of lines) for (const other of lines) addAt(table, one * width + other, amount);
  };
  for (const set of possible) {
    const { count, open } = amountOn(set, tally);
    add(tables.count, set, count);
    add(tables.open, set, open);
  }
  for (const pin of pins) add(tables.pins, pin, 1);
  return tables;
}

function amountOn({ place, sensitive }: LineSet, { sets }: Tally): Amount {
  const count = sets[place] ?? 0;
  return { count, open: sensitive ? 0 : count };
}

function areOnBoth(one: number, other: number): (set: LineSet) => boolean {
  return ({ lines }) => lines.includes(one) && lines.includes(other);
}

function areOnFirst(one: number, other: number): (set: LineSet) => boolean {
  return ({ lines }) => lines.includes(one) && !lines.includes(other);
}
