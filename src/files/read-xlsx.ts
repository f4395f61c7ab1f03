import { FileFault } from "./file-fault";
import type { Archive } from "./open-archive";
import type { Sheet } from "./sheet";
import { readMeanings } from "./xlsx-dates";
import { readSharedStrings } from "./xlsx-strings";
import { readWorkbook } from "./xlsx-workbook";
import { readWorksheet } from "./xlsx-worksheet";

/** The sheet with the wanted name, or the first one in view with something in it. */
export async function readXlsx(archive: Archive, wanted: string | undefined): Promise<Sheet> {
  const { tabs, isFrom1904, sharedStrings, styles } = await readWorkbook(archive);
  const sheetNames = tabs.map(({ name }) => name);
  if (wanted !== undefined && !sheetNames.includes(wanted)) {
    throw new FileFault("SHEET_NOT_FOUND", "no sheet with the wanted name");
  }
  const strings = await readSharedStrings(sharedStrings);
  const meanings = await readMeanings(styles);
  for (const { name, part } of tabs.filter((tab) => (wanted === undefined ? !tab.isHidden : tab.name === wanted))) {
    const { grid, merges } = await readWorksheet(part, { strings, meanings, isFrom1904 });
    if (!grid.isEmpty) return { format: "xlsx", name, sheetNames, rows: grid.finish(merges), merges };
  }
  throw new FileFault("EMPTY", "no sheet with a value");
}
