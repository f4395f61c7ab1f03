import fc from "fast-check";
import { bandCount } from "../../src/reports/age-bands";
import type { PeopleCount, TrackCounts, YearCounts } from "../../src/reports/year-counts";

/** A track without sessions or enrolments, unless told. */
export function track(label: string, given: Partial<TrackCounts> = {}): TrackCounts {
  return { label, sensitive: false, logged: 0, of: 0, begin: 0, inflow: 0, outflow: 0, end: 0, ...given };
}

/** Some people of one kind. */
export function people(tracks: number[], district: string | null, band: number | null, count: number): PeopleCount {
  return { tracks, district, band, people: count };
}

/** The counts of a register in which everybody came so many times to each of her tracks. */
export function register(tracks: readonly TrackCounts[], groups: readonly PeopleCount[], visits = 1): YearCounts {
  const codes = new Set(groups.flatMap(({ district }) => district ?? []));
  const participations = groups.flatMap(({ tracks: visited, district, band, people: count }) =>
    visited.map((number) => ({ track: number, district, band, present: count * visits })),
  );
  return {
    organisation: "Welzijn aan de Eem",
    divisionYear: 2025,
    tracks,
    districts: [...codes].map((code) => ({ code, name: `Wijk ${code}` })),
    people: groups,
    participations,
  };
}

/** Registers of every size: mostly small groups, some large, newcomers, districts and ages that are not known. */
export function registers(most = { tracks: 5, districts: 8 }): fc.Arbitrary<YearCounts> {
  return fc.array(flowOfTrack(), { minLength: 1, maxLength: most.tracks }).chain((tracks) => {
    const all = tracks.map((_, index) => index);
    const group = fc.record({
      tracks: fc.subarray(all, { minLength: 1, maxLength: Math.min(3, all.length) }),
      district: fc.option(fc.integer({ min: 1, max: most.districts - 1 }).map(String)),
      band: fc.option(fc.integer({ min: 0, max: bandCount - 1 })),
      people: size(),
    });
    const newcomers = fc.record({
      track: fc.constantFrom(...all),
      district: fc.constant(null),
      band: fc.constant(null),
      present: size(),
    });
    return fc
      .tuple(
        fc.array(group, { maxLength: 40, size: "max" }),
        fc.array(newcomers, { maxLength: 3 }),
        fc.integer({ min: 1, max: 3 }),
      )
      .map(([groups, late, visits]) => {
        const counts = register(tracks, groups, visits);
        return { ...counts, participations: [...counts.participations, ...late] };
      });
  });
}

function size(): fc.Arbitrary<number> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 4 }) },
    { weight: 2, arbitrary: fc.integer({ min: 5, max: 40 }) },
  );
}

function flowOfTrack(): fc.Arbitrary<TrackCounts> {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  return fc
    .record({ begin: size(), inflow: size(), share, isQuiet: fc.boolean(), sensitive: fc.boolean(), label: fc.uuid() })
    .map(({ begin, inflow, isQuiet, ...given }) => {
      const outflow = isQuiet ? 0 : Math.floor((begin + inflow) * given.share);
      return track(given.label, { sensitive: given.sensitive, begin, inflow, outflow, end: begin + inflow - outflow });
    });
}
