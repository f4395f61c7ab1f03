import type { PeopleCount, ParticipationCount } from "../year-counts";

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

/** What there is to tell about one group of people. All of it adds up over groups that share nobody. */
export interface Tally {
  readonly people: Amount;
  readonly participations: Amount;
  /** By track line. */
  readonly lines: readonly { readonly people: Amount; readonly participations: Amount }[];
  /** People by the set of lines that they are on, written as "0,2". */
  readonly sets: ReadonlyMap<string, Amount>;
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
  for (const [tracks, count] of sums(people.map((group) => [group.tracks.join(","), group.people]))) {
    const visited = new Set(tracks.split(",").map((track) => lineOf.get(Number(track)) ?? 0));
    const on = [...visited].toSorted((one, other) => one - other);
    const amount = { count, open: on.some((line) => isSensitive[line]) ? 0 : count };
    add(tally.people, amount);
    for (const line of on) add(tally.lines[line]?.people, amount);
    addToSet(tally, on.join(","), amount);
  }
  for (const [track, count] of sums(participations.map((part) => [part.track, part.present]))) {
    const line = lineOf.get(track) ?? 0;
    const amount = { count, open: isSensitive[line] ? 0 : count };
    add(tally.participations, amount);
    add(tally.lines[line]?.participations, amount);
  }
  return tally;
}

function sums<Key>(parts: readonly (readonly [Key, number])[]): Map<Key, number> {
  const totals = new Map<Key, number>();
  for (const [key, count] of parts) totals.set(key, (totals.get(key) ?? 0) + count);
  return totals;
}

/** The tally of several groups that share nobody. */
export function sumOf(tallies: readonly Tally[]): Tally {
  const sum = emptyDraft(tallies[0]?.lines.length ?? 0);
  for (const tally of tallies) {
    add(sum.people, tally.people);
    add(sum.participations, tally.participations);
    for (const [index, line] of tally.lines.entries()) {
      add(sum.lines[index]?.people, line.people);
      add(sum.lines[index]?.participations, line.participations);
    }
    for (const [set, amount] of tally.sets) addToSet(sum, set, amount);
  }
  return sum;
}

interface AmountDraft {
  count: number;
  open: number;
}

function emptyDraft(lineCount: number) {
  const nothing = (): AmountDraft => ({ count: 0, open: 0 });
  const lines = Array.from({ length: lineCount }, () => ({ people: nothing(), participations: nothing() }));
  return { people: nothing(), participations: nothing(), lines, sets: new Map<string, AmountDraft>() };
}

function addToSet({ sets }: ReturnType<typeof emptyDraft>, set: string, amount: Amount): void {
  const sum = sets.get(set) ?? { count: 0, open: 0 };
  add(sum, amount);
  sets.set(set, sum);
}

function add(sum: AmountDraft | undefined, { count, open }: Amount): void {
  if (!sum) return;
  sum.count += count;
  sum.open += open;
}
