import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";
import { readSheet } from "../../src/files/read-sheet";
import type { FileFormat } from "../../src/files/sheet";
import type { Table } from "../../src/files/table";
import { writeTable } from "../../src/files/write-table";

/**
 * Another program must agree that our files are files. It needs LibreOffice on the path and fails
 * without it; that is why the usual run leaves this folder out and CI calls it by name.
 */
const run = promisify(execFile);
const folders: string[] = [];

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

const table: Table = {
  title: "Jaarverslag 2025",
  sheets: [
    {
      name: "Bereik",
      columns: [
        { header: "Wijk", kind: "text" },
        { header: "Deelnemers", kind: "integer" },
        { header: "Doelen", kind: "decimal" },
        { header: "Opkomst", kind: "percent" },
        { header: "Sinds", kind: "date" },
      ],
      rows: [
        ["Soesterkwartier", 12, 0.25, 0.875, { year: 2023, month: 3, day: 26 }],
        ["  Randenbroek  & <zo>", -5, -1.5, 1, "2024-02-29"],
        ['Kop "en"; staart\nregel 2', "minder dan 5", null, null, null],
        ["=1+1", 0, 1234.5, 0, { year: 1955, month: 12, day: 31 }],
      ],
    },
    { name: "Definities", columns: [{ header: "Cijfer", kind: "text" }], rows: [["Iedereen één keer: Ağaoğlu 😀"]] },
  ],
};

describe.each<FileFormat>(["xlsx", "ods"])("LibreOffice opens our %s", (format) => {
  test("and finds the same values on every sheet", async () => {
    const sheets = await readByLibreOffice(await buffer(writeTable(format, table)), format);
    expect(sheets).toEqual({
      Bereik: [
        ["Wijk", "Deelnemers", "Doelen", "Opkomst", "Sinds"],
        ["Soesterkwartier", "12", "0.25", "87.5%", "26-03-2023"],
        ["  Randenbroek  & <zo>", "-5", "-1.5", "100.0%", "29-02-2024"],
        ['Kop "en"; staart\nregel 2', "minder dan 5", null, null, null],
        ["'=1+1", "0", "1234.5", "0.0%", "31-12-1955"],
      ],
      Definities: [["Cijfer"], ["Iedereen één keer: Ağaoğlu 😀"]],
    });
  }, 120_000);
});

/** Every sheet as LibreOffice shows it, by name. 44 is the comma, 76 UTF-8, the last -1 all sheets. */
async function readByLibreOffice(bytes: Buffer, format: FileFormat): Promise<Record<string, unknown>> {
  const folder = await mkdtemp(join(tmpdir(), "meedoen-libreoffice-"));
  folders.push(folder);
  await writeFile(join(folder, `verslag.${format}`), bytes);
  const asShown = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1";
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  await run("soffice", [
    profile,
    "--headless",
    "--convert-to",
    asShown,
    "--outdir",
    folder,
    join(folder, `verslag.${format}`),
  ]);
  const sheets: Record<string, unknown> = {};
  for (const file of (await readdir(folder)).filter((name) => name.endsWith(".csv"))) {
    const { rows } = await readSheet(await readFile(join(folder, file)), file);
    sheets[file.replace(/^verslag-|\.csv$/g, "")] = rows;
  }
  return sheets;
}
