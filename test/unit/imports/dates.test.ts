import { ofBirths, ofSessions, readDate, wholeDay } from "../../../src/imports/check/dates";
import { readGrid, sentences, sheetOf } from "./given-sheet";

describe("dates as people write them", () => {
  test.each([
    ["12-3-2025", "2025-03-12"],
    ["12/03/25", "2025-03-12"],
    ["12.3.2025", "2025-03-12"],
    ["2025-03-12", "2025-03-12"],
    ["2025-03-12T00:00:00", "2025-03-12"],
    ["12 maart 2025", "2025-03-12"],
    ["wo 12 mrt '25", "2025-03-12"],
    ["Woensdag 12-3-2025", "2025-03-12"],
    ["12-mrt-25", "2025-03-12"],
    ["12-3-2025 14:00", "2025-03-12"],
    ["31-2-2025", null],
    ["3/25/2025", null],
    ["12-3", null],
    ["x", null],
    ["totaal", null],
  ])("%s is %s", (text, day) => {
    expect(wholeDay(readDate(text, ofSessions))).toBe(day);
  });

  test("a heading may hold the time of the session", () => {
    expect(readDate("12-3-2025 9.30 uur", ofSessions)).toMatchObject({ day: 12, time: "09:30" });
  });

  test("a year of two digits is this century for a session, and the last that has passed for a birth", () => {
    expect(readDate("1-2-31", ofSessions)?.year).toBe(2031);
    expect(readDate("1-2-31", ofBirths("2026-11-23"))?.year).toBe(1931);
    expect(readDate("1-2-20", ofBirths("2026-11-23"))?.year).toBe(2020);
  });
});

describe("the dates above a grid", () => {
  test("days without a year take it from the rows above, and go on into the next year after December", () => {
    const { columns } = readGrid("Presentie seizoen 2024-2025;;;\nNaam;20-11;18-12;8-1\nAnna;x;x;x");
    expect(columns.map(({ on }) => on)).toEqual(["2024-11-20", "2024-12-18", "2025-01-08"]);
  });

  test("or from the name of the file, or from what a person chooses", () => {
    expect(readGrid("Naam;20-11\nAnna;x", {}, "presentie 2024.csv").columns[0]?.on).toBe("2024-11-20");
    expect(readGrid("Naam;20-11\nAnna;x", { year: 2023 }).columns[0]?.on).toBe("2023-11-20");
    expect(sentences(readGrid("Naam;20-11\nAnna;x").faults)).toEqual([
      "Rij 1, kolom B: ‘20-11’ lezen we niet als datum. Schrijf dag-maand-jaar, of kies het jaar als dat er niet bij staat.",
    ]);
  });

  test("days stand under a month that is written in the first of its columns", () => {
    const sheet = sheetOf([
      ["Naam", "maart 2025", null, "april", null],
      [null, 5, 12, 2, 9],
      ["Anna", "x", "x", "x", "x"],
    ]);
    expect(readGrid(sheet).columns.map(({ on }) => on)).toEqual([
      "2025-03-05",
      "2025-03-12",
      "2025-04-02",
      "2025-04-09",
    ]);
  });

  test("a number of days since 1900 is the date that the program dropped", () => {
    const sheet = sheetOf([
      ["Naam", 45728, 45735],
      ["Anna", "x", "x"],
    ]);
    expect(readGrid(sheet).columns.map(({ on }) => on)).toEqual(["2025-03-12", "2025-03-19"]);
  });

  test("a date twice is a fault, unless a time makes them two sessions", () => {
    expect(sentences(readGrid("Naam;12-3-2025;12-3-2025\nAnna;x;x").faults)[0]).toContain("12-3-2025 staat twee keer");
    const twice = readGrid("Naam;12-3-2025 10:00;12-3-2025 14:00\nAnna;x;x");
    expect(twice.faults).toEqual([]);
    expect(twice.columns.map(({ time }) => time)).toEqual(["10:00", "14:00"]);
  });

  test("an empty column is no session, and a date to come only matters when it is filled in", () => {
    const { columns, faults } = readGrid("Naam;12-3-2025;19-3-2025;1-12-2026\nAnna;x;;");
    expect([columns.length, faults]).toEqual([1, []]);
  });
});
