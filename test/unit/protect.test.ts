import fc from "fast-check";
import { protect, type Protection } from "../../src/reports/protect/protect";
import type { Tally } from "../../src/reports/protect/tally";
import { flowOf, membersOf } from "../../src/reports/protect/track-lines";
import { planYearReport } from "../../src/reports/year-report.plan";
import type { ParticipationCount, PeopleCount, Profile, YearCounts } from "../../src/reports/year-counts";
import { attacker } from "../support/attacker";
import { betrayedParticipations, betrayedPeople } from "../support/betrayed";
import { people, register, registers, track } from "../support/invented-registers";
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

  test("the overlap of two tracks is a cell: four people in both, and one track does not say how many people came", () => {
    const { trackA, trackB, both, unique_persons: total, sum_of_tracks: sum } = unique;
    expect(trackA + trackB).toBe(sum);
    const tracks = [track("Koffie"), track("Taal")];
    const groups = [
      people([0], "A", 2, trackA - both),
      people([1], "A", 2, trackB - both),
      people([0, 1], "A", 2, both),
    ];
    expect(rowsOf(planYearReport(register(tracks, groups, 3), asked), "track")).toEqual([
      ["Koffie", 12, 36],
      ["Taal", null, 27],
      ["Totaal", total, 63],
    ]);
    const enough = register(tracks, [...groups, people([0, 1], "A", 2, 1)], 3);
    expect(rowsOf(planYearReport(enough, asked), "track")).toEqual([
      ["Koffie", 13, 39],
      ["Taal", 10, 30],
      ["Totaal", 18, 69],
    ]);
  });

  test("when everybody came once, participations would say what is withheld: the tracks are not told apart", () => {
    const groups = [people([0], "A", 2, 8), people([1], "A", 2, 5), people([0, 1], "A", 2, 4)];
    const report = planYearReport(register([track("Koffie"), track("Taal")], groups), asked);
    expect(rowsOf(report, "track")).toEqual([["Totaal", 17, 21]]);
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
      { numRuns: 1000 },
    );
  });

  test("every line about a sensitive track is nobody or at least ten, and so is what is left beside it", () => {
    fc.assert(
      fc.property(registers(), (counts) => {
        const shown = protect(counts);
        const small = shown.tracks.flatMap(({ sensitive }, index) =>
          splitGroups(shown).flatMap(({ tally: { people: all, lines } }) => {
            const part = lines[index];
            const numbers = [
              part?.people.count ?? 0,
              part?.participations.count ?? 0,
              part?.people.count ? all.count - part.people.count : 0,
            ];
            return numbers.filter((number) => !isEnough(number, sensitive ? 10 : 5));
          }),
        );
        const flows = (shown.showsFlow ? shown.flowTracks : []).flatMap((line) =>
          Object.values(flowOf(membersOf(counts, line))).filter((number) => !isEnough(number, line.sensitive ? 10 : 5)),
        );
        expect([...small, ...flows]).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test("the sum of the tracks less the unique people is nobody or at least five, in total and in every line", () => {
    fc.assert(
      fc.property(registers(), (counts) => {
        const shown = protect(counts);
        if (shown.tracks.length === 0 || shown.withheld !== null) return;
        const overlaps = splitGroups(shown).flatMap(({ tally, isIn }) => [
          tally.lines.reduce((sum, line) => sum + line.people.count, 0) - tally.people.count,
          peopleIn(counts.people.filter((row) => isIn(row) && linesOf(row, shown).length > 1)),
        ]);
        expect(overlaps.filter((number) => !isEnough(number, 5))).toEqual([]);
      }),
      { numRuns: 1000 },
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
          // A column is shown as a whole or withheld as a whole.
          const isWithheld = (column: number) => rows.every((row) => row.values[column] === null);
          return lines.length === 0
            ? []
            : additive
                .filter(({ column }) => !isWithheld(column))
                .map(({ value, column }) =>
                  lines.reduce((all, row) => all - (row.values[column] ?? Number.NaN), value ?? Number.NaN),
                );
        });
        expect(left.filter((rest) => rest !== 0)).toEqual([]);
      }),
      { numRuns: 1000 },
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
      { numRuns: 500 },
    );
  });

  test("tables by track only merge what the tables without tracks show: no two tables cut across each other", () => {
    fc.assert(
      fc.property(registers(), (counts) => {
        const { districts, districtsByTrack, bands, bandsByTrack, tracks, flowTracks } = protect(counts);
        const membersIn = (groups: readonly { readonly members: readonly unknown[] }[]) =>
          groups.map(({ members }) => members);
        const isWithin = (finer: readonly (readonly unknown[])[], coarser: readonly (readonly unknown[])[]) =>
          coarser.length === 0 ||
          finer.every((group) => coarser.some((wider) => group.every((member) => wider.includes(member))));
        expect(isWithin(membersIn(districts), membersIn(districtsByTrack))).toBe(true);
        expect(isWithin(membersIn(bands), membersIn(bandsByTrack))).toBe(true);
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

  test("what a line says is what the rows of its people add up to", () => {
    fc.assert(
      fc.property(registers(), (counts) => {
        const shown = protect(counts);
        for (const { tally, isIn } of [...plainGroups(shown), ...splitGroups(shown)]) {
          const rows = counts.people.filter(isIn);
          const parts = counts.participations.filter(isIn);
          expect([tally.people.count, tally.participations.count]).toEqual([peopleIn(rows), presentIn(parts)]);
          if (shown.tracks.length === 0) continue;
          expect(tally.lines.map((line) => [line.people.count, line.participations.count])).toEqual(
            shown.tracks.map(({ tracks }, line) => [
              peopleIn(rows.filter((row) => linesOf(row, shown).includes(line))),
              presentIn(parts.filter((part) => tracks.includes(part.track))),
            ]),
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  test("whoever combines all tables finds the size of no small group", () => {
    fc.assert(
      fc.property(registers({ tracks: 3, districts: 4 }), (counts) => {
        expect(betrayedPeople(counts)).toEqual([]);
        expect(betrayedParticipations(counts)).toEqual([]);
      }),
      { numRuns: 300, seed: 1 },
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

/** A line of a table, and which rows of the register it is about. */
interface ShownGroup {
  readonly tally: Tally;
  readonly isIn: (row: Profile) => boolean;
}

/** The lines of the tables without tracks, and the total. */
function plainGroups({ total, districts, bands }: Pick<Protection, "total" | "districts" | "bands">): ShownGroup[] {
  return [
    { tally: total, isIn: () => true },
    ...districts.map(({ members, tally }) => ({ tally, isIn: ({ district }: Profile) => members.includes(district) })),
    ...bands.map(({ members, tally }) => ({ tally, isIn: ({ band }: Profile) => members.includes(band) })),
  ];
}

/** The lines of the tables by track, and the total. */
function splitGroups({ total, districtsByTrack, bandsByTrack }: Protection): ShownGroup[] {
  return plainGroups({ total, districts: districtsByTrack, bands: bandsByTrack });
}

/** The places of the track lines that some people are on. */
function linesOf({ tracks }: PeopleCount, shown: Protection): number[] {
  return [...shown.tracks.keys()].filter((line) => shown.tracks[line]?.tracks.some((track) => tracks.includes(track)));
}

function peopleIn(rows: readonly PeopleCount[]): number {
  return rows.reduce((sum, row) => sum + row.people, 0);
}

function presentIn(rows: readonly ParticipationCount[]): number {
  return rows.reduce((sum, row) => sum + row.present, 0);
}

function isEnough(number: number, least: number): boolean {
  return number === 0 || number >= least;
}

function rowsOf(report: ReturnType<typeof planYearReport>, id: string): (string | number | null)[][] {
  const rows = report.sections.find((section) => section.id === id)?.rows ?? [];
  return rows.map(({ label, values }) => [label, ...values]);
}

function inDistricts(counts: Record<string, number>): YearCounts {
  return register(
    [track("Koffie")],
    Object.entries(counts).map(([district, count]) => people([0], district, 2, count)),
  );
}
