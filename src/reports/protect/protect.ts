import { bandCount } from "../age-bands";
import type { Profile, YearCounts } from "../year-counts";
import { gatherGroups, mergeGroups, type Cutting, type Group } from "./groups";
import { isSafeSplit, isSafeWhole } from "./safe";
import { tallyOf, type Tally, type TrackLine } from "./tally";
import { chooseFlowTracks, chooseTracks, isSafeFlow, singles } from "./track-lines";

type District = Profile["district"];
type Band = Profile["band"];

/** Which lines a year report may have. A group of several members is "Overige", or a wider age band. No groups: only the total. */
export interface Protection {
  /** False: so few people came that not even the totals may be shown. */
  readonly showsReach: boolean;
  /** The one partition of tracks; none when tracks cannot be told apart. */
  readonly tracks: readonly TrackLine[];
  /** The place of the track line whose number of people is not shown in any table; null: all are shown. */
  readonly withheld: number | null;
  readonly districts: readonly Group<District>[];
  readonly bands: readonly Group<Band>[];
  /** By track as well: the same groups, or coarser ones. */
  readonly districtsByTrack: readonly Group<District>[];
  readonly bandsByTrack: readonly Group<Band>[];
  readonly showsFlow: boolean;
  readonly flowTracks: readonly TrackLine[];
}

/**
 * Chooses the lines by merging, so that every number of the report, and every number that follows from it by taking one
 * from another, is nobody or enough. What holds it together: all tables share one partition of tracks; districts and age
 * bands are cut once for everybody, and the tables by track only merge these further, all tracks alike. So no two tables
 * cut across each other. And a group of whom everybody is in a sensitive track needs as many as the track itself.
 */
export function protect(counts: YearCounts): Protection {
  const split = chooseTracks(counts);
  const lines = split?.lines ?? singles(counts.tracks);
  const showsReach = isSafeWhole(tallyOf(counts, lines));
  const ofDistricts = (group: Group<District>) => tallyOfDistricts(counts, lines, group);
  const ofBands = (group: Group<Band>) => tallyOfBands(counts, lines, group);
  const districts = showsReach ? cutDistricts(counts, { tallyOf: ofDistricts, isFine: isSafeWhole }) : [];
  const bands = showsReach ? cutBands(counts, { tallyOf: ofBands, isFine: isSafeWhole }) : [];
  const isFine = (tally: Tally) => split !== null && split.lines.length > 1 && isSafeSplit(tally, split);
  return {
    showsReach,
    tracks: split?.lines ?? [],
    withheld: split?.withheld ?? null,
    districts,
    bands,
    districtsByTrack: apart(gatherGroups(districts, { tallyOf: ofDistricts, isFine }), ofDistricts),
    bandsByTrack: apart(mergeGroups(bands, { tallyOf: ofBands, isFine }), ofBands),
    showsFlow: isSafeFlow(counts.tracks),
    flowTracks: chooseFlowTracks(counts, split?.lines ?? []),
  };
}

/** A table with everybody on one of its lines tells nothing more than its total. */
function apart<Key>(groups: Group<Key>[], tallyOfGroup: (group: Group<Key>) => Tally): Group<Key>[] {
  const busy = groups.filter((group) => tallyOfGroup(group).participations.count > 0);
  return busy.length > 1 ? groups : [];
}

/** Everything about the people of some districts. */
export function tallyOfDistricts(counts: YearCounts, lines: readonly TrackLine[], group: Group<District>): Tally {
  return tallyWhere(counts, lines, ({ district }) => group.includes(district));
}

/** Everything about the people of some age bands. */
export function tallyOfBands(counts: YearCounts, lines: readonly TrackLine[], group: Group<Band>): Tally {
  return tallyWhere(counts, lines, ({ band }) => group.includes(band));
}

function cutDistricts(counts: YearCounts, cutting: Cutting<District>): Group<District>[] {
  const found = new Set([...counts.people, ...counts.participations].map(({ district }) => district));
  const each = [...found].map((district) => [district]);
  return gatherGroups(each, cutting);
}

function cutBands(counts: YearCounts, cutting: Cutting<Band>): Group<Band>[] {
  const each: Group<Band>[] = Array.from({ length: bandCount }, (_, band) => [band]);
  if ([...counts.people, ...counts.participations].some(({ band }) => band === null)) each.push([null]);
  return mergeGroups(each, cutting);
}

function tallyWhere(counts: YearCounts, lines: readonly TrackLine[], isMember: (profile: Profile) => boolean): Tally {
  return tallyOf(
    { people: counts.people.filter(isMember), participations: counts.participations.filter(isMember) },
    lines,
  );
}
