import { i18n } from "@lingui/core";
import { regionOf } from "./locale";
import { inWords } from "./numbers";

/** A calendar day, YYYY-MM-DD. Days are compared as text and counted in UTC, so that no clock change moves them. */
export type Day = string;

const dayLength = 86_400_000;

/** "maandag 23 november", with the year when it is another one. */
export function dayName(day: Day, today?: Day): string {
  const sameYear = today === undefined || day.slice(0, 4) === today.slice(0, 4);
  return format(day, { weekday: "long", day: "numeric", month: "long", ...(sameYear ? {} : { year: "numeric" }) });
}

/** "ma 23 nov", for tables. */
export function shortDay(day: Day): string {
  return format(day, { weekday: "short", day: "numeric", month: "short" });
}

/** "23 november 2026" */
export function fullDay(day: Day): string {
  return format(day, { day: "numeric", month: "long", year: "numeric" });
}

/** "november 2026" */
export function monthName(day: Day): string {
  return format(day, { month: "long", year: "numeric" });
}

/** "gisteren", "drie weken geleden", "over twee dagen" */
export function sinceDay(day: Day, today: Day): string {
  const days = daysBetween(today, day);
  const distance = Math.abs(days);
  const words = new Intl.RelativeTimeFormat(regionOf(i18n.locale), { numeric: "auto" });
  if (distance < 14) return spelled(words.format(days, "day"));
  if (distance < 63) return spelled(words.format(Math.round(days / 7), "week"));
  if (distance < 700) return spelled(words.format(Math.round(days / 30.4), "month"));
  return spelled(words.format(Math.round(days / 365.25), "year"));
}

/** "14:00", by Amsterdam's clock wherever the device is. */
export function clock(instant: string): string {
  return new Date(instant).toLocaleTimeString("nl-NL", {
    hour: "2-digit",
    minute: "2-digit",
    timeZone: "Europe/Amsterdam",
  });
}

/** "14:00-16:00" with a dash that does not break. */
export function clockRange(from: string, until: string): string {
  return `${clock(from)}\u2009–\u2009${clock(until)}`;
}

/** "23 november om 14:05" */
export function momentName(instant: string): string {
  const moment = new Date(instant);
  const zone = { timeZone: "Europe/Amsterdam" } as const;
  const day = moment.toLocaleDateString(regionOf(i18n.locale), {
    ...zone,
    day: "numeric",
    month: "long",
    year: "numeric",
  });
  return i18n.t("{day} om {time}", { day, time: clock(instant) });
}

/** The day that somebody typed into an address, if it is one. */
export function dayIn(text: string | null): Day | null {
  const moment = Date.parse(text ?? "");
  return Number.isNaN(moment) || new Date(moment).toISOString().slice(0, 10) !== text ? null : text;
}

/** The day that it is in Amsterdam, for when no server says so. */
export function dayOf(moment: number): Day {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" }).format(moment);
}

export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(day) + count * dayLength).toISOString().slice(0, 10);
}

export function daysBetween(from: Day, until: Day): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / dayLength);
}

/** First letter large, where a day stands as a title. */
export function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase(i18n.locale) + words.slice(1);
}

function format(day: Day, how: Intl.DateTimeFormatOptions): string {
  return new Date(day).toLocaleDateString(regionOf(i18n.locale), { ...how, timeZone: "UTC" });
}

function spelled(words: string): string {
  return words.replace(/\d+/, (digits) => inWords(Number(digits)));
}
