import { Rhythm } from "../../src/sessions/kinds";
import { publicHolidays } from "../../src/sessions/public-holidays";
import { occurrencesOf, type Recurrence } from "../../src/sessions/recurrence";

const nothingClosed = new Map<string, string>();
const plan = (given: Partial<Recurrence>): Recurrence => ({
  rhythm: Rhythm.WEEKLY,
  startsOn: "2026-10-13",
  endsOn: "2026-11-10",
  startTime: "14:00",
  endTime: "16:00",
  ...given,
});
const days = (given: Partial<Recurrence>): string[] => occurrencesOf(plan(given), nothingClosed).map(({ on }) => on);

describe("a series", () => {
  test("at two in the afternoon stays at two in the afternoon when the clock is set back", () => {
    const moments = occurrencesOf(plan({ startsOn: "2026-10-20", endsOn: "2026-10-27" }), nothingClosed);
    expect(moments.map(({ startsAt, endsAt }) => [startsAt.toISOString(), endsAt.toISOString()])).toEqual([
      ["2026-10-20T12:00:00.000Z", "2026-10-20T14:00:00.000Z"],
      ["2026-10-27T13:00:00.000Z", "2026-10-27T15:00:00.000Z"],
    ]);
  });

  test("and when it is set forward", () => {
    const moments = occurrencesOf(plan({ startsOn: "2026-03-24", endsOn: "2026-03-31" }), nothingClosed);
    expect(moments.map(({ startsAt }) => startsAt.toISOString())).toEqual([
      "2026-03-24T13:00:00.000Z",
      "2026-03-31T12:00:00.000Z",
    ]);
  });

  test("on the night itself keeps its day", () => {
    const [spring] = occurrencesOf(plan({ startsOn: "2026-03-29", endsOn: "2026-03-29" }), nothingClosed);
    const [autumn] = occurrencesOf(
      plan({ startsOn: "2026-10-25", endsOn: "2026-10-25", startTime: "00:30", endTime: "23:30" }),
      nothingClosed,
    );
    expect(spring).toMatchObject({ on: "2026-03-29", startsAt: new Date("2026-03-29T12:00:00Z") });
    expect(autumn).toMatchObject({
      on: "2026-10-25",
      startsAt: new Date("2026-10-24T22:30:00Z"),
      endsAt: new Date("2026-10-25T22:30:00Z"),
    });
  });

  test("every week, the first and the last day included", () => {
    expect(days({})).toEqual(["2026-10-13", "2026-10-20", "2026-10-27", "2026-11-03", "2026-11-10"]);
  });

  test("every other week, over the turn of a year with 53 weeks", () => {
    expect(days({ rhythm: Rhythm.FORTNIGHTLY, startsOn: "2026-12-17", endsOn: "2027-01-28" })).toEqual([
      "2026-12-17",
      "2026-12-31",
      "2027-01-14",
      "2027-01-28",
    ]);
  });

  test("every month on the second Tuesday", () => {
    expect(days({ rhythm: Rhythm.MONTHLY_SAME_WEEKDAY, endsOn: "2027-02-28" })).toEqual([
      "2026-10-13",
      "2026-11-10",
      "2026-12-08",
      "2027-01-12",
      "2027-02-09",
    ]);
  });

  test("that begins on a fifth Thursday is on the last Thursday of each month", () => {
    expect(days({ rhythm: Rhythm.MONTHLY_SAME_WEEKDAY, startsOn: "2026-10-29", endsOn: "2027-02-28" })).toEqual([
      "2026-10-29",
      "2026-11-26",
      "2026-12-31",
      "2027-01-28",
      "2027-02-25",
    ]);
  });

  test("says which days it skips and why; an organisation's own day goes before a public holiday", () => {
    const closed = new Map([
      ["2026-05-12", "Studiedag"],
      ["2026-05-05", "Hele week dicht"],
    ]);
    const skipped = occurrencesOf(plan({ startsOn: "2026-04-28", endsOn: "2026-05-19" }), closed).map(
      ({ on, skippedBecause }) => [on, skippedBecause],
    );
    expect(skipped).toEqual([
      ["2026-04-28", null],
      ["2026-05-05", "Hele week dicht"],
      ["2026-05-12", "Studiedag"],
      ["2026-05-19", null],
    ]);
    expect(
      occurrencesOf(plan({ startsOn: "2026-12-25", endsOn: "2027-01-01" }), nothingClosed).map(
        ({ skippedBecause }) => skippedBecause,
      ),
    ).toEqual(["Eerste kerstdag", "Nieuwjaarsdag"]);
  });

  test("lasts three years at most, and runs forward", () => {
    expect(days({ startsOn: "2026-01-05", endsOn: "2029-01-05" })).toHaveLength(157);
    expect(() => days({ startsOn: "2026-01-05", endsOn: "2029-01-06" })).toThrow(
      "Een reeks duurt hoogstens 3 jaar. Plan daarna een nieuwe.",
    );
    expect(() => days({ endsOn: "2026-10-12" })).toThrow("De laatste dag ligt vóór de eerste.");
    expect(() => days({ endTime: "14:00" })).toThrow("De eindtijd ligt niet na de begintijd.");
  });
});

describe("public holidays", () => {
  // Known Easter Sundays, a very early and the latest one (2038) among them.
  test.each([
    [2008, "2008-03-23"],
    [2024, "2024-03-31"],
    [2025, "2025-04-20"],
    [2026, "2026-04-05"],
    [2027, "2027-03-28"],
    [2030, "2030-04-21"],
    [2038, "2038-04-25"],
    [2049, "2049-04-18"],
  ])("of %i: Easter is on %s", (year, day) => {
    expect(publicHolidays(year).get(day)).toBe("Eerste paasdag");
  });

  test("of 2026", () => {
    expect([...publicHolidays(2026)]).toEqual([
      ["2026-01-01", "Nieuwjaarsdag"],
      ["2026-04-05", "Eerste paasdag"],
      ["2026-04-06", "Tweede paasdag"],
      ["2026-04-27", "Koningsdag"],
      ["2026-05-05", "Bevrijdingsdag"],
      ["2026-05-14", "Hemelvaartsdag"],
      ["2026-05-24", "Eerste pinksterdag"],
      ["2026-05-25", "Tweede pinksterdag"],
      ["2026-12-25", "Eerste kerstdag"],
      ["2026-12-26", "Tweede kerstdag"],
    ]);
  });

  test("the King's day is kept a day earlier when it is a Sunday", () => {
    expect(publicHolidays(2025).get("2025-04-26")).toBe("Koningsdag");
    expect(publicHolidays(2025).has("2025-04-27")).toBe(false);
  });
});
