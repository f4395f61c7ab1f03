import { bsnSentence } from "../../core/without-bsn";
import { columnLetters } from "./cells";
import type { Finding } from "./check.types";

/** Where something was found. `heading` is what stands above the column, as the person sees it. */
export interface Spot {
  /** Counted as the sheet does: the first row is 1. */
  readonly row?: number;
  /** Counted from 0. */
  readonly column?: number | undefined;
  readonly heading?: string | undefined;
  /** What stands there. Leave it out where we may not repeat it. */
  readonly value?: string;
}

/** What is said of a cell that seems to hold a citizen service number, behind the place of the cell. */
export const bsnFound = bsnSentence.replace(/^H/, "h");

/** So many findings are listed; nobody reads more. */
const mostFindings = 300;
const mostShown = 60;

/** Gathers what is wrong and what is good to know while a sheet is read. */
export class Findings {
  readonly faults: Finding[] = [];
  readonly notices: Finding[] = [];

  fault(spot: Spot, sentence: string): void {
    this.faults.push(finding(spot, sentence));
  }

  notice(spot: Spot, sentence: string): void {
    this.notices.push(finding(spot, sentence));
  }
}

/** A text between quotes, short enough to read. */
export function quoted(text: string): string {
  return `‘${text.length > mostShown ? `${text.slice(0, mostShown)}…` : text}’`;
}

/** No more than a person can read, in the order of the sheet, and how many more there are. */
export function readable(findings: readonly Finding[]): Finding[] {
  const sorted = [...findings].sort(
    (one, other) => (one.row ?? 0) - (other.row ?? 0) || columnOrder(one).localeCompare(columnOrder(other)),
  );
  if (sorted.length <= mostFindings) return sorted;
  const more = sorted.length - mostFindings;
  return [
    ...sorted.slice(0, mostFindings),
    { row: null, column: null, value: null, sentence: `En nog ${more} andere.` },
  ];
}

/** Z stands before AA. */
function columnOrder({ column }: Finding): string {
  return (column ?? "").padStart(4);
}

function finding(spot: Spot, sentence: string): Finding {
  const column = spot.column === undefined ? null : columnLetters(spot.column);
  const value = spot.value === undefined ? null : spot.value.slice(0, mostShown);
  return { row: spot.row ?? null, column, value, sentence: `${placeOf(spot)}${sentence}` };
}

/** "Rij 14, kolom F (12-3-2025): " */
function placeOf({ row, column, heading }: Spot): string {
  const where = [
    row === undefined ? "" : `rij ${row}`,
    column === undefined ? "" : `kolom ${columnLetters(column)}${heading ? ` (${heading.slice(0, mostShown)})` : ""}`,
  ];
  const text = where.filter(Boolean).join(", ");
  return text && `${text[0]?.toUpperCase()}${text.slice(1)}: `;
}
