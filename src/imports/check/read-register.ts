import type { Day } from "../../core/days";
import { holdsBsn } from "../../core/without-bsn";
import type { Sheet } from "../../files/sheet";
import { bareWord, folded, textOf } from "./cells";
import type { Check, Details, Mapping, PersonRow, Register, WantedMapping } from "./check.types";
import { fieldOf, fields, type FieldName } from "./fields";
import { bsnFound, Findings, quoted } from "./findings";
import { guessColumns, guessHeaderRow } from "./guess-mapping";
import { columnsOf, headingsOf } from "./headings";
import { ImportKind } from "./import-kind";
import { Legend, legendIn, type LegendEntry } from "./legend";
import { joinedName, readName, type Name } from "./names";
import { readBirth, readDetails, type RowCells } from "./read-details";
import { MarkReader } from "./read-marks";
import { refusedColumns } from "./refused-columns";

/** A sheet as it was sent, with what a person changed about how we read it. */
export interface Sent {
  readonly sheet: Sheet;
  readonly fileName: string;
  readonly kind: ImportKind;
  readonly wanted: WantedMapping;
  readonly today: Day;
}

const previewRows = 12;

/** Reads a sheet into people and marks, and says of every cell that it cannot read where it is and why. Pure. */
export function readRegister({ sheet, fileName, kind, wanted, today }: Sent): Register {
  const findings = new Findings();
  const headerRow =
    wanted.headerRow == null ? guessHeaderRow(sheet, kind) : Math.min(wanted.headerRow - 1, sheet.rows.length - 1);
  const headings = headingsOf(sheet, headerRow);
  const refused = refusedColumns(headings, sheet.rows.slice(headerRow + 1));
  for (const { index, sentence } of refused) findings.notice({ column: index, heading: headings[index] }, sentence);
  const closed = new Set(refused.map(({ index }) => index));
  const columns = chosenColumns(sheet, { headerRow, kind, wanted, refused: closed });
  const columnsWith = (field: FieldName): number[] =>
    columns.filter((column) => column.field === field).map(({ index }) => index);

  const inSheet = legendsIn(sheet, headerRow, columns);
  const legend = new Legend(inSheet.entries, wanted.legend ?? []);
  const marks = new MarkReader({
    sheet,
    fileName,
    headerRow,
    headings,
    legend,
    findings,
    today,
    year: wanted.year ?? null,
    indexes: kind === ImportKind.ATTENDANCE ? columnsWith("DATE") : [],
  });
  const skipped = new Set(wanted.skipRows ?? []);
  const rows: PersonRow[] = [];
  if (![...columnsWith("NAME"), ...columnsWith("CALLING_NAME"), ...columnsWith("FAMILY_NAME")].length) {
    findings.fault({}, "We zien geen kolom met namen. Kies zelf de kolom waarin de namen staan.");
  }
  for (const [index, cells] of sheet.rows.entries()) {
    if (index <= headerRow || skipped.has(index + 1) || inSheet.rows.has(index)) continue;
    const row: RowCells = { row: index + 1, cells, columnsOf: columnsWith, headings, findings, today };
    const name = nameIn(row, columns);
    if (!name) continue;
    const read = kind === ImportKind.ATTENDANCE ? marks.read(index) : [];
    if (kind === ImportKind.ATTENDANCE && read.length === 0) {
      findings.notice(
        { row: row.row, value: name.callingName },
        "bij deze naam staat geen aanwezigheid, dus we slaan de rij over.",
      );
      continue;
    }
    rows.push(
      personRow(row, name, { details: kind === ImportKind.PARTICIPANTS ? readDetails(row) : noDetails, marks: read }),
    );
  }
  const dateColumns = kind === ImportKind.ATTENDANCE ? marks.finish() : [];
  if (rows.length === 0 && findings.faults.length === 0)
    findings.fault({}, "We zien in dit blad niemand om over te nemen.");
  return {
    fileName,
    kind,
    rows,
    columns: dateColumns,
    sheet: viewOf(
      sheet,
      headerRow,
      headings.map((_, column) => marks.heading(column)),
      closed,
    ),
    mapping: mappingOf(wanted, { headerRow, columns, legend: mergedLegend(legend, wanted.legend ?? []) }),
    faults: findings.faults,
    notices: findings.notices,
  };
}

const noDetails: Details = {
  phone: null,
  email: null,
  language: null,
  district: null,
  neighbourhood: null,
  strengths: [],
  startsOn: null,
  endsOn: null,
  status: null,
};

