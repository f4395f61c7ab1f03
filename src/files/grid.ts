import { FileFault } from "./file-fault";
import { limits } from "./limits";
import type { Cell, Merge } from "./sheet";

/** Gathers rows as they are read and stops at the first one that is too much. */
export class Grid {
  private readonly rows: Cell[][] = [];
  private width = 0;

  get isEmpty(): boolean {
    return this.rows.length === 0;
  }

  /** Puts a row at its place, counted from 0, `times` times. Empty rows cost nothing until one follows. */
  put(index: number, cells: readonly Cell[], times = 1): void {
    const row = withoutEmptyEnd(cells);
    if (row.length === 0) return;
    this.refuseTooMuch(Math.max(this.rows.length, index + times), Math.max(this.width, row.length));
    this.width = Math.max(this.width, row.length);
    while (this.rows.length < index) this.rows.push([]);
    for (let copy = 0; copy < times; copy++) this.rows[index + copy] = [...row];
  }

  finish(merges: readonly Merge[] = []): Cell[][] {
    let filled = 0;
    for (const merge of merges) filled += this.fillDown(merge, limits.cells - filled);
    for (const row of this.rows) while (row.length < this.width) row.push(null);
    return this.rows;
  }

  private fillDown(merge: Merge, allowed: number): number {
    const value = this.rows[merge.row]?.[merge.column] ?? null;
    if (value === null) return 0;
    const end = Math.min(merge.row + merge.rows, this.rows.length);
    if (end - merge.row > allowed) throw new FileFault("TOO_MANY_CELLS", "merged cells cover too much");
    for (let index = merge.row + 1; index < end; index++) this.place(index, merge.column, value);
    return end - merge.row;
  }

  private place(index: number, column: number, value: Cell): void {
    const row = this.rows[index];
    if (row === undefined) return;
    while (row.length <= column) row.push(null);
    row[column] = value;
  }

  private refuseTooMuch(rows: number, columns: number): void {
    // Said this way round, a row number that is no number is refused as well.
    if (!(rows <= limits.rows)) throw new FileFault("TOO_MANY_ROWS", `over ${limits.rows} rows`);
    if (columns > limits.columns) throw new FileFault("TOO_MANY_COLUMNS", `over ${limits.columns} columns`);
    if (rows * columns > limits.cells) throw new FileFault("TOO_MANY_CELLS", `${rows} rows of ${columns} columns`);
  }
}

function withoutEmptyEnd(cells: readonly Cell[]): Cell[] {
  let length = cells.length;
  while (length > 0 && isEmpty(cells[length - 1])) length--;
  return cells.slice(0, length).map((cell) => (isEmpty(cell) ? null : cell));
}

function isEmpty(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || cell === "";
}
