import { readSheet } from "../../../src/files/read-sheet";
import { refusalOf, rowsOf } from "./building";

const names = [["Naam"], ["José Ağaoğlu"]];

describe("the encoding of a register in CSV", () => {
  test("UTF-8 is read with and without a byte order mark", async () => {
    expect(await rowsOf(Buffer.from("Naam\r\nJosé Ağaoğlu\r\n"))).toEqual(names);
    expect(await rowsOf(Buffer.from("\ufeffNaam\r\nJosé Ağaoğlu\r\n"))).toEqual(names);
  });

  test("UTF-16 is read in both byte orders", async () => {
    const little = Buffer.from("\ufeffNaam\r\nJosé Ağaoğlu", "utf16le");
    expect(await rowsOf(little)).toEqual(names);
    expect(await rowsOf(Buffer.from(little).swap16())).toEqual(names);
  });

  test("UTF-16 without a byte order mark is recognised by its zeros", async () => {
    expect(await rowsOf(Buffer.from("Naam\r\nJosé", "utf16le"))).toEqual([["Naam"], ["José"]]);
  });

  test("bytes that are no UTF-8 are read as windows-1252, as an older Excel saves them", async () => {
    const bytes = Buffer.from("Naam;Bijdrage\r\nZo\xeb;\x80 5 \x96 half \x9f\r\n", "latin1");
    expect(await rowsOf(bytes)).toEqual([
      ["Naam", "Bijdrage"],
      ["Zoë", "€ 5 – half Ÿ"],
    ]);
  });

  test("bytes that are no text are refused", async () => {
    expect(await refusalOf(Buffer.from([0x89, 0x50, 0, 0, 0, 1, 2, 3, 0]))).toBe("UNKNOWN_FORMAT");
  });
});

describe("the separator of a register in CSV", () => {
  test.each([";", ",", "\t"])("%j is recognised", async (separator) => {
    const text = ["Naam", "Wijk", "Sinds"].join(separator) + "\n" + ["Ayşe", "Randenbroek", "2024"].join(separator);
    expect(await rowsOf(Buffer.from(text))).toEqual([
      ["Naam", "Wijk", "Sinds"],
      ["Ayşe", "Randenbroek", "2024"],
    ]);
  });

  test("commas in names and decimals do not pass for it", async () => {
    const text = "Naam;Uren\nVries, Bep de;1,5\nJansen, A., mevrouw;2,0\nYılmaz;3\n";
    expect(await rowsOf(Buffer.from(text))).toEqual([
      ["Naam", "Uren"],
      ["Vries, Bep de", "1,5"],
      ["Jansen, A., mevrouw", "2,0"],
      ["Yılmaz", "3"],
    ]);
  });

  test("a title with a comma above the table does not decide", async () => {
    expect(await rowsOf(Buffer.from("Register, 2025\nNaam;Wijk\nBep;Soesterkwartier\n"))).toEqual([
      ["Register, 2025", null],
      ["Naam", "Wijk"],
      ["Bep", "Soesterkwartier"],
    ]);
  });

  test("a first line that states it is obeyed and stays an empty row", async () => {
    expect(await rowsOf(Buffer.from("sep=,\r\nNaam,Wijk\r\n"))).toEqual([
      [null, null],
      ["Naam", "Wijk"],
    ]);
  });
});

describe("the cells of a register in CSV", () => {
  test("quotes hold separators, line ends and doubled quotes", async () => {
    const text = 'Naam;Verhaal\r\n"Vries; Bep de";"Zei ""kom maar""\nen kwam"\r\n';
    expect(await rowsOf(Buffer.from(text))).toEqual([
      ["Naam", "Verhaal"],
      ["Vries; Bep de", 'Zei "kom maar"\nen kwam'],
    ]);
  });

  test("a quote in the middle of a text is just a quote", async () => {
    expect(await rowsOf(Buffer.from('Naam;Wijk\nJan "de Man" Bos;Kattenbroek\n'))).toEqual([
      ["Naam", "Wijk"],
      ['Jan "de Man" Bos', "Kattenbroek"],
    ]);
  });

  test("nothing is trimmed, empty lines keep their place and short rows are filled up", async () => {
    expect(await rowsOf(Buffer.from(" Naam ;Wijk;x\n\nBep\n\n\n"))).toEqual([
      [" Naam ", "Wijk", "x"],
      [null, null, null],
      ["Bep", null, null],
    ]);
  });

  test("dates and numbers stay texts, and the sheet is named after the file", async () => {
    const sheet = await readSheet(Buffer.from("Sinds;Aantal\n3-9-2024;12\n"), "register 2025.csv");
    expect(sheet).toMatchObject({ format: "csv", name: "register 2025", sheetNames: ["register 2025"], merges: [] });
    expect(sheet.rows[1]).toEqual(["3-9-2024", "12"]);
  });

  test("a quote that never closes is refused", async () => {
    expect(await refusalOf(Buffer.from('Naam;Wijk\n"Bep;Randenbroek\n'))).toBe("UNCLOSED_QUOTE");
  });

  test("a file without a text is refused", async () => {
    expect(await refusalOf(Buffer.alloc(0))).toBe("EMPTY");
    expect(await refusalOf(Buffer.from("\r\n;;\r\n"))).toBe("EMPTY");
  });
});
