import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readSheet } from "../../../src/files/read-sheet";
import type { FileFormat } from "../../../src/files/sheet";
import { oneTable, openDocument, rowsOf } from "./building";

const fixtures = join(__dirname, "../../fixtures/files");

function day(year: number, month: number, of: number): unknown {
  return { year, month, day: of };
}

/** LibreOffice made both files from register.fods, with a hidden and an empty sheet before the register. */
describe.each<FileFormat>(["xlsx", "ods"])("a register that LibreOffice saved as %s", (format) => {
  const bytes = readFileSync(join(fixtures, `register.${format}`));

  test("is read from the first sheet in view with something in it", async () => {
    const sheet = await readSheet(bytes, `register.${format}`);
    expect(sheet).toMatchObject({ format, name: "Register", sheetNames: ["Oud", "Leeg", "Register"] });
  });

  test("keeps headings that repeat on paper, groups, dates, times, fractions and answers of formulas", async () => {
    const { rows } = await readSheet(bytes, "register");
    expect(rows).toEqual([
      ["Register 2025", null, null, null, null, null, null, null],
      ["Naam", "Sinds", "Januari", null, null, null, null, null],
      ["Naam", "Sinds", day(2025, 1, 7), day(2025, 1, 14), day(2025, 1, 21), "Tijd", "Deel", "Aantal"],
      ["Ayşe    Yılmaz & zus", day(2023, 9, 4), "x", null, "afgemeld", "13:30", 0.875, 3],
      ["Bep\nde Vries", "sept 2024", "x", "x", "x", null, true, -4.25],
      [null, null, null, null, null, null, null, null],
      ["Totaal", null, null, null, null, null, null, 2],
    ]);
  });

  test("tells which cells are merged", async () => {
    const { merges } = await readSheet(bytes, "register");
    expect(merges).toEqual([
      { row: 0, column: 0, rows: 1, columns: 8 },
      { row: 1, column: 0, rows: 2, columns: 1 },
      { row: 1, column: 1, rows: 2, columns: 1 },
      { row: 1, column: 2, rows: 1, columns: 3 },
    ]);
  });

  test("is read from the sheet that a person names, also a hidden one", async () => {
    const sheet = await readSheet(bytes, "register", { sheet: "Oud" });
    expect(sheet).toMatchObject({ name: "Oud", rows: [["niet meer gebruiken"]] });
  });

  test("is refused when the named sheet is empty or is not there", async () => {
    await expect(readSheet(bytes, "register", { sheet: "Leeg" })).rejects.toMatchObject({ code: "EMPTY" });
    await expect(readSheet(bytes, "register", { sheet: "Nieuw" })).rejects.toMatchObject({ code: "SHEET_NOT_FOUND" });
  });
});

test("an empty list of macros, which LibreOffice leaves behind with a DOCTYPE in it, is no macro", async () => {
  const list =
    '<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd"><a/>';
  const bytes = await openDocument(oneTable, { "Basic/script-lc.xml": list, "Basic/Standard/script-lb.xml": list });
  expect(await rowsOf(bytes)).toEqual([[1]]);
});
