import { Temporal } from "temporal-polyfill";
import type { Day } from "../core/days";

/**
 * The generally recognised public holidays of the Netherlands in a year, by day: Algemene termijnenwet, article 3,
 * paragraph 1 (wetten.overheid.nl/BWBR0002448), with the Easter and Whit Sundays that it counts among the Sundays.
 */
export function publicHolidays(year: number): ReadonlyMap<Day, string> {
  const easter = easterSunday(year);
  const fromEaster = (days: number): Day => easter.add({ days }).toString();
  return new Map([
    [`${year}-01-01`, "Nieuwjaarsdag"],
    [fromEaster(0), "Eerste paasdag"],
    [fromEaster(1), "Tweede paasdag"],
    [kingsDay(year), "Koningsdag"],
    [`${year}-05-05`, "Bevrijdingsdag"],
    [fromEaster(39), "Hemelvaartsdag"],
    [fromEaster(49), "Eerste pinksterdag"],
    [fromEaster(50), "Tweede pinksterdag"],
    [`${year}-12-25`, "Eerste kerstdag"],
    [`${year}-12-26`, "Tweede kerstdag"],
  ]);
}

/** 27 April since 2014; the day before when that is a Sunday. */
function kingsDay(year: number): Day {
  const birthday = Temporal.PlainDate.from({ year, month: 4, day: 27 });
  return birthday.dayOfWeek === 7 ? birthday.subtract({ days: 1 }).toString() : birthday.toString();
}

/** Easter Sunday of the Gregorian calendar: "anonymous Gregorian algorithm" (Nature, 20 April 1876; Meeus, Astronomical Algorithms, ch. 8). */
function easterSunday(year: number): Temporal.PlainDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * late + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(days / 31), day: (days % 31) + 1 });
}
