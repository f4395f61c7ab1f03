import { CsvError, parse } from "csv-parse/sync";
import { decodeText } from "./decode-text";
import { FileFault } from "./file-fault";
import { Grid } from "./grid";
import { guessSeparator } from "./guess-separator";
import { limits } from "./limits";
import type { Sheet } from "./sheet";

/** Every cell is a text: what is a date or a number is for the reader of the register to say. */
export function readCsv(bytes: Uint8Array, name: string): Sheet {
  const { separator, body, skipped } = separated(decodeText(bytes));
  const grid = new Grid();
  fill(grid, body, { separator, skipped });
  if (grid.isEmpty) throw new FileFault("EMPTY", "no cell with text");
  return { format: "csv", name, sheetNames: [name], rows: grid.finish(), merges: [] };
}

interface Separated {
  readonly separator: string;
  readonly body: string;
  readonly skipped: number;
}

/** Excel understands a first line `sep=;`. It stays a row, but an empty one, so that row numbers agree. */
function separated(text: string): Separated {
  const stated = /^sep=(.)(\r\n|\r|\n)/.exec(text);
  if (stated?.[1] === undefined) return { separator: guessSeparator(text), body: text, skipped: 0 };
  return { separator: stated[1], body: text.slice(stated[0].length), skipped: 1 };
}

function fill(grid: Grid, body: string, { separator, skipped }: { separator: string; skipped: number }): void {
  let index = skipped;
  try {
    parse(body, {
      delimiter: separator,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_quotes: true,
      relax_column_count: true,
      on_record: (record: string[]) => {
        if (index === limits.rows) throw new FileFault("TOO_MANY_ROWS", "too many lines, empty ones included");
        grid.put(index++, record);
        return null;
      },
    });
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const code = cause.code === "CSV_QUOTE_NOT_CLOSED" ? "UNCLOSED_QUOTE" : "DAMAGED";
    throw new FileFault(code, cause.code, { cause });
  }
}
