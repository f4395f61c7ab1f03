import { setNumbering } from "./set-numbering";

/** Tracks that are shown as one: a single one, or those that were gathered under "Overige". */
export interface TrackLine {
  readonly tracks: readonly number[];
  readonly sensitive: boolean;
}

/** Some lines, in ascending order; one of them may be sensitive. */
export interface LineSet {
  readonly place: number;
  readonly lines: readonly number[];
  readonly sensitive: boolean;
}

/** All tracks divided into lines. */
export interface Partition {
  readonly lines: readonly TrackLine[];
  /** The line of each track. */
  readonly lineOf: readonly number[];
  /** The sets of lines that anybody in the register is on; those of one line first. */
  readonly sets: readonly LineSet[];
  /** The place of the set of lines that belongs to each set of tracks. */
  readonly setOf: readonly number[];
}

/** Divides tracks, and the sets of them that people came to, into these lines. */
export function partition(trackSets: readonly (readonly number[])[], lines: readonly TrackLine[]): Partition {
  const lineOf: number[] = [];
  for (const [index, { tracks }] of lines.entries()) for (const track of tracks) lineOf[track] = index;
  const { sets, placeOf } = setNumbering();
  const setOf = trackSets.map((tracks) => placeOf(linesOf(tracks, lineOf)));
  const isSensitive = (line: number) => lines[line]?.sensitive === true;
  const all = sets.map((on, place): LineSet => ({ place, lines: on, sensitive: on.some(isSensitive) }));
  const ones = all.filter((set) => set.lines.length === 1);
  const others = all.filter((set) => set.lines.length !== 1);
  return { lines, lineOf, sets: [...ones, ...others], setOf };
}

function linesOf(tracks: readonly number[], lineOf: readonly number[]): number[] {
  const lines: number[] = [];
  for (const track of tracks) {
    const line = lineOf[track] ?? 0;
    if (!lines.includes(line)) lines.push(line);
  }
  return lines.sort((one, other) => one - other);
}
