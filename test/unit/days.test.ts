import { ageOn, dayOf, instantAt, isDay, plusDays, quarterOf } from "../../src/core/days";
import ages from "../vectors/age.json";

describe("days in Amsterdam", () => {
  test.each(ages)("who was born on $birth is $age on $reference", ({ birth, reference, age }) => {
    expect(ageOn(birth, reference)).toBe(age);
  });

  test("a day begins at midnight in Amsterdam, in winter and in summer", () => {
    expect(dayOf(new Date("2026-11-22T22:59:59Z"))).toBe("2026-11-22");
    expect(dayOf(new Date("2026-11-22T23:00:00Z"))).toBe("2026-11-23");
    expect(dayOf(new Date("2026-07-01T22:00:00Z"))).toBe("2026-07-02");
  });

  test("a time of day stays where it is over the change of the clock", () => {
    expect(instantAt("2026-10-24", "14:00").toISOString()).toBe("2026-10-24T12:00:00.000Z");
    expect(instantAt("2026-10-25", "14:00").toISOString()).toBe("2026-10-25T13:00:00.000Z");
  });

  test("days are counted by the calendar", () => {
    expect(plusDays("2026-03-28", 2)).toBe("2026-03-30");
    expect(plusDays("2026-03-01", -1)).toBe("2026-02-28");
    expect(quarterOf("2026-11-23")).toBe("2026-10-01");
  });

  test.each(["2026-02-30", "2026-2-3", "23-11-2026", "", null])("%j is no day", (text) => {
    expect(isDay(text)).toBe(false);
  });
});
