import { escapeXml } from "./escape-xml";
import { neutralise } from "./neutralise";
import { sheetNames } from "./sheet-names";
import { writeZip, type ZipPart } from "./write-zip";
import { columnWidth, writtenRows } from "./written-rows";
import {
  contentTypes,
  properties,
  rootRelations,
  style,
  styles,
  workbook,
  workbookRelations,
  worksheetEnd,
  worksheetStart,
} from "./xlsx-parts";
import type { PlainDate } from "./sheet";
import type { Table, TableSheet, Written } from "./table";

/** A workbook as a stream. Texts stand in their cells: a shared list of them would be held until the end. */
export function writeXlsx(table: Table): AsyncGenerator<Buffer> {
  return writeZip(parts(table));
}

function parts({ title, sheets }: Table): ZipPart[] {
  const names = sheetNames(sheets.map(({ name }) => name));
  return [
    { name: "[Content_Types].xml", content: contentTypes(sheets.length) },
    { name: "_rels/.rels", content: rootRelations },
    { name: "docProps/core.xml", content: properties(title) },
    { name: "xl/workbook.xml", content: workbook(names) },
    { name: "xl/_rels/workbook.xml.rels", content: workbookRelations(sheets.length) },
    { name: "xl/styles.xml", content: styles },
    ...sheets.map((sheet, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      content: worksheet(sheet, index),
    })),
  ];
}

const mostRows = 1_048_576;

async function* worksheet(sheet: TableSheet, sheetIndex: number): AsyncGenerator<string> {
  const letters = sheet.columns.map((_, index) => columnLetters(index));
  yield worksheetStart(sheet.columns.map(columnWidth), sheetIndex === 0);
  yield row(
    1,
    sheet.columns.map(({ header }, index) => textCell(`${letters[index]}1`, neutralise(header), style.header)),
  );
  let number = 1;
  for await (const values of writtenRows(sheet)) {
    number++;
    if (number > mostRows) throw new Error(`A sheet passes ${mostRows} rows`);
    yield row(
      number,
      values.map((value, index) => cell(`${letters[index]}${number}`, value)),
    );
  }
  yield worksheetEnd;
}

function row(number: number, cells: readonly string[]): string {
  return `<row r="${number}">${cells.join("")}</row>`;
}

function cell(reference: string, value: Written): string {
  if (value.kind === "nothing") return "";
  if (value.kind === "text") return textCell(reference, value.text, style.text);
  const number = value.kind === "date" ? serialOf(value.date) : value.number;
  return `<c r="${reference}" s="${style[value.kind]}"><v>${number}</v></c>`;
}

const mostCharacters = 32_767;

function textCell(reference: string, text: string, styleIndex: number): string {
  const shown = text.replace(/\r\n?/g, "\n");
  if (shown.length > mostCharacters) throw new Error(`A text passes the ${mostCharacters} characters of an Excel cell`);
  // Excel reads _x0041_ as a character by its code; its underscore is written as a code itself.
  const literal = shown.replace(/_(?=x[\da-f]{4}_)/gi, "_x005F_");
  return `<c r="${reference}" s="${styleIndex}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(literal)}</t></is></c>`;
}

/** Days since 30 December 1899. Before March 1900 Excel counts a day that never was. */
function serialOf({ year, month, day }: PlainDate): number {
  const serial = (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000;
  if (!(serial > 60)) throw new Error("A day before March 1900 does not fit in a workbook");
  return serial;
}

function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetters(rest - 1) : "") + String.fromCharCode(65 + (index % 26));
}
