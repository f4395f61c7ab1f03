import { isDay, type Day } from "../../core/days";
import { isPlainDate, type Cell } from "../../files/sheet";
import { textOf } from "./cells";

/** As much of a date as a text tells. */
export interface DateParts {
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  /** "14:00" */
  readonly time?: string | undefined;
}

/** Which century a year of two digits means: of a session always ours, of a birth the last one that has passed. */
export type Century = (year: number) => number;

export const ofSessions: Century = (year) => (year < 100 ? 2000 + year : year);

/** A birth in '31 was in 1931 as long as 2031 has not come. */
export function ofBirths(today: Day): Century {
  const thisYear = Number(today.slice(0, 4));
  return (year) => {
    if (year >= 100) return year;
    return 2000 + year > thisYear ? 1900 + year : 2000 + year;
  };
}

/** Reads a date, or a part of one, in the notations that registers hold. Days stand before months. Null: no date. */
export function readDate(cell: Cell | undefined, century: Century): DateParts | null {
  if (cell === null || cell === undefined || typeof cell === "boolean") return null;
  if (isPlainDate(cell)) return { year: cell.year, month: cell.month, day: cell.day };
  const { text, time } = withoutTime(textOf(cell).toLowerCase());
  const parts = readText(text.replace(weekday, ""), century);
  return parts && isPossible(parts) ? { ...parts, ...(time !== undefined && { time }) } : null;
}

/** The day, when all of it is there and it exists. */
export function wholeDay(parts: DateParts | null): Day | null {
  if (parts?.year === undefined || parts.month === undefined || parts.day === undefined) return null;
  const day = [String(parts.year).padStart(4, "0"), pad(parts.month), pad(parts.day)].join("-");
  return isDay(day) ? day : null;
}

const weekday = /^(maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|ma|di|wo|do|vr|za|zo)[.,]?\s+(?=\d)/;

const monthNames: Readonly<Record<string, number>> = {
  januari: 1,
  jan: 1,
  februari: 2,
  feb: 2,
  febr: 2,
  maart: 3,
  mrt: 3,
  mar: 3,
  april: 4,
  apr: 4,
  mei: 5,
  may: 5,
  juni: 6,
  jun: 6,
  juli: 7,
  jul: 7,
  augustus: 8,
  aug: 8,
  september: 9,
  sep: 9,
  sept: 9,
  oktober: 10,
  okt: 10,
  oct: 10,
  november: 11,
  nov: 11,
  december: 12,
  dec: 12,
};

function withoutTime(text: string): { text: string; time?: string } {
  const found = /^(.+\S)(?:\s+|t)(\d{1,2})[:.u](\d{2})(?::\d{2})?(?:\.\d+)?z?\s*(?:u|uur)?$/.exec(text);
  const [, before, hour, minute] = found ?? [];
  if (before === undefined || Number(hour) > 23 || Number(minute) > 59) return { text };
  const time = `${pad(Number(hour))}:${minute}`;
  return time === "00:00" ? { text: before } : { text: before, time };
}

function readText(text: string, century: Century): DateParts | null {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  const full = /^(\d{1,2})[-/. ](\d{1,2})[-/. ]'?(\d{4}|\d{2})$/.exec(text);
  if (full) return { day: Number(full[1]), month: Number(full[2]), year: century(Number(full[3])) };
  const named = /^(\d{1,2})[-. ]*([a-z]+)[-. ]*(?:'?(\d{4}|\d{2}))?$/.exec(text);
  if (named)
    return withMonth(named[2], { day: Number(named[1]), ...(named[3] && { year: century(Number(named[3])) }) });
  const monthYear = /^([a-z]+)[-. ]*(?:'?(\d{4}|\d{2}))?$/.exec(text);
  if (monthYear) return withMonth(monthYear[1], monthYear[2] ? { year: century(Number(monthYear[2])) } : {});
  const numbers = /^(\d{1,2})[-/](\d{4})$/.exec(text);
  if (numbers) return { month: Number(numbers[1]), year: Number(numbers[2]) };
  const dayMonth = /^(\d{1,2})[-/.](\d{1,2})[-/.]?$/.exec(text);
  if (dayMonth) return { day: Number(dayMonth[1]), month: Number(dayMonth[2]) };
  if (/^(19|20)\d{2}$/.test(text)) return { year: Number(text) };
  if (/^\d{1,2}$/.test(text)) return { day: Number(text) };
  return null;
}

function withMonth(name: string | undefined, parts: DateParts): DateParts | null {
  const month = monthNames[name ?? ""];
  return month === undefined ? null : { ...parts, month };
}

function isPossible({ year, month, day }: DateParts): boolean {
  if (month !== undefined && (month < 1 || month > 12)) return false;
  if (day !== undefined && (day < 1 || day > 31)) return false;
  return year === undefined || (year >= 1900 && year <= 2100);
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}
