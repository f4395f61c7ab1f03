import type { Flow, TrackCounts, YearCounts } from "../year-counts";
import { tallyOfAll, type CountedRegister } from "./counted";
import { gather } from "./gather";
import { partition, type Partition, type TrackLine } from "./partition";
import { areSafeLines, isSafe, isSafeLine, isSafeWhole } from "./safe";
import { show } from "./secrets";
import { areSafeParts, isSafeShowing, type Split } from "./split";

/**
 * The lines of every table by track; null when tracks cannot be told apart. Gathers small tracks under "Overige". When
 * then a few people are on several lines, the unique total would give them away: the people of the smallest line are
 * withheld, since losing one number is less than losing two tracks.
 */
export function chooseTracks(register: CountedRegister): Split | null {
  const byTrack = partition(register.trackSets, singles(register.counts.tracks));
  const total = tallyOfAll(register, byTrack);
  if (!isSafeWhole(total)) return null;
  const lines = gather({
    items: byTrack.lines,
    sizeOf: (line) => line.tracks.reduce((sum, track) => sum + (total.lines[track]?.people.count ?? 0), 0),
    isFine: (_, index) => isSafeLine(total, byTrack.lines, index),
    isGathered: () => false,
    plus: together,
    isSafe: (gathered, others) => {
      const wanted = partition(register.trackSets, [...others, gathered]);
      return areSafeLines(tallyOfAll(register, wanted), wanted.lines);
    },
  });
  if (lines.length === 0) return null;
  const isAsItWas = lines.length === byTrack.lines.length;
  return withholding(isAsItWas ? byTrack : partition(register.trackSets, lines), register);
}

/** The same lines for enrolments, or coarser ones. */
export function chooseFlowTracks(counts: YearCounts, lines: readonly TrackLine[]): readonly TrackLine[] {
  const isFine = (line: TrackLine) => isSafeFlow(membersOf(counts, line), line.sensitive);
  return gather({
    items: lines,
    sizeOf: (line) => flowOf(membersOf(counts, line)).end,
    isFine,
    isGathered: (line) => line.tracks.length > 1,
    plus: together,
    isSafe: isFine,
  });
}

/** May begin, inflow, outflow and end of these tracks together be shown? */
export function isSafeFlow(tracks: readonly TrackCounts[], sensitive = false): boolean {
  const all = flowOf(tracks);
  const open = flowOf(tracks.filter((track) => !track.sensitive));
  const columns = ["begin", "inflow", "outflow", "end"] as const;
  return columns.every((column) => isSafe({ count: all[column], open: open[column] }, sensitive));
}

/** The enrolments of some tracks together. */
export function flowOf(tracks: readonly Flow[]): Flow {
  const sum = (column: keyof Flow) => tracks.reduce((total, track) => total + track[column], 0);
  return { begin: sum("begin"), inflow: sum("inflow"), outflow: sum("outflow"), end: sum("end") };
}

/** Every track as a line of its own. */
export function singles(tracks: readonly TrackCounts[]): TrackLine[] {
  return tracks.map(({ sensitive }, index) => ({ tracks: [index], sensitive }));
}

/** The tracks of a line. */
export function membersOf(counts: YearCounts, line: TrackLine): TrackCounts[] {
  return counts.tracks.filter((_, index) => line.tracks.includes(index));
}

function together(one: TrackLine, other: TrackLine): TrackLine {
  return { tracks: [...one.tracks, ...other.tracks], sensitive: one.sensitive || other.sensitive };
}

/** Withholds nothing, else the smallest line that makes the total safe. */
function withholding(byLine: Partition, register: CountedRegister): Split | null {
  const total = tallyOfAll(register, byLine);
  if (!areSafeParts(total, byLine)) return null;
  const all = show(byLine, null);
  if (isSafeShowing(total, all)) return { byLine, withheld: null, showings: [all] };
  const peopleOf = (line: number) => total.lines[line]?.people.count ?? 0;
  const smallestFirst = [...byLine.lines.keys()].sort((one, other) => peopleOf(one) - peopleOf(other));
  for (const withheld of smallestFirst) {
    const others = show(byLine, withheld);
    if (isSafeShowing(total, others)) return { byLine, withheld, showings: [all, others] };
  }
  return null;
}
