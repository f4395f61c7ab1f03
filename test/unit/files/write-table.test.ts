import { pipeline } from "node:stream/promises";
import { Writable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { readSheet } from "../../../src/files/read-sheet";
import type { FileFormat } from "../../../src/files/sheet";
import type { Column, Row, Table } from "../../../src/files/table";
import { writeTable } from "../../../src/files/write-table";

const columns: Column[] = [
  { header: "Wijk", kind: "text" },
  { header: "Deelnemers", kind: "integer" },
  { header: "Doelen", kind: "decimal" },
  { header: "Opkomst", kind: "percent", width: 9 },
  { header: "Sinds", kind: "date" },
];

function report(rows: Iterable<Row> | AsyncIterable<Row>, header = "Wijk"): Table {
  const [first = { header, kind: "text" }, ...others] = columns;
  return { title: "Jaarverslag 2025", sheets: [{ name: "Bereik", columns: [{ ...first, header }, ...others], rows }] };
}

function written(format: FileFormat, table: Table): Promise<Buffer> {
  return buffer(writeTable(format, table));
}

const rows: Row[] = [
  ["Soesterkwartier", 12, 0.25, 0.875, { year: 2023, month: 3, day: 26 }],
  ["  Randen\u00adbroek  & <zo>", -5, -1.5, 1, "2024-02-29"],
  ['Kop "en"; staart\nregel 2', "minder dan 5", null, null, null],
  ["_x0041_ blijft staan 😀", 0, 1e21, 0, { year: 1900, month: 3, day: 1 }],
];

test("a report in CSV is what Excel in Dutch expects", async () => {
  const text = (await written("csv", report(rows))).toString();
  expect(text).toBe(
    "\ufeffWijk;Deelnemers;Doelen;Opkomst;Sinds\r\n" +
      "Soesterkwartier;12;0,25;87,5%;2023-03-26\r\n" +
      '"  Randen\u00adbroek  & <zo>";-5;-1,5;100%;2024-02-29\r\n' +
      '"Kop ""en""; staart\nregel 2";minder dan 5;;;\r\n' +
      "_x0041_ blijft staan 😀;0;1000000000000000000000;0%;1900-03-01\r\n",
  );
});

test("several tables in one CSV follow each other under their names", async () => {
  const [sheet] = report([["Kattenbroek", 1, null, null, null]]).sheets;
  const sheets = sheet === undefined ? [] : [sheet, { ...sheet, name: "=Tweede", rows: [] }];
  expect((await written("csv", { title: "Twee", sheets })).toString()).toBe(
    "\ufeffBereik\r\nWijk;Deelnemers;Doelen;Opkomst;Sinds\r\nKattenbroek;1;;;\r\n\r\n'=Tweede\r\nWijk;Deelnemers;Doelen;Opkomst;Sinds\r\n",
  );
});

describe.each<FileFormat>(["xlsx", "ods"])("a report in %s", (format) => {
  test("gives back what went in, numbers as numbers and days as days", async () => {
    const sheet = await readSheet(await written(format, report(rows)), `verslag.${format}`);
    expect(sheet).toMatchObject({ format, name: "Bereik" });
    expect(sheet.rows).toEqual([
      columns.map(({ header }) => header),
      ["Soesterkwartier", 12, 0.25, 0.875, { year: 2023, month: 3, day: 26 }],
      ["  Randen\u00adbroek  & <zo>", -5, -1.5, 1, { year: 2024, month: 2, day: 29 }],
      ['Kop "en"; staart\nregel 2', "minder dan 5", null, null, null],
      ["_x0041_ blijft staan 😀", 0, 1e21, 0, { year: 1900, month: 3, day: 1 }],
    ]);
  });

  test("has every sheet under a name that Excel accepts, once", async () => {
    const [sheet] = report([["x", 1, 1, 1, null]]).sheets;
    const named = (name: string) => ({ name, columns: sheet?.columns ?? [], rows: [["x", 1, 1, 1, null] as Row] });
    const long = "Stand, instroom en uitstroom per wijk";
    const bytes = await written(format, {
      title: "Veel",
      sheets: [named("In/uit: 2025?"), named(long), named(long.toUpperCase()), named("'")],
    });
    const { sheetNames } = await readSheet(bytes, "verslag");
    expect(sheetNames).toEqual([
      "In uit  2025",
      "Stand, instroom en uitstroom pe",
      "STAND, INSTROOM EN UITSTRO (2)",
      "Blad",
    ]);
  });

  test("replaces characters that a file cannot hold", async () => {
    const bytes = await written(format, report([["a\u0001b\ud800c", 1, null, null, null]]));
    expect((await readSheet(bytes, "verslag")).rows[1]?.[0]).toBe("a\ufffdb\ufffdc");
  });

  test("has the same bytes for the same table", async () => {
    expect((await written(format, report(rows))).equals(await written(format, report(rows)))).toBe(true);
  });
});

describe("a text that a spreadsheet would take for a formula", () => {
  const formulas = [
    "=1+1",
    "+31 6",
    "-2",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "＝1",
    "＋1",
    "－1",
    "＠a",
    "﹦1",
    " =1",
    "\u200b=1",
    "\n1",
  ];

  test.each<FileFormat>(["csv", "xlsx", "ods"])("gets an apostrophe in %s, in a heading too", async (format) => {
    const bytes = await written(
      format,
      report(
        formulas.map((text) => [text, 1, null, null, null]),
        "=Wijk",
      ),
    );
    const { rows: read } = await readSheet(bytes, "verslag");
    expect(read.map(([text]) => String(text).startsWith("'"))).toEqual([true, ...formulas.map(() => true)]);
  });

  test("is not a negative number, nor a sign further on", async () => {
    const text = (await written("csv", report([["a=b", -5, -0.5, -0.1, null]]))).toString();
    expect(text).toContain("\r\na=b;-5;-0,5;-10%;\r\n");
  });
});

describe.each<FileFormat>(["csv", "xlsx", "ods"])("a %s that cannot be finished", (format) => {
  async function* breaking(): AsyncGenerator<Row> {
    yield* rows;
    await Promise.resolve();
    throw new Error("the database is gone");
  }

  test("breaks the stream with the fault, so that no half file passes for a whole one", async () => {
    let ended = false;
    const sink = new Writable({
      write: (_chunk, _encoding, done) => done(),
      final: (done) => {
        ended = true;
        done();
      },
    });
    await expect(pipeline(writeTable(format, report(breaking())), sink)).rejects.toThrow("the database is gone");
    expect([ended, sink.destroyed]).toEqual([false, true]);
  });

  test.each<[string, Row]>([
    ["a row of another length", ["te kort"]],
    ["a number that is none", ["x", Number.NaN, null, null, null]],
  ])("stops at %s", async (_, row) => {
    await expect(written(format, report([row]))).rejects.toThrow(/A row has/);
  });

  test("stops asking for rows when nobody takes the bytes any more", async () => {
    let [asked, stopped] = [0, false];
    async function* endless(): AsyncGenerator<Row> {
      try {
        for (;;) {
          asked++;
          await Promise.resolve();
          yield [`Deelnemer ${asked} ${Math.sin(asked)}`, asked, Math.cos(asked), null, null];
        }
      } finally {
        stopped = true;
      }
    }
    const stream = writeTable(format, report(endless()));
    for await (const chunk of stream) if (asked > 100 && chunk) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
    const before = asked;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([stopped, stream.destroyed, asked]).toEqual([true, true, before]);
  });
});
