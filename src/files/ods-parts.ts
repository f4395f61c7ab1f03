import { escapeXml } from "./escape-xml";

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const oasis = "urn:oasis:names:tc:opendocument:xmlns";
export const mimetype = "application/vnd.oasis.opendocument.spreadsheet";

export const manifest =
  `${declaration}<manifest:manifest xmlns:manifest="${oasis}:manifest:1.0" manifest:version="1.3">` +
  `<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${mimetype}"/>` +
  ["content.xml", "meta.xml", "settings.xml"]
    .map((name) => `<manifest:file-entry manifest:full-path="${name}" manifest:media-type="text/xml"/>`)
    .join("") +
  "</manifest:manifest>";

export function meta(title: string): string {
  return (
    `${declaration}<office:document-meta xmlns:office="${oasis}:office:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"` +
    ` office:version="1.3"><office:meta><dc:title>${escapeXml(title)}</dc:title></office:meta></office:document-meta>`
  );
}

/** Freezes the first row of each sheet: a split of kind 2 stands still. */
export function settings(names: readonly string[]): string {
  const item = (name: string, type: string, value: string | number) =>
    `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`;
  const frozen =
    item("VerticalSplitMode", "short", 2) +
    item("VerticalSplitPosition", "int", 1) +
    item("ActiveSplitRange", "short", 2) +
    item("PositionTop", "int", 0) +
    item("PositionBottom", "int", 1);
  const sheets = names.map((name) => {
    return `<config:config-item-map-entry config:name="${escapeXml(name)}">${frozen}</config:config-item-map-entry>`;
  });
  return (
    `${declaration}<office:document-settings xmlns:office="${oasis}:office:1.0" xmlns:config="${oasis}:config:1.0"` +
    ' xmlns:ooo="http://openoffice.org/2004/office" office:version="1.3"><office:settings>' +
    '<config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views">' +
    `<config:config-item-map-entry>${item("ViewId", "string", "view1")}` +
    `<config:config-item-map-named config:name="Tables">${sheets.join("")}</config:config-item-map-named>` +
    "</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set>" +
    "</office:settings></office:document-settings>"
  );
}

/** Up to the first sheet. Widths are in characters, by index of sheet and column; about two millimetres each. */
export function contentStart(widths: readonly (readonly number[])[]): string {
  const columns = widths.flatMap((sheet, sheetIndex) =>
    sheet.map((width, index) => columnStyle(sheetIndex, index, width)),
  );
  return (
    `${declaration}<office:document-content xmlns:office="${oasis}:office:1.0" xmlns:style="${oasis}:style:1.0"` +
    ` xmlns:text="${oasis}:text:1.0" xmlns:table="${oasis}:table:1.0" xmlns:number="${oasis}:datastyle:1.0"` +
    ` xmlns:fo="${oasis}:xsl-fo-compatible:1.0" office:version="1.3"><office:automatic-styles>${numberStyles}${columns.join("")}` +
    "</office:automatic-styles><office:body><office:spreadsheet>"
  );
}

export const contentEnd = "</office:spreadsheet></office:body></office:document-content>";

export function columnStyleName(sheetIndex: number, index: number): string {
  return `column${sheetIndex + 1}-${index + 1}`;
}

function columnStyle(sheetIndex: number, index: number, width: number): string {
  return (
    `<style:style style:name="${columnStyleName(sheetIndex, index)}" style:family="table-column">` +
    `<style:table-column-properties style:column-width="${(width * 2.1).toFixed(1)}mm"/></style:style>`
  );
}

function cellStyle(name: string, format: string): string {
  return `<style:style style:name="${name}" style:family="table-cell" style:data-style-name="${format}"/>`;
}

/** The cell styles are named after the kinds of columns. */
const numberStyles =
  '<number:number-style style:name="format-integer"><number:number number:decimal-places="0" number:min-integer-digits="1"/>' +
  "</number:number-style>" +
  '<number:number-style style:name="format-decimal"><number:number number:decimal-places="3" number:min-decimal-places="1"' +
  ' number:min-integer-digits="1"/></number:number-style>' +
  '<number:percentage-style style:name="format-percent"><number:number number:decimal-places="1" number:min-decimal-places="1"' +
  ' number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>' +
  '<number:date-style style:name="format-date"><number:day number:style="long"/><number:text>-</number:text>' +
  '<number:month number:style="long"/><number:text>-</number:text><number:year number:style="long"/></number:date-style>' +
  '<number:text-style style:name="format-text"><number:text-content/></number:text-style>' +
  ["integer", "decimal", "percent", "date", "text"].map((kind) => cellStyle(kind, `format-${kind}`)).join("") +
  '<style:style style:name="header" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style>';
