import { basename, extname } from "node:path";
import { FileFault } from "./file-fault";
import { limits } from "./limits";
import { openArchive, type Archive } from "./open-archive";
import { readCsv } from "./read-csv";
import { readOds } from "./read-ods";
import { readXlsx } from "./read-xlsx";
import { refuseDangers } from "./refuse-dangers";
import type { Sheet } from "./sheet";

export interface ReadSheetOptions {
  /** The name of the sheet to read; without it the first one in view that has something in it. */
  readonly sheet?: string | undefined;
}

/**
 * Reads one sheet of a CSV, XLSX or ODS file. What a file is follows from its bytes; its name only
 * names a CSV's sheet. Throws a `FileFault` for whatever we cannot or will not read.
 */
export async function readSheet(bytes: Uint8Array, fileName: string, options: ReadSheetOptions = {}): Promise<Sheet> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length === 0) throw new FileFault("EMPTY", "no bytes");
  if (file.length > limits.fileBytes) throw new FileFault("FILE_TOO_LARGE", `${file.length} bytes`);
  if (startsWith(file, "PK\x03\x04")) return readArchive(await openArchive(file), options.sheet);
  refuseOtherKinds(file, fileName);
  return readCsv(file, basename(fileName, extname(fileName)));
}

async function readArchive(archive: Archive, wanted: string | undefined): Promise<Sheet> {
  const says = (part: string) => archive.parts.get(part)?.toString("latin1").trim() ?? "";
  const isOds = /^application\/vnd\.oasis\.opendocument\.spreadsheet(-template)?$/.test(says("mimetype"));
  const isXlsx =
    /spreadsheetml|ms-excel/.test(says("[Content_Types].xml")) && !archive.names.includes("xl/workbook.bin");
  if (!isOds && !isXlsx) throw new FileFault("UNKNOWN_FORMAT", "an archive of another kind");
  await refuseDangers(archive);
  return isOds ? readOds(archive, wanted) : readXlsx(archive, wanted);
}

const oldOffice = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

function refuseOtherKinds(file: Buffer, fileName: string): void {
  if (startsWith(file, oldOffice)) throw oldOfficeFault(file);
  if (/^\s*(<\?xml|<html|<!doctype|%PDF-|\{\\rtf)/i.test(file.toString("latin1", 0, 256))) {
    throw new FileFault("UNKNOWN_FORMAT", "a document of another kind");
  }
  if (/\.(xlsx|ods)$/i.test(fileName)) throw new FileFault("DAMAGED", "named a spreadsheet, but no archive");
}

/** Excel wraps a workbook with a password in the container of its old format. */
function oldOfficeFault(file: Buffer): FileFault {
  const isEncrypted = file.includes(Buffer.from("EncryptedPackage", "utf16le"));
  return isEncrypted
    ? new FileFault("ENCRYPTED", "an encrypted workbook")
    : new FileFault("OLD_FORMAT", "an OLE2 file");
}

function startsWith(file: Buffer, signature: string): boolean {
  return file.toString("latin1", 0, signature.length) === signature;
}
