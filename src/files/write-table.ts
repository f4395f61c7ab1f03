import { Readable } from "node:stream";
import type { FileFormat } from "./sheet";
import type { Table } from "./table";
import { writeCsv } from "./write-csv";
import { writeOds } from "./write-ods";
import { writeXlsx } from "./write-xlsx";

/**
 * The bytes of a table as a file, made while they are taken. A fault in a row destroys the stream with
 * that fault: who pipes it must end the answer as broken, so that no half file passes for a whole one.
 * Destroying the stream stops the rows.
 */
export function writeTable(format: FileFormat, table: Table): Readable {
  if (table.sheets.length === 0) throw new Error("A table needs a sheet");
  if (format === "csv") return writeCsv(table);
  return Readable.from(format === "xlsx" ? writeXlsx(table) : writeOds(table), { objectMode: false });
}
