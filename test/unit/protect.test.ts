import fc from "fast-check";
import { bandCount } from "../../src/reports/age-bands";
import { flowOf, protect, tallyOfBands, tallyOfDistricts, type Protection } from "../../src/reports/protect/protect";
import { tallyOf, type Tally, type TrackLine } from "../../src/reports/protect/tally";
import { planYearReport } from "../../src/reports/year-report.plan";
import type { PeopleCount, TrackCounts, YearCounts } from "../../src/reports/year-counts";
import { attacker, type PublishedSum } from "../support/attacker";
import flow from "../vectors/flow.json";
import unique from "../vectors/unique.json";

const asked = { year: 2025, now: new Date("2026-02-03T10:00:00Z"), today: "2026-02-03" };

describe("small groups by hand", () => {
  test("a district with three people joins the smallest other one under Overige", () => {
    const report = planYearReport(inDistricts({ A: 24, B: 33, C: 31, D: 26, E: 3 }), asked);
    expect(rowsOf(report, "district")).toEqual([
      ["Wijk B", 33, 33],
      ["Wijk C", 31, 31],
      ["Wijk D", 26, 26],
      ["Overige wijken", 27, 27],
      ["Totaal", 117, 117],
    ]);
  });

  test("two small districts become Overige by themselves when together they are enough", () => {
    const report = planYearReport(inDistricts({ A: 24, B: 3, C: 2 }), asked);
    expect(rowsOf(report, "district")).toEqual([
      ["Wijk A", 24, 24],
      ["Overige wijken", 5, 5],
      ["Totaal", 29, 29],
    ]);
  });

  test("three small districts and one that must help leave the total alone", () => {
    expect(rowsOf(planYearReport(inDistricts({ A: 6, B: 3 }), asked), "district")).toEqual([["Totaal", 9, 9]]);
  });

  test("four people altogether: not even the totals are shown, in no table", () => {
    const report = planYearReport(inDistricts({ A: 4 }), asked);
    expect(rowsOf(report, "track")).toEqual([["Totaal", null, null]]);
    expect(rowsOf(report, "district")).toEqual([["Totaal", null, null]]);
    expect(rowsOf(report, "age")).toEqual([["Totaal", null, null]]);
  });

  test("an age band merges with the next one", () => {
    const counts = register(
      [track("Koffie")],
      [people([0], "A", 2, 20), people([0], "A", 3, 12), people([0], "A", 4, 2), people([0], "A", 5, 9)],
    );
    expect(rowsOf(planYearReport(counts, asked), "age")).toEqual([
      ["0 tot 15 jaar", 0, 0],
      ["15 tot 25 jaar", 0, 0],
      ["25 tot 45 jaar", 20, 20],
      ["45 tot 65 jaar", 12, 12],
      ["65 tot 85 jaar", 11, 11],
      ["85 jaar of ouder", 0, 0],
      ["Totaal", 43, 43],
    ]);
  });

  test("the overlap of two tracks is a cell: four people in both, and the tracks are not told apart", () => {
    const { trackA, trackB, both, unique_persons: total, sum_of_tracks: sum } = unique;
    expect(trackA + trackB).toBe(sum);
    const groups = [
      people([0], "A", 2, trackA - both),
      people([1], "A", 2, trackB - both),
      people([0, 1], "A", 2, both),
    ];
    expect(rowsOf(planYearReport(register([track("Koffie"), track("Taal")], groups), asked), "track")).toEqual([
      ["Totaal", total, sum],
    ]);
    const enough = register([track("Koffie"), track("Taal")], [...groups, people([0, 1], "A", 2, 1)]);
    expect(rowsOf(planYearReport(enough, asked), "track")).toEqual([
      ["Koffie", 13, 13],
      ["Taal", 10, 10],
      ["Totaal", 18, 23],
    ]);
  });

  test("a sensitive track needs ten, and so does who is beside it", () => {
    const tracks = [track("Koffie"), track("Vrouwen", { sensitive: true }), track("Taal")];
    const nine = register(tracks, [people([0], "A", 2, 30), people([1], "A", 2, 9), people([2], "A", 2, 20)]);
    expect(rowsOf(planYearReport(nine, asked), "track")).toEqual([
      ["Koffie", 30, 30],
      ["Overige onderdelen", 29, 29],
      ["Totaal", 59, 59],
    ]);
    const ten = register(tracks, [people([0], "A", 2, 30), people([1], "A", 2, 10), people([2], "A", 2, 20)]);
    expect(rowsOf(planYearReport(ten, asked), "track")).toEqual([
      ["Koffie", 30, 30],
      ["Vrouwen", 10, 10],
      ["Taal", 20, 20],
      ["Totaal", 60, 60],
    ]);
  });

  test("a district where everybody is in a sensitive track needs ten as well", () => {
    const tracks = [track("Koffie"), track("Vrouwen", { sensitive: true })];
    const counts = register(tracks, [
      people([0], "A", 2, 30),
      people([1], "A", 2, 14),
      people([1], "B", 2, 7),
      people([0], "C", 2, 8),
    ]);
    expect(rowsOf(planYearReport(counts, asked), "district")).toEqual([
      ["Wijk A", 44, 44],
      ["Overige wijken", 15, 15],
      ["Totaal", 59, 59],
    ]);
  });

  test("the flow of a year adds up, and a line with a small number merges as a whole", () => {
    const { open_start: begin, inflow, outflow, open_end: end, served_tracks: served } = flow;
    expect(begin + inflow - outflow).toBe(end);
    expect(outflow + end).toBe(served);
    const tracks = [
      track("Koffie", { begin, inflow, outflow, end }),
      track("Taal", { begin: 20, inflow: 6, outflow: 3, end: 23 }),
      track("Thuis", { begin: 10, inflow: 5, outflow: 5, end: 10 }),
    ];
    const report = planYearReport(
      register(tracks, [people([0], "A", 2, 30), people([1], "A", 2, 20), people([2], "A", 2, 20)]),
      asked,
    );
    expect(rowsOf(report, "flow")).toEqual([
      ["Koffie", 40, 25, 18, 47],
      ["Overige onderdelen", 30, 11, 8, 33],
      ["Totaal", 70, 36, 26, 80],
    ]);
    const few = planYearReport(
      register([track("Koffie", { begin: 20, inflow: 2, outflow: 0, end: 22 })], [people([0], "A", 2, 30)]),
      asked,
    );
    expect(rowsOf(few, "flow")).toEqual([["Totaal", null, null, null, null]]);
  });
});

