import type { Sheet } from "../../files/sheet";
import { textOf } from "./cells";
import type { Mapping } from "./check.types";
import { readDate, ofSessions } from "./dates";
import { fieldOf, type FieldName } from "./fields";
import { ImportKind } from "./import-kind";
import { columnsOf, headingsOf, partsAbove } from "./headings";

/** The header stands among the first rows. */
const rowsToLookAt = 40;

/** Which row is the header: the one with the most headings, or dates, that we know. Counted from 0. */
export function guessHeaderRow(sheet: Sheet, kind: ImportKind): number {
  let best = { row: 0, score: 0 };
  for (const row of sheet.rows.slice(0, rowsToLookAt).keys()) {
    const score = scoreOf(sheet, row, kind);
    if (score > best.score) best = { row, score };
  }
  return best.score > 0 ? best.row : firstFilledRow(sheet);
}

/** What each column holds, from its heading; a column that we know nothing of, or refuse, is not read. */
export function guessColumns(
  sheet: Sheet,
  headerRow: number,
  given: { kind: ImportKind; refused: ReadonlySet<number> },
): Mapping["columns"] {
  const { kind, refused } = given;
  const headings = headingsOf(sheet, headerRow);
  const taken = new Set<FieldName>();
  const columns = columnsOf(sheet).map((index) => {
    if (refused.has(index)) return { index, field: "IGNORE" as const };
    const field = fieldAt(sheet, headerRow, { index, heading: headings[index] ?? "", kind });
    const isRepeated = field !== "DATE" && field !== "STRENGTHS" && field !== "IGNORE" && taken.has(field);
    taken.add(field);
    return { index, field: isRepeated ? ("IGNORE" as const) : field };
  });
  if (hasName(taken)) return columns;
  const names = firstColumnOfNames(
    sheet,
    headerRow,
    columns.filter(({ index }) => !refused.has(index)),
  );
  return columns.map((column) => (column.index === names ? { ...column, field: "NAME" as const } : column));
}

function fieldAt(
  sheet: Sheet,
  headerRow: number,
  column: { index: number; heading: string; kind: ImportKind },
): FieldName {
  const known = fieldOf(column.heading, column.kind);
  if (known) return known;
  return column.kind === ImportKind.ATTENDANCE && partsAbove(sheet, headerRow, column.index) ? "DATE" : "IGNORE";
}

function scoreOf(sheet: Sheet, row: number, kind: ImportKind): number {
  const cells = sheet.rows[row] ?? [];
  const labels = cells.filter((cell) => fieldOf(textOf(cell), kind) !== undefined).length;
  if (kind === ImportKind.PARTICIPANTS) return labels;
  const dates = columnsOf(sheet).filter((column) => partsAbove(sheet, row, column) !== null).length;
  return dates === 0 ? 0 : dates + labels;
}

function hasName(taken: ReadonlySet<FieldName>): boolean {
  return taken.has("NAME") || taken.has("CALLING_NAME") || taken.has("FAMILY_NAME");
}

/** Without a heading: the first column in which most cells are words. */
function firstColumnOfNames(sheet: Sheet, headerRow: number, columns: Mapping["columns"]): number | undefined {
  const rows = sheet.rows.slice(headerRow + 1);
  const isName = (text: string): boolean => /\p{L}{2}/u.test(text) && readDate(text, ofSessions) === null;
  return columns.find(({ index, field }) => {
    if (field !== "IGNORE") return false;
    const texts = rows.map((row) => textOf(row[index])).filter((text) => text !== "");
    return texts.length > 0 && texts.filter(isName).length * 2 > texts.length;
  })?.index;
}

function firstFilledRow(sheet: Sheet): number {
  return Math.max(
    0,
    sheet.rows.findIndex((row) => row.some((cell) => textOf(cell) !== "")),
  );
}
