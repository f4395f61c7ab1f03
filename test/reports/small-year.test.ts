import { openRegister, type RegisterRows } from "../support/register-rows";
import { writeSmallYear } from "../support/small-year";
import { buildHouse, openWorld, type House, type World } from "../support/world";

/**
 * The year 2025 of test/support/small-year.ts, by hand.
 *
 * Came at least once, registered: A 6, B 5, D 5, E 5 = 21 people. G was absent, H came in 2024 only, F is a newcomer.
 * Deelnames: February A 6 + B 5 = 11; March A 6 + D 5 + F 1 = 12; May D 5 + E 5 = 10. Koffie 23, Taal 10, together 33.
 *
 * By track: Koffie A 6 + B 5 + D 5 = 16 people; Taal D 5 + E 5 = 10. 16 + 10 = 26, less the 5 of D who came to both = 21.
 *   The 5 in both, the 5 beside Koffie (E) and the 11 beside Taal (A, B) are enough.
 *
 * By district: Soesterkwartier A: 6 people, 12 deelnames. Liendert B + D: 10 people, 5 + 10 = 15 deelnames.
 *   Onbekend E + F: 5 people, 5 + 1 = 6 deelnames. 6 + 10 + 5 = 21; 12 + 15 + 6 = 33.
 *
 * By age on 31 December 2025: born May 1990 is 35: A 6 + D 5 = 11 people, 12 + 10 = 22 deelnames. Born July 1955 is 70:
 *   B 5 + E 5 = 10 people, 5 + 5 = 10 deelnames. Onbekend: F, 0 people and 1 deelname: too few, so it merges with the
 *   band before it, and that one (nobody of 85 or older: still 1) with the next, and with the next: 75 to 85 has nobody
 *   either. From 65 on: 10 people, 11 deelnames.
 *
 * Mensen per wijk en onderdeel: Soesterkwartier Koffie 6, Taal 0. Liendert Koffie 10, Taal 5 (D), beside Taal 5 (B), in
 *   both 5 (D). Onbekend: Koffie 0 people, Taal 5, but deelnames Koffie 1 (F): too few, so it needs Overige with the
 *   smallest other one, Soesterkwartier: people 6 and 5, together 11; deelnames Koffie 12 + 1 = 13, Taal 5, together 18.
 *   Liendert deelnames: Koffie 5 + 5 = 10, Taal 5, together 15.
 *
 * Mensen per leeftijd en onderdeel: 25 tot 45: Koffie 11 (A, D), Taal 5 (D), beside Taal 6, both 5. From 65 on:
 *   Koffie 5 (B) with 5 + 1 = 6 deelnames, Taal 5 (E), both 0.
 *
 * Flow: Koffie begin A 6 + D 5 + G 1 + H 1 = 13, in B 5, out H 1, end 17. Taal begin E 5, in D 5, out E 5, end D 5.
 *   An outflow of 1 is too few: Koffie and Taal together begin 18, in 10, out 6, end 22: the total, and no lines.
 *
 * Coverage: behind us and not cancelled February, March, April, May = 4, of which 3 logged; Koffie 2 of 3, Taal 1 of 1.
 */
