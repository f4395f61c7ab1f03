import type { Day } from "../../core/days";
import type { Sheet } from "../../files/sheet";
import { folded } from "./cells";
import type { Details, PersonRow, Register, WantedMapping } from "./check.types";
import type { FieldName } from "./fields";
import { Findings } from "./findings";
import { guessHeaderRow } from "./guess-mapping";
import { headingsOf } from "./headings";
import { ImportKind } from "./import-kind";
import { Legend } from "./legend";
import type { Name } from "./names";
import { readBirth, readDetails, type RowCells } from "./read-details";
import { MarkReader } from "./read-marks";
import { nameIn } from "./read-name-cell";
import { refusedColumns } from "./refused-columns";
import { chosenColumns, legendsIn, mappingOf, viewOf } from "./sheet-view";

/** A sheet as it was sent, with what a person changed about how we read it. */
export interface Sent {
  readonly sheet: Sheet;
  readonly fileName: string;
  readonly kind: ImportKind;
  readonly wanted: WantedMapping;
  readonly today: Day;
}

/** Reads a sheet into people and marks, and says of every cell that it cannot read where it is and why. Pure. */
export function readRegister({ sheet, fileName, kind, wanted, today }: Sent): Register {
  const findings = new Findings();
  const headerRow =
    typeof wanted.headerRow === "number"
      ? Math.min(wanted.headerRow - 1, sheet.rows.length - 1)
      : guessHeaderRow(sheet, kind);
  const headings = headingsOf(sheet, headerRow);
  const refused = refusedColumns(headings, sheet.rows.slice(headerRow + 1));
  for (const { index, sentence } of refused) findings.notice({ column: index, heading: headings[index] }, sentence);
  const closed = new Set(refused.map(({ index }) => index));
  const columns = chosenColumns(sheet, { headerRow, kind, wanted, refused: closed });
  const columnsWith = (field: FieldName): number[] =>
    columns.filter((column) => column.field === field).map(({ index }) => index);

  const isGrid = kind === ImportKind.ATTENDANCE;
  const inSheet = isGrid ? legendsIn(sheet, headerRow, columns) : { entries: [], rows: new Set<number>() };
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
    indexes: isGrid ? columnsWith("DATE") : [],
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
    const read = isGrid ? marks.read(index) : [];
    if (isGrid && read.length === 0) {
      findings.notice(
        { row: row.row, value: [name.callingName, name.familyName].filter(Boolean).join(" ") },
        "bij deze naam staat geen aanwezigheid, dus we slaan de rij over.",
      );
      continue;
    }
    rows.push(personRow(row, name, { details: isGrid ? noDetails : readDetails(row), marks: read }));
  }
  const dateColumns = isGrid ? marks.finish() : [];
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
    mapping: mappingOf(wanted, { headerRow, columns, legend }),
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

function personRow(given: RowCells, name: Name, read: Pick<PersonRow, "details" | "marks">): PersonRow {
  const { callingName, familyName } = name;
  const whole = [callingName, familyName].filter(Boolean).join(" ");
  return { row: given.row, callingName, familyName, name: whole, folded: folded(whole), ...readBirth(given), ...read };
}
