import type { Profile, YearCounts } from "../year-counts";
import { addAt, zeros, type Numbers } from "./numbers";
import type { Partition } from "./partition";
import { setNumbering } from "./set-numbering";
import { tallyOf, type Counted, type Tally } from "./tally";

/** What a register counts, with every set of tracks known by its place. */
export interface CountedRegister {
  readonly counts: YearCounts;
  /** Every set of tracks that somebody came to. */
  readonly trackSets: readonly (readonly number[])[];
  /** The place of the set of tracks of each row of people. */
  readonly setOfRow: readonly number[];
  /** Everybody, by set of tracks. */
  readonly people: Numbers;
  /** How often somebody was present, by track. */
  readonly present: Numbers;
}

/** Gives the sets of tracks their places, and adds up all rows. */
export function countRows(counts: YearCounts): CountedRegister {
  const { sets, placeOf } = setNumbering();
  const setOfRow = counts.people.map((row) => placeOf(row.tracks));
  const people = zeros(sets.length);
  const present = zeros(counts.tracks.length);
  counts.people.forEach((row, index) => addAt(people, setOfRow[index] ?? 0, row.people));
  counts.participations.forEach((row) => addAt(present, row.track, row.present));
  return { counts, trackSets: sets, setOfRow, people, present };
}

/** Everything about everybody. */
export function tallyOfAll({ people, present }: CountedRegister, byLine: Partition): Tally {
  const { setOf, lineOf } = byLine;
  const counted = nothing(byLine);
  people.forEach((count, trackSet) => addAt(counted.people, setOf[trackSet] ?? 0, count));
  present.forEach((count, track) => addAt(counted.present, lineOf[track] ?? 0, count));
  return tallyOf(counted, byLine);
}

/** Everything about nobody. */
export function tallyOfNobody(byLine: Partition): Tally {
  return tallyOf(nothing(byLine), byLine);
}

/** Everything about the people of each district, or of each age band, in one walk through the rows. */
export function talliesBy<Key>(
  { counts, setOfRow }: CountedRegister,
  byLine: Partition,
  keyOf: (row: Profile) => Key,
): Map<Key, Tally> {
  const { setOf, lineOf } = byLine;
  const found = new Map<Key, Counted>();
  const countedOf = (key: Key) => {
    const counted = found.get(key);
    if (counted) return counted;
    const first = nothing(byLine);
    found.set(key, first);
    return first;
  };
  counts.people.forEach((row, index) => {
    const set = setOf[setOfRow[index] ?? 0] ?? 0;
    addAt(countedOf(keyOf(row)).people, set, row.people);
  });
  counts.participations.forEach((row) => {
    addAt(countedOf(keyOf(row)).present, lineOf[row.track] ?? 0, row.present);
  });
  return new Map([...found].map(([key, counted]) => [key, tallyOf(counted, byLine)]));
}

function nothing({ sets, lines }: Partition): Counted {
  return { people: zeros(sets.length), present: zeros(lines.length) };
}
