import type { Sheet } from "../../files/sheet";
import { textOf } from "./cells";
import { ofSessions, readDate, wholeDay, type DateParts } from "./dates";
import type { DateColumn } from "./check.types";

/** How far above the header row its months and years may stand. */
const reach = 3;

/** What stands above each column: its own heading, or else what stands over it. */
export function headingsOf(sheet: Sheet, headerRow: number): string[] {
  return columnsOf(sheet).map((column) => {
    const own = textOf(sheet.rows[headerRow]?.[column]);
    return own || textOf(sheet.rows[headerRow - 1]?.[column]);
  });
}

/** The date above each of these columns; null where none can be made of it. `year` is that of the first date. */
export function datesAbove(
  sheet: Sheet,
  headerRow: number,
  columns: readonly number[],
  given: { fileName: string; year: number | null },
): Map<number, DateColumn | null> {
  const context = given.year ?? yearAbout(sheet, headerRow, given.fileName);
  const dates = new Map<number, DateColumn | null>();
  let year = context;
  let month = 0;
  for (const index of columns) {
    const parts = partsAbove(sheet, headerRow, index);
    // Without years, a fall from December to January begins the next year.
    if (parts?.month !== undefined && parts.year === undefined && year !== null && month - parts.month >= 6) year += 1;
    if (parts?.month !== undefined) month = parts.month;
    if (parts?.year !== undefined) year = parts.year;
    const on = wholeDay(parts && { ...parts, year: parts.year ?? year ?? undefined });
    dates.set(index, on === null ? null : { index, on, time: parts?.time ?? null });
  }
  return dates;
}

/** What the heading of a column tells of a date, with the month that stands over it. */
export function partsAbove(sheet: Sheet, headerRow: number, column: number): DateParts | null {
  const own = readDate(serialDate(sheet.rows[headerRow]?.[column]), ofSessions);
  if (own?.day === undefined) return null;
  if (own.month !== undefined && own.year !== undefined) return own;
  let parts: DateParts = own;
  for (let row = headerRow - 1; row >= Math.max(0, headerRow - reach); row -= 1) {
    const over = readDate(textOver(sheet, row, column), ofSessions);
    if (over === null || over.day !== undefined) continue;
    parts = { ...over, ...parts, month: parts.month ?? over.month, year: parts.year ?? over.year };
  }
  return parts.month === undefined ? null : parts;
}

/** A heading over several columns, merged or only written in the first of them. */
function textOver(sheet: Sheet, row: number, column: number): string {
  for (let at = column; at >= 0; at -= 1) {
    const text = textOf(sheet.rows[row]?.[at]);
    if (text !== "") return text;
  }
  return "";
}

/** Some programs drop the form of a date and leave its number of days since 1900. */
function serialDate(cell: Sheet["rows"][number][number] | undefined): typeof cell {
  if (typeof cell !== "number" || !Number.isInteger(cell) || cell < 36_526 || cell > 73_050) return cell;
  const date = new Date(Date.UTC(1899, 11, 30) + cell * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The year in the rows above the header, the name of the sheet, or the name of the file: "2025", "seizoen 2024-2025". */
function yearAbout(sheet: Sheet, headerRow: number, fileName: string): number | null {
  const above = sheet.rows.slice(0, headerRow).flatMap((row) => row.map(textOf));
  for (const text of [...above, sheet.name, fileName]) {
    const year = /(?<!\d)(20\d{2})(?!\d)/.exec(text)?.[1];
    if (year) return Number(year);
  }
  return null;
}

export function columnsOf(sheet: Sheet): number[] {
  return [...Array(sheet.rows[0]?.length ?? 0).keys()];
}
