import { FileFault } from "../../../src/files/file-fault";
import { limits } from "../../../src/files/limits";
import { openArchive } from "../../../src/files/open-archive";
import { archive, oneCell, oneTable, openDocument, refusalOf, relationship, relationships, workbook } from "./building";

describe("a file that grows while it is opened", () => {
  test("is refused by its real bytes, whatever its header claims", async () => {
    const bomb = await workbook(`${oneCell}<!--${" ".repeat(20_000_000)}-->`);
    const size = bomb.length;
    expect(size).toBeLessThan(30_000);
    expect(await refusalOf(bomb)).toBe("INFLATES_TOO_LARGE");
    expect(await refusalOf(withClaimedSize(bomb, 100))).toBe("INFLATES_TOO_LARGE");
  });

  test("is refused when its parts together are too much", async () => {
    const parts = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`${index}.xml`, "<a/>".repeat(250)]));
    await expect(openArchive(await archive(parts), { ...limits, inflatedBytes: 9_000 })).rejects.toMatchObject({
      code: "INFLATES_TOO_LARGE",
    });
  });

  test("is refused for its number of parts and of tags", async () => {
    const many = await archive(Object.fromEntries(Array.from({ length: 1_001 }, (_, index) => [`${index}.xml`, ""])));
    expect(await refusalOf(many)).toBe("INFLATES_TOO_LARGE");
    await expect(openArchive(await workbook(oneCell), { ...limits, tags: 20 })).rejects.toMatchObject({
      code: "INFLATES_TOO_LARGE",
    });
  });

  test("is refused for a size that is not what its header says", async () => {
    expect(await refusalOf(withClaimedSize(await workbook(oneCell), 100))).toBe("DAMAGED");
  });

  test("is refused when it is over ten megabytes on disk", async () => {
    expect(await refusalOf(Buffer.alloc(limits.fileBytes + 1, "a"))).toBe("FILE_TOO_LARGE");
  });
});

