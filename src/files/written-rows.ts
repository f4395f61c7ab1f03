import { neutralise } from "./neutralise";
import { isPlainDate } from "./sheet";
import type { Column, TableSheet, Value, Written } from "./table";

/** The rows of a sheet, each value checked against its column; a fault stops the whole file. */
export async function* writtenRows({ columns, rows }: TableSheet): AsyncGenerator<Written[]> {
  for await (const row of rows) {
    if (row.length !== columns.length) {
      throw new Error(`A row has ${row.length} values for ${columns.length} columns`);
    }
    yield columns.map((column, index) => written(column, row[index] ?? null));
  }
}

const nothing: Written = { kind: "nothing" };

function written({ kind }: Column, value: Value): Written {
  if (value === null || value === "") return nothing;
  if (typeof value === "number") return writtenNumber(kind, value);
  if (isPlainDate(value)) return { kind: "date", date: value };
  const [, year, month, day] = (kind === "date" && /^(\d{4})-(\d\d)-(\d\d)$/.exec(value)) || [];
  if (day === undefined) return { kind: "text", text: neutralise(value) };
  return { kind: "date", date: { year: Number(year), month: Number(month), day: Number(day) } };
}

function writtenNumber(kind: Column["kind"], number: number): Written {
  if (!Number.isFinite(number)) throw new Error("A row has a number that is not finite");
  return { kind: kind === "text" || kind === "date" ? "decimal" : kind, number };
}

/** In characters, for the programs that show a column as wide as we say. */
export function columnWidth({ header, kind, width }: Column): number {
  return Math.min(255, width ?? Math.max(header.length + 2, kind === "text" ? 24 : 12));
}
