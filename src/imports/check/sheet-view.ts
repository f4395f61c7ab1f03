import type { Sheet } from "../../files/sheet";
import { textOf } from "./cells";
import type { Check, Mapping, WantedMapping } from "./check.types";
import { fields } from "./fields";
import { guessColumns } from "./guess-mapping";
import { columnsOf } from "./headings";
import type { ImportKind } from "./import-kind";
import { Legend, legendIn, type LegendEntry } from "./legend";

const previewRows = 12;

/** What each column holds: as a person chose, or else as we guess. A column that we refuse stays closed. */
export function chosenColumns(
  sheet: Sheet,
  given: { headerRow: number; kind: ImportKind; wanted: WantedMapping; refused: ReadonlySet<number> },
): Mapping["columns"] {
  const { wanted, kind, refused, headerRow } = given;
  if (!wanted.columns?.length) return guessColumns(sheet, headerRow, given);
  const chosen = new Map(wanted.columns.map(({ index, field }) => [index, field]));
  return columnsOf(sheet).map((index) => {
    const field = chosen.get(index) ?? "IGNORE";
    const mayBe = fields[field].kinds.includes(kind) && !refused.has(index);
    return { index, field: mayBe ? field : ("IGNORE" as const) };
  });
}

/** The legend that the sheet carries above or below its rows, and the rows that are nothing but legend. */
export function legendsIn(
  sheet: Sheet,
  headerRow: number,
  columns: Mapping["columns"],
): { entries: LegendEntry[]; rows: Set<number> } {
  const entries: LegendEntry[] = [];
  const rows = new Set<number>();
  const dates = new Set(columns.filter(({ field }) => field === "DATE").map(({ index }) => index));
  for (const [index, cells] of sheet.rows.entries()) {
    const found = cells.flatMap((cell, column) =>
      index > headerRow && dates.has(column) ? [] : (legendIn(cell) ?? []),
    );
    if (found.length === 0) continue;
    entries.push(...found);
    if (index > headerRow) rows.add(index);
  }
  return { entries, rows };
}

/** How the page shows the sheet: its first rows as they look, without what we refuse to read. */
export function viewOf(
  sheet: Sheet,
  headerRow: number,
  headings: readonly string[],
  closed: ReadonlySet<number>,
): Check["sheet"] {
  const preview = sheet.rows
    .slice(0, Math.max(previewRows, headerRow + 4))
    .map((cells, row) =>
      cells.map((cell, column) => (closed.has(column) && row > headerRow ? null : textOf(cell).slice(0, 200) || null)),
    );
  return {
    name: sheet.name,
    names: sheet.sheetNames,
    columns: headings,
    preview,
    headerRow: headerRow + 1,
    rows: sheet.rows.length,
  };
}

/** How the sheet was read in the end: what a person may change, with what was guessed filled in. */
export function mappingOf(
  wanted: WantedMapping,
  read: { headerRow: number; columns: Mapping["columns"]; legend: Legend },
): Mapping {
  return {
    sheet: wanted.sheet ?? null,
    headerRow: read.headerRow + 1,
    columns: read.columns,
    legend: mergedLegend(read.legend, wanted.legend ?? []),
    year: wanted.year ?? null,
    skipRows: wanted.skipRows ?? [],
    sameAs: wanted.sameAs ?? [],
    keepWhatStands: wanted.keepWhatStands ?? false,
  };
}

/** The marks that were met, and those that a person chose a meaning for. */
function mergedLegend(legend: Legend, chosen: readonly LegendEntry[]): LegendEntry[] {
  const used = legend.used;
  return [...used, ...chosen.filter(({ mark }) => !used.some((entry) => entry.mark === mark.toLowerCase().trim()))];
}
