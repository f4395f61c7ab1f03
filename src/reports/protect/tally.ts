import type { PeopleCount, ParticipationCount } from "../year-counts";

/** No group of people smaller than this is shown, unless it is nobody. */
export const LEAST = 5;
/** The same where belonging to the group reveals health or origin. */
export const LEAST_SENSITIVE = 10;

/** Tracks that are shown as one: a single one, or those that were gathered under "Overige". */
export interface TrackLine {
  readonly tracks: readonly number[];
  readonly sensitive: boolean;
}

/** A count, and how much of it has nothing to do with a sensitive line: nothing open means that all of it is sensitive. */
export interface Amount {
  readonly count: number;
  readonly open: number;
}

/** Everything that is published, or follows from it by taking away, about one group of people. All of it adds up over groups. */
export interface Tally {
  readonly people: Amount;
  readonly participations: Amount;
  /** By track line. */
  readonly lines: readonly { readonly people: Amount; readonly participations: Amount }[];
  /** People on more than one line: what the sum of the lines is too high by. */
  readonly overlap: number;
}

export interface Counted {
  readonly people: readonly PeopleCount[];
  readonly participations: readonly ParticipationCount[];
}

/** Adds up some counts by these lines. */
export function tallyOf({ people, participations }: Counted, lines: readonly TrackLine[]): Tally {
  const lineOf = new Map(lines.flatMap((line, index) => line.tracks.map((track) => [track, index] as const)));
  const isSensitive = lines.map((line) => line.sensitive);
  const tally = emptyDraft(lines.length);
  for (const group of people) {
    const on = new Set(group.tracks.map((track) => lineOf.get(track) ?? 0));
    const open = [...on].some((line) => isSensitive[line]) ? 0 : group.people;
    add(tally.people, group.people, open);
    for (const line of on) add(tally.lines[line]?.people, group.people, open);
    if (on.size > 1) tally.overlap += group.people;
  }
  for (const { track, present } of participations) {
    const line = lineOf.get(track) ?? 0;
    const open = isSensitive[line] ? 0 : present;
    add(tally.participations, present, open);
    add(tally.lines[line]?.participations, present, open);
  }
  return tally;
}

/** The tally of several groups that share nobody. */
export function sumOf(tallies: readonly Tally[]): Tally {
  const sum = emptyDraft(tallies[0]?.lines.length ?? 0);
  for (const tally of tallies) {
    addAmount(sum.people, tally.people);
    addAmount(sum.participations, tally.participations);
    sum.overlap += tally.overlap;
    tally.lines.forEach((line, index) => {
      addAmount(sum.lines[index]?.people, line.people);
      addAmount(sum.lines[index]?.participations, line.participations);
    });
  }
  return sum;
}

/** May this count stand in a table? Nobody, or enough. */
export function isSafe({ count, open }: Amount, sensitive = false): boolean {
  return count === 0 || count >= (sensitive || open === 0 ? LEAST_SENSITIVE : LEAST);
}

/** May the group be shown as a line of its own, without tracks? */
export function isSafeWhole({ people, participations }: Tally): boolean {
  return isSafe(people) && isSafe(participations);
}

/**
 * May the group be shown by track line? Then each line, the people beside each line (the group less that line) and the
 * people on several lines (the sum of the lines less the group) can be computed, and must be nobody or enough too.
 * Of a withheld line the people are not shown: then the overlap cannot be computed.
 */
export function isSafeSplit(tally: Tally, lines: readonly TrackLine[], withheld: number | null): boolean {
  const areLinesSafe = lines.every((_, index) => isSafeLine(tally, lines, index));
  return isSafeWhole(tally) && areLinesSafe && (isSafeOverlap(tally, lines) || hidesOverlap(tally, withheld));
}

/** May it be known how many people are on several lines? Of two lines it is known which two those are. */
export function isSafeOverlap(tally: Tally, lines: readonly TrackLine[]): boolean {
  const busy = lines.filter((_, index) => (tally.lines[index]?.people.count ?? 0) > 0);
  const sensitive = busy.length < 3 && busy.some((line) => line.sensitive);
  return isSafe({ count: tally.overlap, open: tally.overlap }, sensitive);
}

/**
 * Does it help not to show the people of this line? Its participations stay known (they follow from the others), and there
 * are at most as many people as participations: that must leave room enough.
 */
export function hidesOverlap(tally: Tally, withheld: number | null): boolean {
  const line = withheld === null ? undefined : tally.lines[withheld];
  return line !== undefined && line.participations.count - line.people.count >= LEAST;
}

/** May this track line be shown of the group? */
export function isSafeLine(tally: Tally, lines: readonly TrackLine[], index: number): boolean {
  const line = tally.lines[index];
  const sensitive = lines[index]?.sensitive ?? true;
  if (!line) return false;
  const beside = { count: tally.people.count - line.people.count, open: tally.people.open - line.people.open };
  return isSafe(line.people, sensitive) && isSafe(line.participations, sensitive) && isSafe(beside, sensitive);
}

interface AmountDraft {
  count: number;
  open: number;
}

function emptyDraft(lineCount: number) {
  const nothing = (): AmountDraft => ({ count: 0, open: 0 });
  const lines = Array.from({ length: lineCount }, () => ({ people: nothing(), participations: nothing() }));
  return { people: nothing(), participations: nothing(), lines, overlap: 0 };
}

function add(amount: AmountDraft | undefined, count: number, open: number): void {
  if (!amount) return;
  amount.count += count;
  amount.open += open;
}

function addAmount(amount: AmountDraft | undefined, { count, open }: Amount): void {
  add(amount, count, open);
}
