import { Temporal } from "temporal-polyfill";
import { dayOf, type Day } from "../core/days";
import { at } from "./generator";

/** Days counted from today: -1 is yesterday. Everything invented is laid out in this count, and gets a date only here. */
export interface Calendar {
  readonly now: Date;
  readonly today: Day;
  day(offset: number): Day;
  /** 1 is Monday. */
  weekday(offset: number): number;
  month(offset: number): number;
  /** Which of its weekday in its month: 1 for the first Saturday. */
  weekdayInMonth(offset: number): number;
  /** Public holidays on which nothing is planned; today is never one, so that there is something to see. */
  readonly closedDays: readonly { readonly on: Day; readonly name: string }[];
  isClosed(offset: number): boolean;
}

/** How far the days reach before and after today. */
const BEFORE = 960;
const AFTER = 400;

export function makeCalendar(now: Date): Calendar {
  const today = dayOf(now);
  const from = Temporal.PlainDate.from(today).subtract({ days: BEFORE });
  const dates = Array.from({ length: BEFORE + AFTER + 1 }, (_, index) => from.add({ days: index }));
  const days = dates.map(String);
  const date = (offset: number) => at(dates, offset + BEFORE);
  const years = Array.from({ length: date(AFTER).year - from.year + 1 }, (_, index) => from.year + index);
  const closedDays = years
    .flatMap(holidays)
    .filter(({ on }) => on !== today && on >= at(days, 0) && on <= at(days, days.length - 1));
  const closed = new Set(closedDays.map(({ on }) => on));
  return {
    now,
    today,
    day: (offset) => at(days, offset + BEFORE),
    weekday: (offset) => date(offset).dayOfWeek,
    month: (offset) => date(offset).month,
    weekdayInMonth: (offset) => Math.ceil(date(offset).day / 7),
    closedDays,
    isClosed: (offset) => closed.has(at(days, offset + BEFORE)),
  };
}

/** The days on which the Netherlands is closed; Liberation Day counts once in five years. */
function holidays(year: number): { on: Day; name: string }[] {
  const easter = easterOf(year);
  const kingsDay = new Temporal.PlainDate(year, 4, 27);
  const all: [Temporal.PlainDate, string][] = [
    [new Temporal.PlainDate(year, 1, 1), "Nieuwjaarsdag"],
    [easter, "Eerste paasdag"],
    [easter.add({ days: 1 }), "Tweede paasdag"],
    [kingsDay.dayOfWeek === 7 ? kingsDay.subtract({ days: 1 }) : kingsDay, "Koningsdag"],
    [easter.add({ days: 39 }), "Hemelvaartsdag"],
    [easter.add({ days: 49 }), "Eerste pinksterdag"],
    [easter.add({ days: 50 }), "Tweede pinksterdag"],
    [new Temporal.PlainDate(year, 12, 25), "Eerste kerstdag"],
    [new Temporal.PlainDate(year, 12, 26), "Tweede kerstdag"],
  ];
  if (year % 5 === 0) all.push([new Temporal.PlainDate(year, 5, 5), "Bevrijdingsdag"]);
  const named = all.map(([on, name]) => ({ on: on.toString(), name }));
  // Ascension Day and Liberation Day may fall together.
  return named.filter(({ on }, index) => named.findIndex((other) => other.on === on) === index);
}

/** Easter Sunday in the Gregorian calendar: Meeus/Jones/Butcher. */
function easterOf(year: number): Temporal.PlainDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const corrected = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * golden + century - Math.floor(century / 4) - corrected + 15) % 30;
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * sunday) / 451);
  const days = moon + sunday - 7 * late + 114;
  return new Temporal.PlainDate(year, Math.floor(days / 31), (days % 31) + 1);
}
