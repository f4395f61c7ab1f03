import { escapeXml } from "./escape-xml";
import { isoDay } from "./iso-day";
import { neutralise } from "./neutralise";
import { columnStyleName, contentEnd, contentStart, manifest, meta, mimetype, settings } from "./ods-parts";
import { sheetNames } from "./sheet-names";
import { writeZip, type ZipPart } from "./write-zip";
import { columnWidth, writtenRows } from "./written-rows";
import type { Table, TableSheet, Written } from "./table";

/** An OpenDocument spreadsheet as a stream. */
export function writeOds(table: Table): AsyncGenerator<Buffer> {
  return writeZip(parts(table));
}

function parts({ title, sheets }: Table): ZipPart[] {
  const names = sheetNames(sheets.map(({ name }) => name));
  return [
    { name: "mimetype", content: mimetype, isStored: true },
    { name: "META-INF/manifest.xml", content: manifest },
    { name: "meta.xml", content: meta(title) },
    { name: "settings.xml", content: settings(names) },
    { name: "content.xml", content: content(sheets, names) },
  ];
}

async function* content(sheets: readonly TableSheet[], names: readonly string[]): AsyncGenerator<string> {
  yield contentStart(sheets.map(({ columns }) => columns.map(columnWidth)));
  for (const [index, sheet] of sheets.entries()) yield* table(sheet, names[index] ?? "", index);
  yield contentEnd;
}

const mostRows = 1_048_576;

async function* table(sheet: TableSheet, name: string, sheetIndex: number): AsyncGenerator<string> {
  const columns = sheet.columns.map((_, index) => {
    return `<table:table-column table:style-name="${columnStyleName(sheetIndex, index)}"/>`;
  });
  yield `<table:table table:name="${escapeXml(name)}">${columns.join("")}`;
  yield row(sheet.columns.map(({ header }) => textCell(neutralise(header), "header")));
  let number = 1;
  for await (const values of writtenRows(sheet)) {
    number++;
    if (number > mostRows) throw new Error(`A sheet passes ${mostRows} rows`);
    yield row(values.map(cell));
  }
  yield "</table:table>";
}

function row(cells: readonly string[]): string {
  return `<table:table-row>${cells.join("")}</table:table-row>`;
}

function cell(value: Written): string {
  switch (value.kind) {
    case "nothing":
      return "<table:table-cell/>";
    case "text":
      return textCell(value.text, "text");
    case "date":
      return `<table:table-cell table:style-name="date" office:value-type="date" office:date-value="${isoDay(value.date)}"/>`;
    default:
      return numberCell(value.kind, value.number);
  }
}

function numberCell(kind: string, number: number): string {
  const type = kind === "percent" ? "percentage" : "float";
  return `<table:table-cell table:style-name="${kind}" office:value-type="${type}" office:value="${number}"/>`;
}

function textCell(text: string, style: string): string {
  const paragraphs = text.split(/\r\n|\r|\n/).map((line) => `<text:p>${paragraph(line)}</text:p>`);
  return `<table:table-cell table:style-name="${style}" office:value-type="string">${paragraphs.join("")}</table:table-cell>`;
}

/** OpenDocument reads a run of spaces as one, and none at the ends, unless they are elements. LibreOffice drops tabs. */
function paragraph(line: string): string {
  return escapeXml(line)
    .replace(/^ | {2,}| $/g, (spaces) => `<text:s text:c="${spaces.length}"/>`)
    .replaceAll("\t", " ");
}