describe("a small year", () => {
  let world: World;
  let house: House;
  let register: RegisterRows;
  let report: any;

  beforeAll(async () => {
    world = await openWorld({ now: new Date("2026-02-03T09:00:00Z") });
    house = await buildHouse(world);
    register = await openRegister(world, house);
    await writeSmallYear(register);
    const asked = `query YearReport($year: Int!) { yearReport(year: $year) { year title organisation from until referenceDate madeAt divisionYear protection
      coverage { logged of sentence } definitions { figure definition }
      sections { id title heading columns note coverage { sentence } rows { label total values note } } } }`;
    report = (await house.manager.ask(asked, { year: 2025 })).yearReport;
  });
  afterAll(async () => {
    await register.close();
    await world.close();
  });

  const tableOf = (id: string) => report.sections.find((section: { id: string }) => section.id === id);
  const rowsOf = (id: string) =>
    tableOf(id)?.rows.map(({ label, values }: { label: string; values: number[] }) => [label, ...values]);

  test("says what it is and when it was made", () => {
    expect(report).toMatchObject({
      year: 2025,
      title: "Jaarrapportage 2025, gemaakt op 3 februari 2026",
      organisation: "Welzijn aan de Eem",
      from: "2025-01-01",
      until: "2026-01-01",
      referenceDate: "2025-12-31",
      madeAt: "2026-02-03T09:00:00.000Z",
      divisionYear: 2025,
      coverage: { logged: 3, of: 4, sentence: "3 van 4 bijeenkomsten ingevuld" },
    });
  });

  test("people and participations by track, under their public labels", () => {
    expect(rowsOf("track")).toEqual([
      ["Koffie in de wijk", 16, 23],
      ["Taal en ontmoeting", 10, 10],
      ["Totaal", 21, 33],
    ]);
    expect(tableOf("track").rows.map(({ note }: { note: string | null }) => note)).toEqual([
      "2 van 3 bijeenkomsten ingevuld.",
      "1 van 1 bijeenkomst ingevuld.",
      null,
    ]);
    expect(tableOf("track").note).toContain("meer zijn dan het totaal");
    expect(JSON.stringify(report)).not.toContain("kwetsbare");
  });

  test("by district, with a line for what is not known", () => {
    expect(rowsOf("district")).toEqual([
      ["Liendert", 10, 15],
      ["Soesterkwartier", 6, 12],
      ["Onbekend", 5, 6],
      ["Totaal", 21, 33],
    ]);
  });

  test("by age band on the reference day", () => {
    expect(rowsOf("age")).toEqual([
      ["0 tot 15 jaar", 0, 0],
      ["15 tot 25 jaar", 0, 0],
      ["25 tot 45 jaar", 11, 22],
      ["45 tot 65 jaar", 0, 0],
      ["65 jaar of ouder, of onbekend", 10, 11],
      ["Totaal", 21, 33],
    ]);
  });

  test("by track and district", () => {
    expect(tableOf("district-people").columns).toEqual(["Koffie in de wijk", "Taal en ontmoeting", "Alle onderdelen"]);
    expect(rowsOf("district-people")).toEqual([
      ["Liendert", 10, 5, 10],
      ["Overige wijken of onbekend", 6, 5, 11],
      ["Totaal", 16, 10, 21],
    ]);
    expect(rowsOf("district-participations")).toEqual([
      ["Liendert", 10, 5, 15],
      ["Overige wijken of onbekend", 13, 5, 18],
      ["Totaal", 23, 10, 33],
    ]);
  });

  test("by track and age band", () => {
    expect(rowsOf("age-people").filter(([, , , all]: number[]) => all)).toEqual([
      ["25 tot 45 jaar", 11, 5, 11],
      ["65 jaar of ouder, of onbekend", 5, 5, 10],
      ["Totaal", 16, 10, 21],
    ]);
    expect(rowsOf("age-participations").filter(([, , , all]: number[]) => all)).toEqual([
      ["25 tot 45 jaar", 17, 5, 22],
      ["65 jaar of ouder, of onbekend", 6, 5, 11],
      ["Totaal", 23, 10, 33],
    ]);
  });

  test("begin, inflow, outflow and end", () => {
    expect(rowsOf("flow")).toEqual([["Totaal", 18, 10, 6, 22]]);
    expect(tableOf("flow").note).toContain("te klein om per onderdeel");
  });

  test("each figure has its definition and each table its coverage", () => {
    const figures = report.definitions.map(({ figure }: { figure: string }) => figure);
    const columns = report.sections.flatMap((section: { id: string; columns: string[] }) =>
      /^(track|district|age|flow)$/.test(section.id) ? section.columns : [],
    );
    expect(figures).toEqual(expect.arrayContaining([...new Set(columns)]));
    for (const { id, coverage } of report.sections)
      if (id !== "flow") expect(coverage.sentence).toBe("3 van 4 bijeenkomsten ingevuld");
  });
});