function chosenColumns(
  sheet: Sheet,
  given: { headerRow: number; kind: ImportKind; wanted: WantedMapping; refused: ReadonlySet<number> },
): Mapping["columns"] {
  const { wanted, kind, refused, headerRow } = given;
  if (!wanted.columns) return guessColumns(sheet, headerRow, given);
  const chosen = new Map(wanted.columns.map(({ index, field }) => [index, field]));
  return columnsOf(sheet).map((index) => {
    const field = chosen.get(index) ?? "IGNORE";
    const mayBe = fields[field].kinds.includes(kind) && !refused.has(index);
    return { index, field: mayBe ? field : ("IGNORE" as const) };
  });
}

/** The legend that the sheet carries above or below its rows, and the rows that are nothing but legend. */
function legendsIn(
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

const totals = /^((sub)?tota+l|aantal|som$|gemiddeld|opkomst|bezetting|aanwezig\b|afwezig\b|afgemeld\b|percentage)/;

/** The name in a row; null where the row is about nobody, which is a fault only if it holds something all the same. */
function nameIn(given: RowCells, columns: Mapping["columns"]): Name | null {
  const { row, cells, findings, columnsOf: columnsWith } = given;
  const text = (field: FieldName): string =>
    columnsWith(field)
      .map((column) => textOf(cells[column]))
      .find(Boolean) ?? "";
  const whole = text("NAME");
  const shown = whole || [text("CALLING_NAME"), text("PREFIX"), text("FAMILY_NAME")].filter(Boolean).join(" ");
  const column = columns.find(({ field }) => field === "NAME" || field === "CALLING_NAME")?.index;
  const spot = { row, column, value: shown };
  if (shown === "") return nobody(given, columns);
  if (totals.test(bareWord(shown))) {
    findings.notice(spot, `${quoted(shown)} lezen we als optelling, niet als naam. We slaan de rij over.`);
    return null;
  }
  if (/:$/.test(shown) || (whole && fieldOf(whole, ImportKind.PARTICIPANTS) === "NAME")) return null;
  if (holdsBsn(shown)) findings.fault({ row, column }, bsnFound);
  else if (!/\p{L}/u.test(shown)) findings.fault(spot, `${quoted(shown)} is geen naam.`);
  else if (shown.length > 120) findings.fault(spot, "deze naam is te lang. Er passen 120 tekens.");
  else
    return named(
      whole ? readName(whole) : joinedName(text("CALLING_NAME"), text("PREFIX"), text("FAMILY_NAME")),
      given,
      spot,
    );
  return null;
}

function named(
  name: Name,
  { findings }: RowCells,
  spot: { row: number; column: number | undefined; value: string },
): Name | null {
  if (name.callingName === "") {
    findings.fault(spot, `${quoted(spot.value)} is geen naam.`);
    return null;
  }
  if (name.remark) findings.notice(spot, `${quoted(name.remark)} hoort niet bij de naam. Dat laten we weg.`);
  return name;
}

/** A row without a name: empty, a row of numbers that adds up, or somebody whose name was forgotten. */
function nobody({ row, cells, findings }: RowCells, columns: Mapping["columns"]): null {
  const texts = columns
    .filter(({ field }) => field !== "IGNORE")
    .map(({ index }) => textOf(cells[index]))
    .filter(Boolean);
  const addsUp = texts.every((text) => /^\d+([.,]\d+)? ?%?$/.test(text)) && texts.some((text) => !/^[01]$/.test(text));
  if (texts.length > 0 && !addsUp)
    findings.fault({ row }, "in deze rij staat geen naam. Vul de naam in, of laat de rij weg.");
  return null;
}

function personRow(given: RowCells, name: Name, read: Pick<PersonRow, "details" | "marks">): PersonRow {
  const { callingName, familyName } = name;
  const whole = [callingName, familyName].filter(Boolean).join(" ");
  return { row: given.row, callingName, familyName, name: whole, folded: folded(whole), ...readBirth(given), ...read };
}

function viewOf(
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

function mappingOf(
  wanted: WantedMapping,
  read: { headerRow: number; columns: Mapping["columns"]; legend: LegendEntry[] },
): Mapping {
  return {
    sheet: wanted.sheet ?? null,
    headerRow: read.headerRow + 1,
    columns: read.columns,
    legend: read.legend,
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
