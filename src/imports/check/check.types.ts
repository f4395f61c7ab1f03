import type { Day } from "../../core/days";
import type { FieldName } from "./fields";
import type { ImportKind } from "./import-kind";
import type { LegendEntry, MarkStatus } from "./legend";

/** What a person may change about how her sheet is read. */
export interface Mapping {
  /** Which sheet of the file; null for the first one in view. */
  readonly sheet: string | null;
  /** The row with the names of the columns, counted as the sheet does: the first row is 1. */
  readonly headerRow: number;
  /** What each column holds, by its place counted from 0. Columns that are not named are not read; none: guess. */
  readonly columns: readonly { readonly index: number; readonly field: FieldName }[];
  /** What the marks mean. */
  readonly legend: readonly LegendEntry[];
  /** The year of the first date, where the dates have none. */
  readonly year: number | null;
  /** Rows that the person leaves out. */
  readonly skipRows: readonly number[];
  /** Rows of which the person says: this is that one in the register; null: nobody who is there. */
  readonly sameAs: readonly { readonly row: number; readonly existingId: string | null }[];
  /** Where the register has another mark than the sheet: true leaves it and goes on, false is a fault. */
  readonly keepWhatStands: boolean;
}

/** What a person sent of it; the rest is guessed. */
export type WantedMapping = { readonly [Name in keyof Mapping]?: Mapping[Name] | null | undefined };

/** Something about a row or a cell, in words that begin with where it is. */
export interface Finding {
  readonly row: number | null;
  /** The column's letters. */
  readonly column: string | null;
  /** What stands in the cell; null where repeating it would keep what we must not. */
  readonly value: string | null;
  readonly sentence: string;
}

/** Two people who may be one. */
export interface Duplicate {
  readonly row: number;
  readonly name: string;
  /** The row in the same sheet that has the same name. */
  readonly sameAsRow?: number;
  /** Somebody within reach; absent with "misschien al bekend". */
  readonly existingName?: string;
  readonly existingId?: string;
  readonly existingBirthYear?: number | null;
  readonly sentence: string;
}

export interface Counts {
  readonly participants: number;
  readonly enrolments: number;
  readonly sessions: number;
  readonly attendances: number;
  /** Details of people who are there, that were empty. */
  readonly details: number;
  /** Marks, or people, that the register has already. */
  readonly unchanged: number;
}

/** What an import would do, and what stands in its way. The page shows it; the apply step needs `ok`. */
export interface Check {
  readonly fileName: string;
  readonly kind: ImportKind;
  readonly sheet: {
    readonly name: string;
    readonly names: readonly string[];
    readonly columns: readonly string[];
    /** The first twelve rows as they look, without the columns that we refuse. */
    readonly preview: readonly (readonly (string | null)[])[];
    readonly headerRow: number;
    readonly rows: number;
  };
  readonly mapping: Mapping;
  readonly fields: readonly { readonly name: FieldName; readonly label: string; readonly required: boolean }[];
  readonly will: Counts;
  /** Each one stands in the way. At most `mostFindings`; the last one says how many more there are. */
  readonly faults: readonly Finding[];
  /** Good to know: what is left out, and why. */
  readonly notices: readonly Finding[];
  readonly duplicates: readonly Duplicate[];
  readonly ok: boolean;
}

/** A row of the sheet that is about a person. */
export interface PersonRow {
  readonly row: number;
  readonly callingName: string;
  readonly familyName: string | null;
  readonly name: string;
  readonly folded: string;
  readonly birthYear: number | null;
  readonly birthMonth: number | null;
  readonly details: Details;
  readonly marks: readonly RowMark[];
}

/** What else a list of people tells; texts are as they look in the cell. */
export interface Details {
  readonly phone: string | null;
  readonly email: string | null;
  readonly language: string | null;
  readonly district: Found | null;
  readonly neighbourhood: Found | null;
  readonly strengths: readonly string[];
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
  readonly status: EnrolmentWord | null;
}

/** A text with the column in which it was found. */
export interface Found {
  readonly text: string;
  readonly column: number;
}

export type EnrolmentWord = "REGISTERED" | "INTAKE" | "ACTIVE" | "PAUSED" | "CLOSED";

export interface RowMark {
  readonly column: number;
  readonly status: MarkStatus;
}

/** A column with the marks of one session. */
export interface DateColumn {
  readonly index: number;
  readonly on: Day;
  /** "14:00", where the heading says so. */
  readonly time: string | null;
}

/** A sheet that was read: not yet held against what the register knows. */
export interface Register {
  readonly fileName: string;
  readonly kind: ImportKind;
  readonly sheet: Check["sheet"];
  readonly mapping: Mapping;
  readonly rows: readonly PersonRow[];
  readonly columns: readonly DateColumn[];
  readonly faults: readonly Finding[];
  readonly notices: readonly Finding[];
}
