export type FileFormat = "csv" | "xlsx" | "ods";

/** A day on the calendar, without a time or a zone. A Temporal.PlainDate fits. */
export interface PlainDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** As it stands in the file: nothing is trimmed. An empty text is `null`; a time of day is the text "13:30". */
export type Cell = string | number | boolean | PlainDate | null;

/** Cells joined into one, counted from 0. */
export interface Merge {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Sheet {
  readonly format: FileFormat;
  readonly name: string;
  /** Every sheet of the file in its order, hidden ones included: what a person may choose from. */
  readonly sheetNames: readonly string[];
  /**
   * All rows are equally long and stand at their own place: `rows[4]` is row 5 on the screen.
   * A merged cell gives its text to every row that it covers, in its first column.
   */
  readonly rows: readonly (readonly Cell[])[];
  /** For a heading over several columns, such as a month over its days. */
  readonly merges: readonly Merge[];
}

export function isPlainDate(value: unknown): value is PlainDate {
  return typeof value === "object" && value !== null && "year" in value && "month" in value && "day" in value;
}
