import type { PlainDate } from "./sheet";

/** 2025-01-07. */
export function isoDay({ year, month, day }: PlainDate): string {
  return [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
}
