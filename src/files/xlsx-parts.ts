import { escapeXml } from "./escape-xml";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelation = "http://schemas.openxmlformats.org/package/2006/relationships";
const mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The places of the cell formats in `styles`. */
export const style = { header: 1, text: 2, integer: 3, decimal: 4, percent: 5, date: 6 } as const;

/** 49 is text: what a person types over it stays text. 1 is a whole number without separators: 2025 may be a year. */
export const styles =
  `${declaration}<styleSheet xmlns="${main}">` +
  '<numFmts count="3"><numFmt numFmtId="164" formatCode="0.0##"/><numFmt numFmtId="165" formatCode="0.0%"/>' +
  '<numFmt numFmtId="166" formatCode="dd\\-mm\\-yyyy"/></numFmts>' +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="7">${format(0)}${format(49, 1)}${format(49)}${format(1)}${format(164)}${format(165)}${format(166)}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

function format(numberFormat: number, font = 0): string {
  return (
    `<xf numFmtId="${numberFormat}" fontId="${font}" fillId="0" borderId="0" xfId="0"` +
    ' applyNumberFormat="1" applyFont="1"/>'
  );
}

export const rootRelations =
  `${declaration}<Relationships xmlns="${packageRelation}">` +
  `<Relationship Id="rId1" Type="${relation}/officeDocument" Target="xl/workbook.xml"/>` +
  '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"' +
  ' Target="docProps/core.xml"/></Relationships>';

export function contentTypes(sheets: number): string {
  const overrides = numbered(sheets, (number) => {
    return `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${mediaType}.worksheet+xml"/>`;
  });
  return (
    `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${mediaType}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${mediaType}.styles+xml"/>` +
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>' +
    `${overrides}</Types>`
  );
}

export function properties(title: string): string {
  return (
    `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
    ` xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title></cp:coreProperties>`
  );
}

export function workbook(names: readonly string[]): string {
  const sheets = names.map((name, index) => {
    return `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`;
  });
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${relation}"><sheets>${sheets.join("")}</sheets></workbook>`;
}

export function workbookRelations(sheets: number): string {
  const worksheets = numbered(sheets, (number) => {
    return `<Relationship Id="rId${number}" Type="${relation}/worksheet" Target="worksheets/sheet${number}.xml"/>`;
  });
  return (
    `${declaration}<Relationships xmlns="${packageRelation}">${worksheets}` +
    `<Relationship Id="rId${sheets + 1}" Type="${relation}/styles" Target="styles.xml"/></Relationships>`
  );
}

/** With the first row frozen. */
export function worksheetStart(widths: readonly number[], isFirst: boolean): string {
  const columns = widths.map((width, index) => {
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
  });
  return (
    `${declaration}<worksheet xmlns="${main}"><sheetViews>` +
    `<sheetView${isFirst ? ' tabSelected="1"' : ""} workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${columns.join("")}</cols><sheetData>`
  );
}

export const worksheetEnd = "</sheetData></worksheet>";

function numbered(count: number, part: (number: number) => string): string {
  return Array.from({ length: count }, (_, index) => part(index + 1)).join("");
}
