import type { Flow, Profile, TrackCounts, YearCounts } from "../year-counts";
import { bandCount } from "../age-bands";
import { gather } from "./gather";
import { mergeNeighbours } from "./merge-neighbours";
import { isSafe, isSafeLine, isSafeSplit, isSafeWhole, sumOf, tallyOf, type Tally, type TrackLine } from "./tally";

/** Which lines a year report may have. A group of several members is "Overige", or a wider age band. No groups: only the total. */
export interface Protection {
  /** False: so few people came that not even the totals may be shown. */
  readonly showsReach: boolean;
  /** The one partition of tracks: every table by track has these lines, or coarser ones. */
  readonly tracks: readonly TrackLine[];
  readonly districts: readonly Group<Profile["district"]>[];
  readonly bands: readonly Group<Profile["band"]>[];
  /** By track as well: the same groups, or coarser ones. */
  readonly districtsByTrack: readonly Group<Profile["district"]>[];
  readonly bandsByTrack: readonly Group<Profile["band"]>[];
  readonly showsFlow: boolean;
  readonly flowTracks: readonly TrackLine[];
}

export type Group<Key> = readonly Key[];

/**
 * Chooses the lines by merging, so that every number of the report, and every number that follows from it by taking one
 * from another, is nobody or enough. What holds it together: all tables share one partition of tracks; districts and age
 * bands are cut once for everybody, and the tables by track only merge these further, all tracks alike. So no two tables
 * cut across each other. And a group of whom everybody is in a sensitive track needs as many as the track itself.
 */
export function protect(counts: YearCounts): Protection {
  const tracks = chooseTracks(counts);
  const lines = tracks.length > 0 ? tracks : singles(counts.tracks);
  const showsReach = isSafeWhole(tallyOf(counts, lines));
  const districts = showsReach ? chooseDistricts(counts, lines) : [];
  const bands = showsReach ? chooseBands(counts, lines) : [];
  return {
    showsReach,
    tracks,
    districts,
    bands,
    districtsByTrack:
      tracks.length > 1 ? gatherFurther(districts, (group) => tallyOfDistricts(counts, tracks, group), tracks) : [],
    bandsByTrack: tracks.length > 1 ? mergeFurther(bands, (group) => tallyOfBands(counts, tracks, group), tracks) : [],
    showsFlow: isSafeFlow(counts.tracks),
    flowTracks: chooseFlowTracks(counts, tracks),
  };
}

/** Everything about the people of some districts. */
export function tallyOfDistricts(
  counts: YearCounts,
  lines: readonly TrackLine[],
  group: Group<Profile["district"]>,
): Tally {
  return tallyWhere(counts, lines, ({ district }) => group.includes(district));
}

/** Everything about the people of some age bands. */
export function tallyOfBands(counts: YearCounts, lines: readonly TrackLine[], group: Group<Profile["band"]>): Tally {
  return tallyWhere(counts, lines, ({ band }) => group.includes(band));
}

/** The enrolments of some tracks together. */
export function flowOf(tracks: readonly Flow[]): Flow {
  const sum = (column: keyof Flow) => tracks.reduce((total, track) => total + track[column], 0);
  return { begin: sum("begin"), inflow: sum("inflow"), outflow: sum("outflow"), end: sum("end") };
}

function chooseTracks(counts: YearCounts): TrackLine[] {
  const lines = singles(counts.tracks);
  const total = tallyOf(counts, lines);
  if (!isSafeWhole(total)) return [];
  const gathered = gather({
    sizes: total.lines.map((line) => line.people.count),
    unsafe: lines.flatMap((_, index) => (isSafeLine(total, lines, index) ? [] : [index])),
    isSafe: (items) => {
      const candidate = gatherLines(lines, items);
      return isSafeSplit(tallyOf(counts, candidate), candidate);
    },
  });
  return gathered.length === lines.length ? [] : gatherLines(lines, gathered);
}

function chooseDistricts(counts: YearCounts, lines: readonly TrackLine[]): Group<Profile["district"]>[] {
  const found = [...counts.people, ...counts.participations].map(({ district }) => [district]);
  const items = [...new Map(found.map((group) => [group[0], group])).values()];
  return gatherGroups(items, (group) => tallyOfDistricts(counts, lines, group), isSafeWhole, lines.length);
}