describe("a sheet that is too large", () => {
  test("is refused for its rows", async () => {
    expect(await refusalOf(Buffer.from("x\n".repeat(limits.rows + 1)))).toBe("TOO_MANY_ROWS");
    expect(await refusalOf(Buffer.from("\n".repeat(limits.rows + 1)))).toBe("TOO_MANY_ROWS");
    expect(await refusalOf(await workbook(`${oneCell}<row r="200001"><c r="A200001"><v>1</v></c></row>`))).toBe(
      "TOO_MANY_ROWS",
    );
  });

  test("is refused for its columns", async () => {
    expect(await refusalOf(Buffer.from("x;".repeat(limits.columns + 1)))).toBe("TOO_MANY_COLUMNS");
    expect(await refusalOf(await workbook('<row r="1"><c r="XFD1"><v>1</v></c></row>'))).toBe("TOO_MANY_COLUMNS");
  });

  test("is refused for two far corners", async () => {
    const corners = await workbook(
      `<row r="1"><c r="BXX1"><v>1</v></c></row><row r="190000"><c r="A190000"><v>1</v></c></row>`,
    );
    expect(await refusalOf(corners)).toBe("TOO_MANY_CELLS");
  });

  test("is refused for cells that repeat a billion times", async () => {
    const repeated = (rows: number, columns: number) =>
      openDocument(
        `<table:table table:name="a"><table:table-row table:number-rows-repeated="${rows}"><table:table-cell` +
          ` table:number-columns-repeated="${columns}" office:value-type="float" office:value="1"/></table:table-row></table:table>`,
      );
    expect(await refusalOf(await repeated(1_048_576, 1))).toBe("TOO_MANY_ROWS");
    expect(await refusalOf(await repeated(1, 16_384))).toBe("TOO_MANY_COLUMNS");
    expect(await refusalOf(await repeated(200_000, 2_000))).toBe("TOO_MANY_CELLS");
  });

  test("is refused for merged cells that lie on each other", async () => {
    const rows = Array.from(
      { length: 30_000 },
      (_, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>1</v></c></row>`,
    );
    const merges = Array.from({ length: 1_000 }, (_, index) => `<mergeCell ref="A${index + 1}:A30000"/>`);
    const sheet = `<worksheet><sheetData>${rows.join("")}</sheetData><mergeCells>${merges.join("")}</mergeCells></worksheet>`;
    expect(await refusalOf(await workbook("", { "xl/worksheets/sheet1.xml": sheet }))).toBe("TOO_MANY_CELLS");
  });
});

describe("a file that carries more than a register", () => {
  const types = (contentType: string) => ({
    "[Content_Types].xml": `<Types><Override ContentType="${contentType}"/></Types>`,
  });

  test("is refused for macros", async () => {
    expect(await refusalOf(await workbook(oneCell, { "xl/vbaProject.bin": "macro" }))).toBe("MACROS");
    const macroType = types("application/vnd.ms-excel.sheet.macroEnabled.main+xml");
    expect(await refusalOf(await workbook(oneCell, macroType), "register.xlsx")).toBe("MACROS");
    expect(
      await refusalOf(await workbook(oneCell, types("application/vnd.ms-excel.sheet.macro&#69;nabled.main+xml"))),
    ).toBe("MACROS");
    expect(await refusalOf(await openDocument(oneTable, { "Basic/Standard/Module1.xml": "<script:module/>" }))).toBe(
      "MACROS",
    );
    expect(await refusalOf(await openDocument(oneTable, { "Scripts/python/a.py": "print()" }))).toBe("MACROS");
  });

  test("is refused for links to the outside", async () => {
    expect(await refusalOf(await workbook(oneCell, { "xl/externalLinks/externalLink1.xml": "<externalLink/>" }))).toBe(
      "EXTERNAL_LINKS",
    );
    expect(await refusalOf(await workbook(oneCell, { "xl/connections.xml": "<connections/>" }))).toBe("EXTERNAL_LINKS");
    const picture = relationships(relationship("rId1", "image", "https://example.org/p.png", 'TargetMode="External"'));
    expect(await refusalOf(await workbook(oneCell, { "xl/drawings/_rels/drawing1.xml.rels": picture }))).toBe(
      "EXTERNAL_LINKS",
    );
    expect(
      await refusalOf(
        await openDocument(`<table:table><table:table-source xlink:href="file:///etc/passwd"/></table:table>`),
      ),
    ).toBe("EXTERNAL_LINKS");
  });

  test("is refused for a DOCTYPE or an entity in whatever part", async () => {
    const laughs = '<!DOCTYPE a [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]><a>&lol2;</a>';
    expect(await refusalOf(await workbook(oneCell, { "docProps/app.xml": laughs }))).toBe("FORBIDDEN_XML");
    expect(await refusalOf(await openDocument(oneTable, { "styles.xml": laughs }))).toBe("FORBIDDEN_XML");
    expect(await refusalOf(await workbook('<row r="1"><c r="A1" t="str"><v>&lol;</v></c></row>'))).toBe(
      "FORBIDDEN_XML",
    );
    expect(await refusalOf(await workbook(oneCell, { "docProps/app.xml": "<\0!\0D\0O\0C\0T\0Y\0P\0E\0" }))).toBe(
      "FORBIDDEN_XML",
    );
  });

  test("is refused with a password on it", async () => {
    const ole = Buffer.from("d0cf11e0a1b11ae1", "hex");
    const encrypted = Buffer.concat([ole, Buffer.alloc(512), Buffer.from("EncryptedPackage", "utf16le")]);
    expect(await refusalOf(encrypted, "register.xlsx")).toBe("ENCRYPTED");
    const manifest =
      '<manifest:manifest><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
    expect(await refusalOf(await openDocument(oneTable, { "META-INF/manifest.xml": manifest }))).toBe("ENCRYPTED");
    expect(await refusalOf(await openDocument(oneTable, { "encrypted-package": "x" }))).toBe("ENCRYPTED");
    const flagged = await workbook(oneCell);
    flagged.writeUInt16LE(1, flagged.indexOf("PK\x01\x02", 0, "latin1") + 8);
    expect(await refusalOf(flagged)).toBe("ENCRYPTED");
  });
});

describe("a file that is something else", () => {
  test("is refused by what it is, not by its name", async () => {
    const old = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(512)]);
    expect(await refusalOf(old, "register.xls")).toBe("OLD_FORMAT");
    expect(await refusalOf(Buffer.from("%PDF-1.7"), "register.csv")).toBe("UNKNOWN_FORMAT");
    expect(await refusalOf(Buffer.from("<html><table></table></html>"), "register.xls")).toBe("UNKNOWN_FORMAT");
    expect(await refusalOf(await archive({ "word/document.xml": "<a/>" }), "register.xlsx")).toBe("UNKNOWN_FORMAT");
    expect(await refusalOf(await workbook(oneCell, { "xl/workbook.bin": "" }), "register.xlsb")).toBe("UNKNOWN_FORMAT");
    expect(await refusalOf(Buffer.from("Naam;Wijk"), "register.xlsx")).toBe("DAMAGED");
  });

  test("is refused wherever it is cut off", async () => {
    const bytes = await workbook(oneCell);
    for (let length = 10; length < bytes.length; length += 97) {
      expect(await refusalOf(bytes.subarray(0, length))).toBe("DAMAGED");
    }
  });

  test("is refused with a byte changed in what it packs", async () => {
    const bytes = await workbook(oneCell);
    bytes[60] = (bytes[60] ?? 0) ^ 0xff;
    expect(await refusalOf(bytes)).toBe("DAMAGED");
  });

  test("is refused in a Dutch sentence", () => {
    expect(new FileFault("TOO_MANY_ROWS", "detail").message).toBe(
      "Dit blad heeft te veel rijen. Het mogen er 200.000 zijn. Verdeel het in kleinere bestanden.",
    );
  });
});

/** The same archive, its directory claiming another size for the worksheet. */
function withClaimedSize(zip: Buffer, size: number): Buffer {
  const lying = Buffer.from(zip);
  const nameAt = lying.lastIndexOf("xl/worksheets/sheet1.xml");
  lying.writeUInt32LE(size, nameAt - 46 + 24);
  return lying;
}
