import type { TrackLine } from "./partition";
import type { Amount, Tally } from "./tally";

/** No group of people smaller than this is shown, unless it is nobody. */
export const LEAST = 5;
/** The same where belonging to the group reveals health or origin. */
export const LEAST_SENSITIVE = 10;

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

/** May every track line be shown of the group? */
export function areSafeLines(tally: Tally, lines: readonly TrackLine[]): boolean {
  return lines.every((_, index) => isSafeLine(tally, lines, index));
}
