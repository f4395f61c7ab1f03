import type { LineSet, Partition } from "./partition";
import { isSafe } from "./safe";
import { solver } from "./solver";
import type { Tally } from "./tally";

/** What is shown of people by track line: all lines, or all but one. */
export interface Showing {
  readonly byLine: Partition;
  /** The place of the line that is left out; null: none. */
  readonly withheld: number | null;
  /** The places of the others. */
  readonly shown: readonly number[];
}

/** Shows all lines but the one that is withheld. */
export function show(byLine: Partition, withheld: number | null): Showing {
  return { byLine, withheld, shown: [...byLine.lines.keys()].filter((line) => line !== withheld) };
}

/** No small number of people on (and not on) certain lines follows from the lines that are shown of this group. */
export function keepsSecrets(tally: Tally, showing: Showing): boolean {
  const possible = possibleSets(tally, showing);
  const equation = (isIn: (set: LineSet) => boolean) => possible.map((set) => Number(isIn(set)));
  const follows = solver([
    equation(() => true),
    ...showing.shown.map((line) => equation(({ lines }) => lines.includes(line))),
  ]);
  return secrets(tally, showing, possible).every(({ isIn, sensitive }) => {
    const sum = (sets: readonly LineSet[]) => sets.reduce((total, { place }) => total + (tally.sets[place] ?? 0), 0);
    const counted = possible.filter(isIn);
    const amount = { count: sum(counted), open: sum(counted.filter((set) => !set.sensitive)) };
    return isSafe(amount, sensitive) || !follows(equation(isIn));
  });
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
  return sets.filter(
    ({ lines }) =>
      !(isAdditive && lines.length > 1) &&
      lines.every((line) => known[line] !== 0) &&
      full.every((line) => lines.includes(line)),
  );
}

interface Secret {
  readonly isIn: (set: LineSet) => boolean;
  readonly sensitive: boolean;
}

/** What nobody may compute when it is a small number: who is on exactly these lines, on both of two, on one but not the other, on several. */
function secrets(tally: Tally, { byLine: { lines } }: Showing, possible: readonly LineSet[]): Secret[] {
  const isSensitive = (line: number) => lines[line]?.sensitive === true && tally.lines[line]?.people.count !== 0;
  const isOn = (set: LineSet, line: number) => set.lines.includes(line);
  const exactly = possible.map((wanted) => ({
    isIn: (set: LineSet) => set === wanted,
    sensitive: wanted.lines.some(isSensitive),
  }));
  const pairs = lines.flatMap((_, one) =>
    lines.flatMap((_other, other) => {
      const sensitive = isSensitive(one) || isSensitive(other);
      return [
        { isIn: (set: LineSet) => isOn(set, one) && isOn(set, other), sensitive },
        { isIn: (set: LineSet) => isOn(set, one) && !isOn(set, other), sensitive },
      ];
    }),
  );
  return [...exactly, ...pairs, { isIn: (set) => set.lines.length > 1, sensitive: false }];
}
