import type { FileFormat } from "./sheet";

const contentTypes: Readonly<Record<FileFormat, string>> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
};

export function contentType(format: FileFormat): string {
  return contentTypes[format];
}

/** RFC 6266: a plain name for every browser, and the real one in UTF-8 where the two differ. */
export function contentDisposition(fileName: string): string {
  const name = safeName(fileName);
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\x20-\x7e]|[%"\\]/g, "_");
  const quoted = `attachment; filename="${plain}"`;
  return plain === name ? quoted : `${quoted}; filename*=UTF-8''${extended(name)}`;
}

/** No folders, no signs that Windows refuses, nothing invisible: a mark that turns text round hides an extension. */
function safeName(fileName: string): string {
  const safe = fileName
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, "")
    .replace(/[<>:"/\\|?*]/g, "_")
    .replace(/^[\s.]+|[\s.]+$/g, "");
  return safe === "" ? "bestand" : safe;
}

/** RFC 8187. */
function extended(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
