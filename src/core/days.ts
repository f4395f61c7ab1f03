import { Temporal } from "temporal-polyfill";

/** The clock of the workshop: every day is a day in Amsterdam. */
export const ZONE = "Europe/Amsterdam";

/** A calendar day, YYYY-MM-DD. */
export type Day = string;

/** Sweden writes days as ISO does. */
const days = new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE });

/** The day in Amsterdam at an instant. */
export function dayOf(instant: Date): Day {
  return days.format(instant);
}

/** The instant at which Amsterdam's clock shows this time ("14:00") on that day; the later one when the clock is set back. */
export function instantAt(day: Day, time: string): Date {
  const local = Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(time));
  return new Date(local.toZonedDateTime(ZONE, { disambiguation: "later" }).epochMilliseconds);
}

/** A day later or earlier. */
export function plusDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** Months later; where the month is too short, its last day. */
export function plusMonths(day: Day, months: number): Day {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}

/** True for an existing day written YYYY-MM-DD. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** A period [from, until): the last day is not part of it. */
export interface Period {
  readonly from: Day;
  readonly until: Day;
}

/** The calendar year as a half-open period. */
export function yearPeriod(year: number): Period {
  return { from: `${year}-01-01`, until: `${year + 1}-01-01` };
}

/** The first day of the quarter that holds this day. */
export function quarterOf(day: Day): Day {
  const date = Temporal.PlainDate.from(day);
  return date.with({ month: Math.floor((date.month - 1) / 3) * 3 + 1, day: 1 }).toString();
}

/** Completed years of age on a reference day; who is born on 29 February has a birthday on 1 March in other years. */
export function ageOn(birth: Day, reference: Day): number {
  const [year = 0, month = 0, day = 0] = birth.split("-").map(Number);
  const [refYear = 0, refMonth = 0, refDay = 0] = reference.split("-").map(Number);
  const hadBirthday = refMonth > month || (refMonth === month && refDay >= day);
  return refYear - year - (hadBirthday ? 0 : 1);
}
