import { buffer } from "node:stream/consumers";
import { Readable } from "node:stream";
import { FileFault } from "../../../src/files/file-fault";
import { readSheet } from "../../../src/files/read-sheet";
import { writeZip } from "../../../src/files/write-zip";

/** The parts of an archive by their names. */
export type Parts = Readonly<Record<string, string>>;

export function archive(parts: Parts): Promise<Buffer> {
  const listed = Object.entries(parts).map(([name, content]) => ({ name, content }));
  return buffer(Readable.from(writeZip(listed)));
}

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A small workbook as Excel writes one: a sheet, shared strings, styles; `more` adds or replaces parts. */
export function workbook(rows: string, more: Parts = {}): Promise<Buffer> {
  return archive({
    "[Content_Types].xml": `<Types><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/></Types>`,
    "_rels/.rels": relationships(relationship("rId1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml":
      '<workbook xmlns:r="r"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": relationships(
      relationship("rId1", "worksheet", "worksheets/sheet1.xml") +
        relationship("rId2", "sharedStrings", "sharedStrings.xml") +
        relationship("rId3", "styles", "/xl/styles.xml"),
    ),
    "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    ...more,
  });
}

export function relationships(inside: string): string {
  return `<Relationships>${inside}</Relationships>`;
}

export function relationship(id: string, type: string, target: string, more = ""): string {
  return `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}" ${more}/>`;
}

/** A small OpenDocument spreadsheet with these tables. */
export function openDocument(tables: string, more: Parts = {}): Promise<Buffer> {
  return archive({
    mimetype: "application/vnd.oasis.opendocument.spreadsheet",
    "META-INF/manifest.xml": "<manifest:manifest/>",
    "content.xml":
      "<office:document-content><office:body><office:spreadsheet>" +
      `${tables}</office:spreadsheet></office:body></office:document-content>`,
    ...more,
  });
}

export const oneCell = '<row r="1"><c r="A1"><v>1</v></c></row>';
export const oneTable =
  '<table:table table:name="Blad1"><table:table-row><table:table-cell office:value-type="float" office:value="1"/>' +
  "</table:table-row></table:table>";

export async function rowsOf(bytes: Uint8Array, fileName = "register"): Promise<unknown> {
  return (await readSheet(bytes, fileName)).rows;
}

/** The code with which a file is refused. */
export async function refusalOf(bytes: Uint8Array, fileName = "register"): Promise<string> {
  try {
    await readSheet(bytes, fileName);
  } catch (fault) {
    if (fault instanceof FileFault) return fault.code;
    throw fault;
  }
  return "it was read";
}
