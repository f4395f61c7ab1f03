import type { Flow, TrackCounts, YearCounts } from "../year-counts";
import { gather } from "./gather";
import { isSafe, isSafeLine, isSafeSplit, isSafeWhole, type Split } from "./safe";
import { tallyOf, type TrackLine } from "./tally";

/**
 * The lines of every table by track; null when tracks cannot be told apart. Gathers small tracks under "Overige". When
 * then a few people are on several lines, the unique total would give them away: the people of the smallest line are
 * withheld, since losing one number is less than losing two tracks.
 */
export function chooseTracks(counts: YearCounts): Split | null {
  const alone = singles(counts.tracks);
  const total = tallyOf(counts, alone);
  if (!isSafeWhole(total)) return null;
  const gathered = gather({
    sizes: total.lines.map((line) => line.people.count),
    unsafe: unsafeLines(counts, alone),
    isSafe: (items) => unsafeLines(counts, gatherLines(alone, items)).length === 0,
  });
  if (gathered.length === alone.length) return null;
  const lines = gatherLines(alone, gathered);
  const tally = tallyOf(counts, lines);
  const peopleOf = (line: number) => tally.lines[line]?.people.count ?? 0;
  const smallestFirst = lines.map((_, index) => index).toSorted((one, other) => peopleOf(one) - peopleOf(other));
  const sets = [...tally.sets.keys()].map((set) => set.split(",").map(Number));
  const splits = [null, ...smallestFirst].map((withheld): Split => ({ lines, sets, withheld }));
  return splits.find((split) => isSafeSplit(tally, split)) ?? null;
}

/** The same lines for enrolments, or coarser ones. */
export function chooseFlowTracks(counts: YearCounts, lines: readonly TrackLine[]): readonly TrackLine[] {
  const isFine = (line: TrackLine) => isSafeFlow(membersOf(counts, line), line.sensitive);
  const before = lines.findIndex((line) => line.tracks.length > 1);
  const gathered = gather({
    sizes: lines.map((line) => flowOf(membersOf(counts, line)).end),
    unsafe: lines.flatMap((line, index) => (isFine(line) ? [] : [index])),
    before: before < 0 ? undefined : before,
    isSafe: (items) => gatherLines(lines, items).every(isFine),
  });
  return gathered.length === lines.length ? [] : gatherLines(lines, gathered);
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

function unsafeLines(counts: YearCounts, lines: readonly TrackLine[]): number[] {
  const total = tallyOf(counts, lines);
  return lines.flatMap((_, index) => (isSafeLine(total, lines, index) ? [] : [index]));
}

/** These lines as one, behind the others. */
function gatherLines(lines: readonly TrackLine[], gathered: readonly number[]): TrackLine[] {
  const members = lines.filter((_, index) => gathered.includes(index));
  const alone = lines.filter((_, index) => !gathered.includes(index));
  if (members.length === 0) return alone;
  const tracks = members.flatMap((line) => line.tracks);
  return [...alone, { tracks, sensitive: members.some((line) => line.sensitive) }];
}