describe("small groups in thousands of invented registers", () => {
  test("every number of every table is nobody or at least five", () => {
    fc.assert(
      fc.property(registers(), (counts) => {
        const numbers = planYearReport(counts, asked).sections.flatMap(({ rows }) =>
          rows.flatMap(({ values }) => values),
        );
        expect(numbers.filter((number) => number !== null && !isEnough(number, 5))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  test("every line about a sensitive track is nobody or at least ten, and so is what is left beside it", () => {
    fc.assert(
      fc.property(registers(), (counts) => {
        const shown = protect(counts);
        const groups = [...splitTallies(counts, shown), tallyOf(counts, shown.tracks)];
        const small = shown.tracks.flatMap(({ sensitive }, index) =>
          groups.flatMap(({ people: all, lines }) => {
            const part = lines[index];
            const numbers = [
              part?.people.count ?? 0,
              part?.participations.count ?? 0,
              all.count - (part?.people.count ?? 0),
            ];
            return numbers.filter((number) => !isEnough(number, sensitive ? 10 : 5));
          }),
        );
        const flows = (shown.showsFlow ? shown.flowTracks : []).flatMap((line) =>
          Object.values(flowOf(membersOf(counts, line))).filter((number) => !isEnough(number, line.sensitive ? 10 : 5)),
        );
        expect([...small, ...flows]).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  test("the sum of the tracks less the unique people is nobody or at least five, in total and in every line", () => {
    fc.assert(
      fc.property(registers(), (counts) => {
        const shown = protect(counts);
        if (shown.tracks.length === 0) return;
        const overlaps = [...splitTallies(counts, shown), tallyOf(counts, shown.tracks)].flatMap((tally) => [
          tally.lines.reduce((sum, line) => sum + line.people.count, 0) - tally.people.count,
          tally.overlap,
        ]);
        expect(overlaps.filter((number) => !isEnough(number, 5))).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  test("all lines of a table together are its total: nothing is left out that could be computed back", () => {
    fc.assert(
      fc.property(registers(), (counts) => {
        const left = planYearReport(counts, asked).sections.flatMap(({ id, rows }) => {
          const lines = rows.filter((row) => !row.total);
          const total = rows.find((row) => row.total)?.values ?? [];
          // Who came to several tracks stands on each of their lines: there the overlap is what the sum is too high by.
          const additive = total
            .map((value, column) => ({ value, column }))
            .filter(({ column }) => id !== "track" || column > 0);
          return lines.length === 0
            ? []
            : additive.map(({ value, column }) =>
                lines.reduce((all, row) => all - (row.values[column] ?? Number.NaN), value ?? Number.NaN),
              );
        });
        expect(left.filter((rest) => rest !== 0)).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  test("begin, inflow, outflow and end add up in every line that is shown", () => {
    fc.assert(
      fc.property(registers(), (counts) => {
        for (const [, begin, inflow, outflow, end] of rowsOf(planYearReport(counts, asked), "flow")) {
          if (begin === null) continue;
          expect(Number(begin) + Number(inflow) - Number(outflow)).toBe(end);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("tables by track only merge what the tables without tracks show: no two tables cut across each other", () => {
    fc.assert(
      fc.property(registers(), (counts) => {
        const { districts, districtsByTrack, bands, bandsByTrack, tracks, flowTracks } = protect(counts);
        const isWithin = (finer: readonly (readonly unknown[])[], coarser: readonly (readonly unknown[])[]) =>
          coarser.length === 0 ||
          finer.every((group) => coarser.some((wider) => group.every((member) => wider.includes(member))));
        expect(isWithin(districts, districtsByTrack)).toBe(true);
        expect(isWithin(bands, bandsByTrack)).toBe(true);
        expect(
          isWithin(
            tracks.map((line) => line.tracks),
            flowTracks.map((line) => line.tracks),
          ),
        ).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test("whoever combines all tables finds the size of no small group", () => {
    fc.assert(
      fc.property(registers({ tracks: 3, districts: 4 }), (counts) => {
        expect(betrayedPeople(counts)).toEqual([]);
        expect(betrayedParticipations(counts)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test("the attacker is a real one: he finds a group that a careless table betrays", () => {
    const found = attacker([
      { weights: [1, 1, 1], value: 20 },
      { weights: [1, 1, 0], value: 17 },
    ]);
    expect(found([0, 0, 1])).toBe(true);
    expect(found([1, 0, 0])).toBe(false);
  });
});

/** What an attacker may want to know: of each combination of lines, district and band, how many people there are. */
function betrayedPeople(counts: YearCounts): string[] {
  const shown = protect(counts);
  const lines =
    shown.tracks.length > 0
      ? shown.tracks
      : counts.tracks.map(({ sensitive }, index) => ({ tracks: [index], sensitive }));
  const districts = [...new Set(counts.people.map(({ district }) => district))];
  const bands = [...Array.from({ length: bandCount }, (_, band) => band), null];
  const sets = Array.from({ length: 2 ** lines.length - 1 }, (_, index) => index + 1);
  const atoms = sets.flatMap((set) => districts.flatMap((district) => bands.map((band) => ({ set, district, band }))));
  const sizes = atoms.map((atom) =>
    counts.people.reduce(
      (sum, group) =>
        sum +
        (group.district === atom.district && group.band === atom.band && setOf(group, lines) === atom.set
          ? group.people
          : 0),
      0,
    ),
  );
  type Atom = (typeof atoms)[number];
  const anybody = () => true;
  const inGroup = (group: readonly unknown[], key: "district" | "band") => (atom: Atom) => group.includes(atom[key]);
  const onLine = (line: number) => (atom: Atom) => (atom.set >> line) % 2 === 1;
  const sum = (weigh: (atom: Atom) => number): PublishedSum => {
    const weights = atoms.map(weigh);
    return { weights, value: weights.reduce((all, weight, index) => all + weight * (sizes[index] ?? 0), 0) };
  };
  const count = (isIn: (atom: Atom) => boolean) => sum((atom) => Number(isIn(atom)));

  const plain = [
    anybody,
    ...shown.districts.map((group) => inGroup(group, "district")),
    ...shown.bands.map((group) => inGroup(group, "band")),
  ];
  const split = [
    anybody,
    ...shown.districtsByTrack.map((group) => inGroup(group, "district")),
    ...shown.bandsByTrack.map((group) => inGroup(group, "band")),
  ];
  const published = shown.showsReach ? plain.map(count) : [];
  for (const isIn of shown.tracks.length > 0 ? split : []) {
    const perLine = shown.tracks.map((_, line) => count((atom) => isIn(atom) && onLine(line)(atom)));
    const beside = shown.tracks.map((_, line) => count((atom) => isIn(atom) && !onLine(line)(atom)));
    const overlap = sum((atom) => (isIn(atom) ? shown.tracks.filter((_, line) => onLine(line)(atom)).length - 1 : 0));
    published.push(...perLine, ...beside, overlap);
  }
  const follows = attacker(published);

  const places = [
    anybody,
    ...districts.map((district) => inGroup([district], "district")),
    ...bands.map((band) => inGroup([band], "band")),
    ...districts.flatMap((district) =>
      bands.map((band) => (atom: Atom) => atom.district === district && atom.band === band),
    ),
  ];
  const kinds: { isIn: (atom: Atom) => boolean; sensitive: boolean }[] = [
    { isIn: anybody, sensitive: false },
    ...lines.map((line, index) => ({ isIn: onLine(index), sensitive: line.sensitive })),
    ...lines.map((line, index) => ({ isIn: (atom: Atom) => !onLine(index)(atom), sensitive: line.sensitive })),
    ...sets.map((set) => ({
      isIn: (atom: Atom) => atom.set === set,
      sensitive: lines.some(({ sensitive }, line) => sensitive && (set >> line) % 2 === 1),
    })),
    {
      isIn: (atom) => lines.filter((_, line) => onLine(line)(atom)).length > 1,
      sensitive: lines.some(({ sensitive }) => sensitive),
    },
  ];
  return places.flatMap((isThere, place) =>
    kinds.flatMap(({ isIn, sensitive }, kind) => {
      const members = atoms.map((atom) => isThere(atom) && isIn(atom));
      const size = sizes.reduce((all, people, index) => all + (members[index] ? people : 0), 0);
      const isAllSensitive = atoms.every(
        (atom, index) =>
          !members[index] || sizes[index] === 0 || lines.some((line, at) => line.sensitive && onLine(at)(atom)),
      );
      if (size === 0 || size >= (sensitive || isAllSensitive ? 10 : 5)) return [];
      return follows(members.map(Number)) ? [`place ${place}, kind ${kind}: ${size}`] : [];
    }),
  );
}

/** The same for participations, which add up over tracks. */
function betrayedParticipations(counts: YearCounts): string[] {
  const shown = protect(counts);
  const lines =
    shown.tracks.length > 0
      ? shown.tracks
      : counts.tracks.map(({ sensitive }, index) => ({ tracks: [index], sensitive }));
  const districts = [...new Set(counts.participations.map(({ district }) => district))];
  const bands = [...Array.from({ length: bandCount }, (_, band) => band), null];
  const atoms = lines.flatMap((_, line) =>
    districts.flatMap((district) => bands.map((band) => ({ line, district, band }))),
  );
  const sizes = atoms.map((atom) =>
    counts.participations.reduce(
      (sum, part) =>
        sum +
        (lines[atom.line]?.tracks.includes(part.track) && part.district === atom.district && part.band === atom.band
          ? part.present
          : 0),
      0,
    ),
  );
  type Atom = (typeof atoms)[number];
  const anybody = () => true;
  const count = (isIn: (atom: Atom) => boolean): PublishedSum => ({
    weights: atoms.map((atom) => Number(isIn(atom))),
    value: sizes.reduce((sum, size, index) => sum + (atoms[index] && isIn(atoms[index]) ? size : 0), 0),
  });
  const inGroup = (group: readonly unknown[], key: "district" | "band") => (atom: Atom) => group.includes(atom[key]);
  const plain = [
    anybody,
    ...shown.districts.map((group) => inGroup(group, "district")),
    ...shown.bands.map((group) => inGroup(group, "band")),
  ];
  const split = [
    anybody,
    ...shown.districtsByTrack.map((group) => inGroup(group, "district")),
    ...shown.bandsByTrack.map((group) => inGroup(group, "band")),
  ];
  const published = shown.showsReach ? plain.map(count) : [];
  if (shown.tracks.length > 0) {
    for (const isIn of split) {
      lines.forEach((_, line) =>
        published.push(
          count((atom) => isIn(atom) && atom.line === line),
          count((atom) => isIn(atom) && atom.line !== line),
        ),
      );
    }
  }
  const follows = attacker(published);
  const places = [
    anybody,
    ...districts.map((district) => inGroup([district], "district")),
    ...bands.map((band) => inGroup([band], "band")),
    ...districts.flatMap((district) =>
      bands.map((band) => (atom: Atom) => atom.district === district && atom.band === band),
    ),
  ];
  const kinds = [
    { isIn: anybody as (atom: Atom) => boolean, sensitive: false },
    ...lines.map(({ sensitive }, line) => ({ isIn: (atom: Atom) => atom.line === line, sensitive })),
  ];
  return places.flatMap((isThere, place) =>
    kinds.flatMap(({ isIn, sensitive }, kind) => {
      const members = atoms.map((atom) => isThere(atom) && isIn(atom));
      const size = sizes.reduce((all, present, index) => all + (members[index] ? present : 0), 0);
      const isAllSensitive = atoms.every(
        (atom, index) => !members[index] || sizes[index] === 0 || lines[atom.line]?.sensitive,
      );
      if (size === 0 || size >= (sensitive || isAllSensitive ? 10 : 5)) return [];
      return follows(members.map(Number)) ? [`place ${place}, kind ${kind}: ${size}`] : [];
    }),
  );
}

function setOf(group: PeopleCount, lines: readonly TrackLine[]): number {
  return lines.reduce(
    (set, line, index) => set + (line.tracks.some((track) => group.tracks.includes(track)) ? 2 ** index : 0),
    0,
  );
}

function splitTallies(counts: YearCounts, { tracks, districtsByTrack, bandsByTrack }: Protection): Tally[] {
  return [
    ...districtsByTrack.map((group) => tallyOfDistricts(counts, tracks, group)),
    ...bandsByTrack.map((group) => tallyOfBands(counts, tracks, group)),
  ];
}

function membersOf(counts: YearCounts, line: TrackLine): TrackCounts[] {
  return counts.tracks.filter((_, index) => line.tracks.includes(index));
}

function isEnough(number: number, least: number): boolean {
  return number === 0 || number >= least;
}

function rowsOf(report: ReturnType<typeof planYearReport>, id: string): (string | number | null)[][] {
  const rows = report.sections.find((section) => section.id === id)?.rows ?? [];
  return rows.map(({ label, values }) => [label, ...values]);
}

function track(label: string, given: Partial<TrackCounts> = {}): TrackCounts {
  return { label, sensitive: false, logged: 0, of: 0, begin: 0, inflow: 0, outflow: 0, end: 0, ...given };
}

function people(tracks: number[], district: string | null, band: number | null, count: number): PeopleCount {
  return { tracks, district, band, people: count };
}

/** A register in which everybody came once to each of her tracks. */
function register(tracks: TrackCounts[], groups: PeopleCount[]): YearCounts {
  const districts = [...new Set(groups.flatMap(({ district }) => district ?? []))].map((code) => ({
    code,
    name: `Wijk ${code}`,
  }));
  const participations = groups.flatMap(({ tracks: visited, district, band, people: present }) =>
    visited.map((number) => ({ track: number, district, band, present })),
  );
  return { organisation: "Welzijn aan de Eem", divisionYear: 2025, tracks, districts, people: groups, participations };
}

function inDistricts(counts: Record<string, number>): YearCounts {
  return register(
    [track("Koffie")],
    Object.entries(counts).map(([district, count]) => people([0], district, 2, count)),
  );
}

/** Registers of every size: mostly small groups, some large, newcomers, unknown districts and ages. */
function registers(
  most: { tracks: number; districts: number } = { tracks: 5, districts: 8 },
): fc.Arbitrary<YearCounts> {
  const size = fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 4 }) },
    { weight: 2, arbitrary: fc.integer({ min: 5, max: 40 }) },
  );
  const place = {
    district: fc.option(fc.integer({ min: 1, max: most.districts - 1 }).map(String)),
    band: fc.option(fc.integer({ min: 0, max: bandCount - 1 })),
  };
  const flows = fc.record({
    begin: size,
    inflow: size,
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    quiet: fc.boolean(),
    sensitive: fc.boolean(),
  });
  return fc.array(flows, { minLength: 1, maxLength: most.tracks }).chain((given) => {
    const tracks = given.map(({ begin, inflow, share, quiet, sensitive }, index) => {
      const outflow = quiet ? 0 : Math.floor((begin + inflow) * share);
      return track(`Onderdeel ${index}`, { sensitive, begin, inflow, outflow, end: begin + inflow - outflow });
    });
    const all = tracks.map((_, index) => index);
    const group = fc.record({
      tracks: fc.subarray(all, { minLength: 1, maxLength: Math.min(3, all.length) }),
      ...place,
      people: size,
    });
    const newcomers = fc.record({
      track: fc.constantFrom(...all),
      district: fc.constant(null),
      band: fc.constant(null),
      present: size,
    });
    return fc
      .tuple(fc.array(group, { maxLength: 40, size: "max" }), fc.array(newcomers, { maxLength: 3 }))
      .map(([groups, late]) => {
        const counts = register(tracks, groups);
        return { ...counts, participations: [...counts.participations, ...late] };
      });
  });
}
