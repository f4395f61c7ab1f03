import { basename } from "node:path";
import { badInput } from "../core/errors";
import { FileFault } from "../files/file-fault";
import { readSheet } from "../files/read-sheet";
import type { Sheet } from "../files/sheet";

/** A register of a thousand people and two hundred sessions fits; checking more would hold up everybody else. */
const mostCells = 200_000;

/** Reads the sheet of a file. What we cannot or will not read is refused in words. */
export async function takeSheet(bytes: Uint8Array, fileName: string, sheetName: string | null): Promise<Sheet> {
  const sheet = await readSheet(bytes, fileName, sheetName === null ? {} : { sheet: sheetName }).catch(
    (thrown: unknown) => {
      if (thrown instanceof FileFault) throw badInput({ file: thrown.message });
      throw thrown;
    },
  );
  const columns = sheet.rows[0]?.length ?? 0;
  if (sheet.rows.length * columns <= mostCells) return sheet;
  throw badInput({
    file: `Dit blad heeft ${sheet.rows.length} rijen en ${columns} kolommen. Samen mogen dat ${mostCells.toLocaleString("nl-NL")} cellen zijn. Verdeel het blad, bijvoorbeeld in halve jaren.`,
  });
}

/** The name of a file as people know it: without folders, short enough to keep. */
export function shownFileName(name: string): string {
  return (
    basename(name.replaceAll("\\", "/"))
      .replace(/\p{Cc}/gu, "")
      .slice(-120) || "bestand"
  );
}
