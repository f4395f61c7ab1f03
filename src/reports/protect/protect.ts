import { bandCount } from "../age-bands";
import type { Profile, YearCounts } from "../year-counts";
import { countRows, talliesBy, tallyOfAll, tallyOfNobody, type CountedRegister } from "./counted";
import { gatherGroups, mergeGroups, type Group } from "./groups";
import { partition, type Partition, type TrackLine } from "./partition";
import { isSafeWhole } from "./safe";
import { isSafeSplit } from "./split";
import type { Tally } from "./tally";
import { chooseFlowTracks, chooseTracks, isSafeFlow, singles } from "./track-lines";

type District = Profile["district"];
type Band = Profile["band"];

/** Which lines a year report may have. A group of several members is "Overige", or a wider age band. No groups: only the total. */
export interface Protection {
  /** False: so few people came that not even the totals may be shown. */
  readonly showsReach: boolean;
  /** Everybody. */
  readonly total: Tally;
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
  const register = countRows(counts);
  const split = chooseTracks(register);
  const byLine = split?.byLine ?? partition(register.trackSets, singles(counts.tracks));
  const total = tallyOfAll(register, byLine);
  const showsReach = isSafeWhole(total);
  const districts = showsReach ? gatherGroups(eachDistrict(register, byLine), isSafeWhole) : [];
  const bands = showsReach ? mergeGroups(eachBand(register, byLine), isSafeWhole) : [];
  const isFine = (tally: Tally) => split !== null && byLine.lines.length > 1 && isSafeSplit(tally, split);
  return {
    showsReach,
    total,
    tracks: split?.byLine.lines ?? [],
    withheld: split?.withheld ?? null,
    districts,
    bands,
    districtsByTrack: apart(gatherGroups(districts, isFine)),
    bandsByTrack: apart(mergeGroups(bands, isFine)),
    showsFlow: isSafeFlow(counts.tracks),
    flowTracks: chooseFlowTracks(counts, split?.byLine.lines ?? []),
  };
}

/** A table with everybody on one of its lines tells nothing more than its total. */
function apart<Key>(groups: Group<Key>[]): Group<Key>[] {
  const busy = groups.filter(({ tally }) => tally.participations.count > 0);
  return busy.length > 1 ? groups : [];
}

function eachDistrict(register: CountedRegister, byLine: Partition): Group<District>[] {
  const tallies = talliesBy(register, byLine, ({ district }) => district);
  return [...tallies].map(([district, tally]) => ({ members: [district], tally }));
}

function eachBand(register: CountedRegister, byLine: Partition): Group<Band>[] {
  const tallies = talliesBy(register, byLine, ({ band }) => band);
  const bands: Band[] = Array.from({ length: bandCount }, (_, band) => band);
  if (tallies.has(null)) bands.push(null);
  return bands.map((band) => ({ members: [band], tally: tallies.get(band) ?? tallyOfNobody(byLine) }));
}