function chooseBands(counts: YearCounts, lines: readonly TrackLine[]): Group<Profile["band"]>[] {
  const items: Group<Profile["band"]>[] = Array.from({ length: bandCount }, (_, band) => [band]);
  if ([...counts.people, ...counts.participations].some(({ band }) => band === null)) items.push([null]);
  return mergeGroups(items, (group) => tallyOfBands(counts, lines, group), isSafeWhole, lines.length);
}

function gatherFurther<Key>(
  groups: readonly Group<Key>[],
  tallyOfGroup: (group: Group<Key>) => Tally,
  lines: readonly TrackLine[],
): Group<Key>[] {
  return gatherGroups(groups, tallyOfGroup, (tally) => isSafeSplit(tally, lines), lines.length);
}

function mergeFurther<Key>(
  groups: readonly Group<Key>[],
  tallyOfGroup: (group: Group<Key>) => Tally,
  lines: readonly TrackLine[],
): Group<Key>[] {
  return mergeGroups(groups, tallyOfGroup, (tally) => isSafeSplit(tally, lines), lines.length);
}

/** The safe groups as they are, the others and what they need in one; nothing when that would be all. */
function gatherGroups<Key>(
  groups: readonly Group<Key>[],
  tallyOfGroup: (group: Group<Key>) => Tally,
  isFine: (tally: Tally) => boolean,
  lineCount: number,
): Group<Key>[] {
  const tallies = groups.map(tallyOfGroup);
  const together = (items: readonly number[]) =>
    sumOf(
      tallies.filter((_, index) => items.includes(index)),
      lineCount,
    );
  const before = groups.findIndex((group) => group.length > 1);
  const gathered = gather({
    sizes: tallies.map((tally) => tally.people.count),
    unsafe: tallies.flatMap((tally, index) => (isFine(tally) ? [] : [index])),
    before: before < 0 ? undefined : before,
    isSafe: (items) => isFine(together(items)),
  });
  if (gathered.length === groups.length) return [];
  const alone = groups.filter((_, index) => !gathered.includes(index));
  return gathered.length === 0 ? alone : [...alone, groups.filter((_, index) => gathered.includes(index)).flat()];
}

/** Neighbours merged until each run is fine. */
function mergeGroups<Key>(
  groups: readonly Group<Key>[],
  tallyOfGroup: (group: Group<Key>) => Tally,
  isFine: (tally: Tally) => boolean,
  lineCount: number,
): Group<Key>[] {
  const tallies = groups.map(tallyOfGroup);
  const runs = mergeNeighbours(
    tallies.map((tally) => tally.people.count),
    (run) => isFine(sumOf(tallies.slice(run[0], (run.at(-1) ?? 0) + 1), lineCount)),
  );
  return runs.map((run) => run.flatMap((index) => groups[index] ?? []));
}

function chooseFlowTracks(counts: YearCounts, lines: readonly TrackLine[]): TrackLine[] {
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

function isSafeFlow(tracks: readonly TrackCounts[], sensitive = false): boolean {
  const all = flowOf(tracks);
  const open = flowOf(tracks.filter((track) => !track.sensitive));
  const columns = ["begin", "inflow", "outflow", "end"] as const;
  return columns.every((column) => isSafe({ count: all[column], open: open[column] }, sensitive));
}

function singles(tracks: readonly TrackCounts[]): TrackLine[] {
  return tracks.map(({ sensitive }, index) => ({ tracks: [index], sensitive }));
}

/** These lines as one, behind the others. */
function gatherLines(lines: readonly TrackLine[], gathered: readonly number[]): TrackLine[] {
  const members = lines.filter((_, index) => gathered.includes(index));
  const alone = lines.filter((_, index) => !gathered.includes(index));
  if (members.length === 0) return alone;
  return [
    ...alone,
    { tracks: members.flatMap((line) => line.tracks), sensitive: members.some((line) => line.sensitive) },
  ];
}

function membersOf(counts: YearCounts, line: TrackLine): TrackCounts[] {
  return counts.tracks.filter((_, index) => line.tracks.includes(index));
}

function tallyWhere(counts: YearCounts, lines: readonly TrackLine[], isMember: (profile: Profile) => boolean): Tally {
  return tallyOf(
    { people: counts.people.filter(isMember), participations: counts.participations.filter(isMember) },
    lines,
  );
}
