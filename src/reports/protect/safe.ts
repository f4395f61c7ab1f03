import { solver } from "./solver";
import type { Amount, Tally, TrackLine } from "./tally";

/** No group of people smaller than this is shown, unless it is nobody. */
export const LEAST = 5;
/** The same where belonging to the group reveals health or origin. */
export const LEAST_SENSITIVE = 10;

/** Track lines as a table has them for its columns. */
export interface Split {
  readonly lines: readonly TrackLine[];
  /** The sets of lines that anybody in the register is on. */
  readonly sets: readonly LineSet[];
  /** The place of the line whose people are shown nowhere; null: all are shown. */
  readonly withheld: number | null;
}

export type LineSet = readonly number[];

/** May this count stand in a table? Nobody, or enough. */
export function isSafe({ count, open }: Amount, sensitive = false): boolean {
  return count === 0 || count >= (sensitive || open === 0 ? LEAST_SENSITIVE : LEAST);
}

/** May the group be shown as a line of its own, without tracks? */
export function isSafeWhole({ people, participations }: Tally): boolean {
  return isSafe(people) && isSafe(participations);
}

/**
 * May this track line be shown of the group? The people beside it, the group less the line, are known then too. Beside a
 * line that nobody is on stands the whole group, which says nothing about anybody.
 */
export function isSafeLine(tally: Tally, lines: readonly TrackLine[], index: number): boolean {
  const line = tally.lines[index];
  const sensitive = lines[index]?.sensitive ?? true;
  if (!line) return false;
  const beside = { count: tally.people.count - line.people.count, open: tally.people.open - line.people.open };
  const isBesideSafe = line.people.count === 0 || isSafe(beside, sensitive);
  return isBesideSafe && isSafe(line.people, sensitive) && isSafe(line.participations, sensitive);
}

/**
 * May the group be shown by track line? Each line must be safe, and so must be what follows about people on several lines.
 * A withheld line gives no number of people. Its participations stay known, since they follow from the other lines, and
 * there are at most as many people as participations: that must leave room enough.
 */
export function isSafeSplit(tally: Tally, split: Split): boolean {
  const { lines, withheld } = split;
  const all = lines.map((_, index) => index);
  if (!isSafeWhole(tally) || !all.every((index) => isSafeLine(tally, lines, index))) return false;
  if (isSafeOverlap(tally) && keepsSecrets(tally, split, all)) return true;
  const line = withheld === null ? undefined : tally.lines[withheld];
  if (!line || line.participations.count - line.people.count < LEAST) return false;
  return keepsSecrets(
    tally,
    split,
    all.filter((index) => index !== withheld),
  );
}

/**
 * The sum of the lines less the group says how often people are counted more than once: of a few that is as good as
 * their number.
 */
function isSafeOverlap({ sets }: Tally): boolean {
  const onSeveral = [...sets].filter(([set]) => set.includes(",")).reduce((sum, [, { count }]) => sum + count, 0);
  return isSafe({ count: onSeveral, open: onSeveral });
}

/** No small number of people on (and not on) certain lines follows from the lines that are shown of this group. */
function keepsSecrets(tally: Tally, { lines, sets }: Split, shown: readonly number[]): boolean {
  const possible = possibleSets(tally, lines, sets, shown);
  const equation = (isIn: (set: LineSet) => boolean) => possible.map((set) => Number(isIn(set)));
  const follows = solver([equation(() => true), ...shown.map((line) => equation((set) => set.includes(line)))]);
  return secrets(tally, lines, possible).every(({ isIn, sensitive }) => {
    const amounts = possible.filter(isIn).map((set) => tally.sets.get(set.join(",")) ?? { count: 0, open: 0 });
    const count = amounts.reduce((sum, amount) => sum + amount.count, 0);
    const open = amounts.reduce((sum, amount) => sum + amount.open, 0);
    return isSafe({ count, open }, sensitive) || !follows(equation(isIn));
  });
}

/**
 * The sets of lines that somebody in this group may be on. Whoever reads all tables may have found that nobody anywhere is
 * on some set; and where a line has nobody, or nobody is beside it, or nobody is on several, other sets fall away.
 */
function possibleSets(
  tally: Tally,
  lines: readonly TrackLine[],
  sets: readonly LineSet[],
  shown: readonly number[],
): LineSet[] {
  const everybody = tally.people.count;
  const peopleOf = (line: number) => tally.lines[line]?.people.count ?? 0;
  const isEmpty = (line: number) =>
    (shown.includes(line) ? peopleOf(line) : (tally.lines[line]?.participations.count ?? 0)) === 0;
  const full = shown.filter((line) => peopleOf(line) === everybody);
  const isAdditive =
    shown.length === lines.length && shown.reduce((sum, line) => sum + peopleOf(line), 0) === everybody;
  return sets.filter(
    (set) => !set.some(isEmpty) && full.every((line) => set.includes(line)) && !(isAdditive && set.length > 1),
  );
}

interface Secret {
  readonly isIn: (set: LineSet) => boolean;
  readonly sensitive: boolean;
}

/** What nobody may compute when it is a small number: who is on exactly these lines, on both of two, on one but not the other, on several. */
function secrets(tally: Tally, lines: readonly TrackLine[], possible: readonly LineSet[]): Secret[] {
  const isSensitive = (line: number) => lines[line]?.sensitive === true && tally.lines[line]?.people.count !== 0;
  const exactly = possible.map((wanted) => ({
    isIn: (set: LineSet) => set === wanted,
    sensitive: wanted.some(isSensitive),
  }));
  const pairs = lines.flatMap((_, one) =>
    lines.flatMap((_other, other) => {
      const sensitive = isSensitive(one) || isSensitive(other);
      return [
        { isIn: (set: LineSet) => set.includes(one) && set.includes(other), sensitive },
        { isIn: (set: LineSet) => set.includes(one) && !set.includes(other), sensitive },
      ];
    }),
  );
  return [...exactly, ...pairs, { isIn: (set) => set.length > 1, sensitive: false }];
}
