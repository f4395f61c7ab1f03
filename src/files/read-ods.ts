import { FileFault } from "./file-fault";
import { Grid } from "./grid";
import { limits } from "./limits";
import { countOf, OdsCell } from "./ods-cell";
import type { Archive } from "./open-archive";
import { scanXml, type Attributes } from "./scan-xml";
import type { Cell, Merge, Sheet } from "./sheet";

/** The sheet with the wanted name, or the first one in view with something in it. */
export async function readOds({ parts }: Archive, wanted: string | undefined): Promise<Sheet> {
  const content = parts.get("content.xml");
  if (content === undefined) throw new FileFault("DAMAGED", "no content.xml");
  const reader = new OdsReader(wanted);
  await scanXml(content, {
    open: (name, attributes) => reader.open(name, attributes),
    close: (name) => reader.close(name),
    text: (text) => reader.text(text),
  });
  return reader.sheet();
}

interface Table {
  readonly name: string;
  readonly grid: Grid;
  readonly merges: Merge[];
  nextRow: number;
}

interface Row {
  readonly times: number;
  readonly cells: Cell[];
  nextColumn: number;
}

/** Only one table, row and cell are open at a time; a table inside a cell or a drawing is skipped. */
class OdsReader {
  private readonly path: string[] = [];
  private readonly names: string[] = [];
  private readonly hiddenStyles = new Set<string>();
  private style = "";
  private found: Table | undefined;
  private table: Table | undefined;
  private row: Row | undefined;
  private cell: OdsCell | undefined;

  constructor(private readonly wanted: string | undefined) {}

  open(name: string, attributes: Attributes): void {
    const parent = this.path.at(-1);
    this.path.push(name);
    if (this.cell !== undefined) this.cell.open(name, attributes);
    else if (name === "style") this.style = attributes("style:name") ?? "";
    else if (name === "table-properties") this.noteHidden(attributes);
    else if (name === "table" && parent === "spreadsheet") this.openTable(attributes);
    else if (this.table === undefined) return;
    else if (name === "table-row") this.row = openRow(attributes);
    else if (this.row === undefined) return;
    else if (name === "table-cell") this.cell = new OdsCell(attributes, false);
    else if (name === "covered-table-cell") this.cell = new OdsCell(attributes, true);
  }

  close(name: string): void {
    this.path.pop();
    if (this.cell?.isOpen === true) this.cell.close();
    else if (this.cell !== undefined) this.closeCell(this.cell);
    else if (this.row !== undefined && name === "table-row") this.closeRow(this.row);
    else if (this.table !== undefined && this.path.at(-1) === "spreadsheet") this.closeTable(this.table);
  }

  text(text: string): void {
    this.cell?.text(text);
  }

  sheet(): Sheet {
    if (this.wanted !== undefined && !this.names.includes(this.wanted)) {
      throw new FileFault("SHEET_NOT_FOUND", "no sheet with the wanted name");
    }
    if (this.found === undefined) throw new FileFault("EMPTY", "no sheet with a value");
    const { name, grid, merges } = this.found;
    return { format: "ods", name, sheetNames: this.names, rows: grid.finish(merges), merges };
  }

  private noteHidden(attributes: Attributes): void {
    if (attributes("table:display") === "false") this.hiddenStyles.add(this.style);
  }

  private openTable(attributes: Attributes): void {
    const name = attributes("table:name") ?? "";
    this.names.push(name);
    const isHidden = this.hiddenStyles.has(attributes("table:style-name") ?? "");
    const isWanted = this.wanted === undefined ? !isHidden : name === this.wanted;
    if (this.found === undefined && isWanted) this.table = { name, grid: new Grid(), merges: [], nextRow: 0 };
  }

  private closeTable(table: Table): void {
    if (!table.grid.isEmpty) this.found = table;
    this.table = undefined;
  }

  private closeRow({ cells, times }: Row): void {
    this.row = undefined;
    if (this.table === undefined) return;
    this.table.grid.put(this.table.nextRow, cells, times);
    this.table.nextRow += times;
  }

  private closeCell(cell: OdsCell): void {
    this.cell = undefined;
    if (this.row === undefined || this.table === undefined) return;
    const { rows, columns } = cell;
    if (rows > 1 || columns > 1)
      addMerge(this.table, { row: this.table.nextRow, column: this.row.nextColumn, rows, columns });
    place(this.row, cell.value(), cell.times);
  }
}

function openRow(attributes: Attributes): Row {
  return { times: countOf(attributes("table:number-rows-repeated")), cells: [], nextColumn: 0 };
}

function addMerge({ merges }: Table, merge: Merge): void {
  if (merges.length === limits.merges) throw new FileFault("TOO_MANY_CELLS", `over ${limits.merges} merged cells`);
  merges.push(merge);
}

/** Empty cells are only counted: a row often ends in sixteen thousand of them. */
function place(row: Row, value: Cell, times: number): void {
  const start = row.nextColumn;
  row.nextColumn += times;
  if (value === null) return;
  if (row.nextColumn > limits.columns) throw new FileFault("TOO_MANY_COLUMNS", `over ${limits.columns} columns`);
  while (row.cells.length < start) row.cells.push(null);
  for (let copy = 0; copy < times; copy++) row.cells.push(value);
}
