import { i18n } from "@lingui/core";
import { addDays, type Day } from "../../words/days";

/** Whole quarters, half-open, as the server counts: until is the first day that no longer belongs. */
export type Period = { readonly from: Day; readonly until: Day };

export function quarterOf(day: Day): Period {
  const year = Number(day.slice(0, 4));
  const first = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3;
  return { from: monthStart(year, first), until: monthStart(year, first + 3) };
}

export function yearOf(day: Day): Period {
  const year = Number(day.slice(0, 4));
  return { from: monthStart(year, 0), until: monthStart(year + 1, 0) };
}

/** The last three years and this one, the newest first. */
export function recentQuarters(today: Day): Day[] {
  const quarters = [quarterOf(today).from];
  while (quarters.length < 16) quarters.push(quarterOf(addDays(quarters.at(-1) ?? today, -1)).from);
  return quarters;
}

/** "derde kwartaal van 2026", "2026", or from one quarter up to another. */
export function periodName({ from, until }: Period): string {
  if (same({ from, until }, yearOf(from))) return from.slice(0, 4);
  if (same({ from, until }, quarterOf(from))) return quarterName(from);
  return i18n.t("{from} tot en met {until}", { from: quarterName(from), until: quarterName(addDays(until, -1)) });
}

export function quarterName(day: Day): string {
  const quarter = Math.floor((Number(day.slice(5, 7)) - 1) / 3) + 1;
  return i18n.t("{quarter, plural, =1 {eerste} =2 {tweede} =3 {derde} other {vierde}} kwartaal van {year}", {
    quarter,
    year: day.slice(0, 4),
  });
}

/** "K3" with the year where a new one begins, for under a chart. */
export function quarterLabel(day: Day): string {
  return i18n.t("K{quarter}", { quarter: Math.floor((Number(day.slice(5, 7)) - 1) / 3) + 1 });
}

export function same(one: Period, other: Period): boolean {
  return one.from === other.from && one.until === other.until;
}

function monthStart(year: number, month: number): Day {
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}
