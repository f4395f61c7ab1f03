import type { Partition } from "./partition";
import { areSafeLines, isSafe, isSafeWhole, LEAST } from "./safe";
import { keepsSecrets, type Showing } from "./secrets";
import type { Tally } from "./tally";

/** Track lines as a table has them for its columns. */
export interface Split {
  readonly byLine: Partition;
  /** The place of the line whose people are shown nowhere; null: all are shown. */
  readonly withheld: number | null;
  /** It is enough that one of these is safe: all lines, and all but the one that is withheld. */
  readonly showings: readonly Showing[];
}

/** May the group be shown by track line? Each line must be safe, and so must be what follows about people on several lines. */
export function isSafeSplit(tally: Tally, { byLine, showings }: Split): boolean {
  return areSafeParts(tally, byLine) && showings.some((showing) => isSafeShowing(tally, showing));
}

/** May the group and each of its lines be shown, all by themselves? */
export function areSafeParts(tally: Tally, { lines }: Partition): boolean {
  return isSafeWhole(tally) && areSafeLines(tally, lines);
}

/** Does what is shown of the group leave small numbers of people on several lines hidden? */
export function isSafeShowing(tally: Tally, showing: Showing): boolean {
  const { byLine, withheld } = showing;
  const isHidden = withheld === null ? isSafeOverlap(tally, byLine) : leavesRoom(tally, withheld);
  return isHidden && keepsSecrets(tally, showing);
}

/**
 * The sum of the lines less the group says how often people are counted more than once: of a few that is as good as
 * their number.
 */
function isSafeOverlap(tally: Tally, { sets }: Partition): boolean {
  let onSeveral = 0;
  for (const { place, lines } of sets) if (lines.length > 1) onSeveral += tally.sets[place] ?? 0;
  return isSafe({ count: onSeveral, open: onSeveral });
}

/**
 * A withheld line gives no number of people. Its participations stay known, since they follow from the other lines, and
 * there are at most as many people as participations: that must leave room enough.
 */
function leavesRoom(tally: Tally, withheld: number): boolean {
  const line = tally.lines[withheld];
  return line !== undefined && line.participations.count - line.people.count >= LEAST;
}
