import { HucreError } from "hucre";
import { readXlsx as readWorkbook, streamXlsxRows, type CellValue } from "hucre/xlsx";
import { zipSync } from "fflate";
import { FileFault } from "./file-fault";
import { Grid } from "./grid";
import { limits } from "./limits";
import type { Archive } from "./open-archive";
import type { Cell, Merge, Sheet } from "./sheet";
import { timeOfDay } from "./time-of-day";

/**
 * The sheet with the wanted name, or the first one in view with something in it. hucre gets an archive
 * that we pack again from the parts that were counted and checked, so it cannot see anything else.
 */
export async function readXlsx(archive: Archive, wanted: string | undefined): Promise<Sheet> {
  try {
    return await read(archive, wanted);
  } catch (cause) {
    if (cause instanceof FileFault) throw cause;
    throw new FileFault("DAMAGED", "hucre cannot read it", { cause });
  }
}

async function read(archive: Archive, wanted: string | undefined): Promise<Sheet> {
  const outline = packed(archive, outlineOf);
  const tabs = await readTabs(outline);
  const sheetNames = tabs.map(({ name }) => name);
  if (wanted !== undefined && !sheetNames.includes(wanted)) {
    throw new FileFault("SHEET_NOT_FOUND", "no sheet with the wanted name");
  }
  const whole = packed(archive, withoutExtras);
  for (const { name, index } of tabs.filter((tab) => (wanted === undefined ? !tab.isHidden : tab.name === wanted))) {
    const grid = await readGrid(whole, index);
    if (grid.isEmpty) continue;
    const merges = await readMerges(outline, index);
    return { format: "xlsx", name, sheetNames, rows: grid.finish(merges), merges };
  }
  throw new FileFault("EMPTY", "no sheet with a value");
}

interface Tab {
  readonly name: string;
  readonly index: number;
  readonly isHidden: boolean;
}

/** hucre asks which sheets it must read before it reads any: that is how it tells their names. */
async function readTabs(outline: Uint8Array): Promise<Tab[]> {
  const tabs: Tab[] = [];
  await readWorkbook(outline, {
    sheets: ({ name, index, hidden = false, veryHidden = false }) => {
      tabs.push({ name, index, isHidden: hidden || veryHidden });
      return false;
    },
  });
  return tabs;
}

/** Row by row, so that too much is noticed before it is gathered. */
async function readGrid(whole: Uint8Array, index: number): Promise<Grid> {
  const grid = new Grid();
  try {
    for await (const row of streamXlsxRows(whole, { sheet: index })) grid.put(row.index, row.values.map(toCell));
  } catch (fault) {
    if (!isChartSheet(fault)) throw fault;
  }
  return grid;
}

/** A sheet that is one chart has no cells, and hucre misses them. */
function isChartSheet(fault: unknown): boolean {
  return fault instanceof HucreError && fault.message.startsWith("Invalid XLSX: missing worksheet file");
}

async function readMerges(outline: Uint8Array, index: number): Promise<Merge[]> {
  const [sheet] = (await readWorkbook(outline, { sheets: [index] })).sheets;
  return (sheet?.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
    row: startRow,
    column: startCol,
    rows: endRow - startRow + 1,
    columns: endCol - startCol + 1,
  }));
}

function toCell(value: CellValue): Cell {
  if (value instanceof Date) return toDay(value);
  return typeof value === "number" && !Number.isFinite(value) ? String(value) : value;
}

/**
 * hucre makes dates in UTC. A cell that holds only a time or a duration comes as a moment around the
 * spreadsheet's day 0, the last of 1899.
 */
function toDay(moment: Date): Cell {
  if (Number.isNaN(moment.getTime())) return "####";
  const seconds = (moment.getTime() - Date.UTC(1899, 11, 31)) / 1000;
  const isTime = moment.getUTCFullYear() <= 1900 && (seconds < 86_400 || seconds % 86_400 !== 0);
  if (isTime) return timeOfDay(seconds);
  return { year: moment.getUTCFullYear(), month: moment.getUTCMonth() + 1, day: moment.getUTCDate() };
}

type Keep = (name: string, part: Buffer) => Uint8Array | undefined;

function packed({ parts }: Archive, keep: Keep): Uint8Array {
  const kept: Record<string, Uint8Array> = {};
  for (const [name, part] of parts) {
    const bytes = keep(name, part);
    if (bytes !== undefined) kept[name] = bytes;
  }
  return zipSync(kept, { level: 0 });
}

const isExtra = /(^|\/)(drawings|charts|comments|pivotCache|pivotTables|tables|theme|worksheets\/_rels|docProps)\//i;

const withoutExtras: Keep = (name, part) => (isExtra.test(name) ? undefined : part);

/** Names, order and merged cells alone: hucre builds its whole-sheet reading on every cell that is there. */
const outlineOf: Keep = (name, part) => {
  if (isExtra.test(name) || /sharedStrings|styles/i.test(name)) return undefined;
  return /(^|\/)worksheets\//i.test(name) ? mergesOf(part) : part;
};

/** Written anew from the references alone: other elements inside would cost hucre hours. */
function mergesOf(part: Buffer): Uint8Array {
  const references = [...part.toString("latin1").matchAll(/<(?:\w+:)?mergeCell\s[^<>]*?ref\s*=\s*["']([A-Z\d:$]+)["']/gi)];
  if (references.length > limits.merges) throw new FileFault("TOO_MANY_CELLS", `over ${limits.merges} merged cells`);
  const merges = references.map(([, reference = ""]) => `<mergeCell ref="${reference}"/>`);
  return Buffer.from(`<worksheet><mergeCells>${merges.join("")}</mergeCells></worksheet>`);
}
