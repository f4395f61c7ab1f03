import { FileFault } from "./file-fault";
import { Grid } from "./grid";
import { limits } from "./limits";
import { scanXml, type Attributes } from "./scan-xml";
import type { Cell, Merge } from "./sheet";
import { meant, type NumberMeaning } from "./xlsx-dates";
import { TextPieces, unescapeCodes } from "./xlsx-strings";

export interface WorkbookContext {
  readonly strings: readonly string[];
  readonly meanings: readonly NumberMeaning[];
  readonly isFrom1904: boolean;
}

export interface Worksheet {
  readonly grid: Grid;
  readonly merges: readonly Merge[];
}

export async function readWorksheet(part: Buffer, context: WorkbookContext): Promise<Worksheet> {
  const reader = new WorksheetReader(context);
  await scanXml(part, {
    open: (name, attributes) => reader.open(name, attributes),
    close: (name) => reader.close(name),
    text: (text) => reader.text(text),
  });
  return reader;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

class WorksheetReader implements Worksheet {
  readonly grid = new Grid();
  readonly merges: Merge[] = [];
  private isInRows = false;
  private row = -1;
  private column = -1;
  private cells: Cell[] = [];
  private type = "";
  private style = 0;
  private isInValue = false;
  private value = "";
  private readonly inline = new TextPieces();

  constructor(private readonly context: WorkbookContext) {}

  open(name: string, attribute: Attributes): void {
    if (name === "sheetData") this.isInRows = true;
    else if (name === "mergeCell") this.addMerge(attribute("ref") ?? "");
    else if (!this.isInRows) return;
    else if (name === "row") this.openRow(attribute);
    else if (name === "c") this.openCell(attribute);
    else if (name === "v") this.isInValue = true;
    else this.inline.open(name);
  }

  close(name: string): void {
    if (name === "sheetData") this.isInRows = false;
    else if (!this.isInRows) return;
    else if (name === "row") this.grid.put(this.row, this.cells);
    else if (name === "c") this.closeCell();
    else if (name === "v") this.isInValue = false;
    else this.inline.close(name);
  }

  text(text: string): void {
    if (this.isInValue) this.value += text;
    else this.inline.text(text);
  }

  private openRow(attribute: Attributes): void {
    const stated = Number(attribute("r") ?? this.row + 2) - 1;
    if (!Number.isInteger(stated) || stated < 0) throw new FileFault("DAMAGED", "a row without a place");
    this.row = stated;
    this.column = -1;
    this.cells = [];
  }

  private openCell(attribute: Attributes): void {
    const reference = attribute("r");
    this.column = reference === undefined ? this.column + 1 : placeOf(reference).column;
    this.type = attribute("t") ?? "n";
    this.style = Number(attribute("s") ?? 0);
    this.value = "";
  }

  private closeCell(): void {
    const value = this.cellValue(this.inline.take());
    if (value === null || value === "") return;
    if (this.column >= limits.columns) throw new FileFault("TOO_MANY_COLUMNS", `over ${limits.columns} columns`);
    while (this.cells.length < this.column) this.cells.push(null);
    this.cells[this.column] = value;
  }

  /** Of a formula this is the answer that the program last saved. */
  private cellValue(inline: string): Cell {
    if (this.type === "inlineStr") return inline;
    if (this.value === "") return null;
    if (this.type === "s") return this.context.strings[Number(this.value)] ?? null;
    if (this.type === "b") return this.value === "1" || this.value === "true";
    if (this.type === "d") return isoCell(this.value);
    const number = this.type === "n" ? Number(this.value) : Number.NaN;
    if (!Number.isFinite(number)) return unescapeCodes(this.value);
    return meant(number, this.context.meanings[this.style] ?? "number", this.context.isFrom1904);
  }

  private addMerge(reference: string): void {
    if (this.merges.length === limits.merges)
      throw new FileFault("TOO_MANY_CELLS", `over ${limits.merges} merged cells`);
    const [from = "", to = from] = reference.split(":");
    const [start, end] = [placeOf(from), placeOf(to)];
    const { row, column } = start;
    this.merges.push({ row, column, rows: end.row - row + 1, columns: end.column - column + 1 });
  }
}

/** Where "C12" is, counted from 0. */
function placeOf(reference: string): Place {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference) ?? [];
  if (letters === undefined) throw new FileFault("DAMAGED", "a cell without a place");
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits) - 1, column: column - 1 };
}

function isoCell(text: string): Cell {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(text) ?? [];
  return day === undefined ? text : { year: Number(year), month: Number(month), day: Number(day) };
}
