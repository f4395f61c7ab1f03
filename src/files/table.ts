import type { PlainDate } from "./sheet";

/** What a column holds when nothing else is said: how numbers look and how wide it is. */
export type ColumnKind = "text" | "integer" | "decimal" | "percent" | "date";

export interface Column {
  readonly header: string;
  readonly kind: ColumnKind;
  /** In characters; without it the kind and the header decide. */
  readonly width?: number;
}

/**
 * A percentage is a fraction: 0.5 is 50 %. A text may stand in any column, such as "minder dan 5" among
 * numbers. In a date column a text like "2025-12-31" is that day.
 */
export type Value = string | number | PlainDate | null;

/** As many values as there are columns. */
export type Row = readonly Value[];

export interface TableSheet {
  readonly name: string;
  readonly columns: readonly Column[];
  /** Asked for one at a time, only as fast as the bytes are taken. */
  readonly rows: AsyncIterable<Row> | Iterable<Row>;
}

export interface Table {
  readonly title: string;
  readonly sheets: readonly TableSheet[];
}

/** A value as a writer sees it: neutral, checked, and with its kind. */
export type Written =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "integer" | "decimal" | "percent"; readonly number: number }
  | { readonly kind: "date"; readonly date: PlainDate }
  | { readonly kind: "nothing" };
