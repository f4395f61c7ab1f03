import { readSheet } from "../../../src/files/read-sheet";
import { refusalOf, relationship, relationships, rowsOf, workbook } from "./building";

/** Formats 0 to 5: general, short date, own date, time, duration, text with a d in quotes. */
const styles =
  '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-413]d\\ mmm\\ yyyy;@"/>' +
  '<numFmt numFmtId="165" formatCode="0 &quot;dagen&quot;"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/>' +
  '<xf numFmtId="20"/><xf numFmtId="46"/><xf numFmtId="165"/></cellXfs></styleSheet>';

function withStyles(cells: string): Promise<Buffer> {
  return workbook(`<row r="1">${cells}</row>`, { "xl/styles.xml": styles });
}

test("a number is a day when the format of its cell is one of days", async () => {
  const bytes = await withStyles(
    '<c r="A1" s="1"><v>45658</v></c><c r="B1" s="2"><v>45658.75</v></c><c r="C1"><v>45658</v></c><c r="D1" s="5"><v>3</v></c>',
  );
  const newYear = { year: 2025, month: 1, day: 1 };
  expect(await rowsOf(bytes)).toEqual([[newYear, newYear, 45658, 3]]);
});

test("the days around the 29 February 1900 that Excel invented are the right ones", async () => {
  const bytes = await withStyles(
    '<c r="A1" s="1"><v>59</v></c><c r="B1" s="1"><v>61</v></c><c r="C1" s="1"><v>1</v></c>',
  );
  expect(await rowsOf(bytes)).toEqual([
    [
      { year: 1900, month: 2, day: 28 },
      { year: 1900, month: 3, day: 1 },
      { year: 1900, month: 1, day: 1 },
    ],
  ]);
});

test("a workbook that counts from 1904 gives its own days", async () => {
  const bytes = await workbook('<row r="1"><c r="A1" s="1"><v>0</v></c><c r="B1" s="1"><v>44196</v></c></row>', {
    "xl/styles.xml": styles,
    "xl/workbook.xml":
      '<workbook><workbookPr date1904="1"/><sheets><sheet name="Mac" sheetId="1" r:id="rId1"/></sheets></workbook>',
  });
  expect(await rowsOf(bytes)).toEqual([["00:00", { year: 2025, month: 1, day: 1 }]]);
});

test("a time is the text that the screen shows", async () => {
  const bytes = await withStyles(
    '<c r="A1" s="3"><v>0.5625</v></c><c r="B1" s="3"><v>45658.5</v></c><c r="C1" s="4"><v>1.5</v></c>',
  );
  expect(await rowsOf(bytes)).toEqual([["13:30", "12:00", "36:00"]]);
});

test("texts are read from the shared list, with their pieces joined, and from the cell itself", async () => {
  const bytes = await workbook(
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>los &amp; vast</t></is></c>' +
      '<c r="D1" t="str"><f>A1</f><v>uit een formule</v></c><c r="E1" t="b"><v>1</v></c><c r="F1" t="e"><v>#N/A</v></c></row>',
    {
      "xl/sharedStrings.xml":
        '<sst><si><t xml:space="preserve"> Ayşe </t></si><si><r><t>Bep</t></r><r><t> de Vries_x000A_2</t></r><rPh><t>niet</t></rPh></si></sst>',
    },
  );
  expect(await rowsOf(bytes)).toEqual([[" Ayşe ", "Bep de Vries\n2", "los & vast", "uit een formule", true, "#N/A"]]);
});

test("rows and cells without a place follow each other, and empty ones in between keep theirs", async () => {
  const bytes = await workbook(
    '<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r="3"><c r="B3"><v>4</v></c></row><row r="900" s="1"><c r="XFD900" s="1"/></row>',
  );
  expect(await rowsOf(bytes)).toEqual([
    [1, null, 3],
    [null, null, null],
    [null, 4, null],
  ]);
});

test("a workbook with a prefix on every element is read alike", async () => {
  const bytes = await workbook("", {
    "xl/workbook.xml":
      '<x:workbook><x:sheets><x:sheet name="Blad1" sheetId="1" d3p1:id="rId1"/></x:sheets></x:workbook>',
    "xl/worksheets/sheet1.xml":
      '<x:worksheet><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row><x:row r="2"><x:c r="B2"><x:v>2</x:v></x:c></x:row>' +
      '</x:sheetData><x:mergeCells><x:mergeCell ref="A1:A2"/></x:mergeCells></x:worksheet>',
  });
  expect(await rowsOf(bytes)).toEqual([
    [1, null],
    [1, 2],
  ]);
});

test("a sheet that is one chart is passed over", async () => {
  const bytes = await workbook('<row r="1"><c r="A1"><v>7</v></c></row>', {
    "xl/workbook.xml":
      '<workbook><sheets><sheet name="Grafiek" sheetId="2" r:id="rId9"/><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": relationships(
      relationship("rId9", "chartsheet", "chartsheets/sheet1.xml") +
        relationship("rId1", "worksheet", "worksheets/sheet1.xml"),
    ),
    "xl/chartsheets/sheet1.xml": "<chartsheet/>",
  });
  const sheet = await readSheet(bytes, "register.xlsx");
  expect(sheet).toMatchObject({ name: "Blad1", sheetNames: ["Blad1"], rows: [[7]] });
});

test("a mail address that can be clicked on is no link to the outside", async () => {
  const bytes = await workbook('<row r="1"><c r="A1" t="str"><v>bep@example.org</v></c></row>', {
    "xl/worksheets/_rels/sheet1.xml.rels": relationships(
      relationship("rId1", "hyperlink", "mailto:bep@example.org", 'TargetMode="External"'),
    ),
  });
  expect(await rowsOf(bytes)).toEqual([["bep@example.org"]]);
});

test("a workbook with broken XML is refused in words", async () => {
  expect(await refusalOf(await workbook('<row r="1"><c r="A1"><v>1</c></row>'))).toBe("DAMAGED");
  expect(await refusalOf(await workbook('<row r="1"><c r="?"><v>1</v></c></row>'))).toBe("DAMAGED");
});
