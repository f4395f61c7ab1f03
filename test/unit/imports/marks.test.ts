import { legendIn, Legend } from "../../../src/imports/check/legend";
import { readGrid, sentences } from "./given-sheet";

describe("marks", () => {
  test.each([
    ["x", "PRESENT"],
    [" X ", "PRESENT"],
    ["1", "PRESENT"],
    ["✓", "PRESENT"],
    ["a", "ABSENT_NOTIFIED"],
    ["Afgemeld.", "ABSENT_NOTIFIED"],
    ["-", "ABSENT_UNNOTIFIED"],
    ["o", "ABSENT_UNNOTIFIED"],
    ["niet", "ABSENT_UNNOTIFIED"],
    ["n.v.t.", "NOTHING"],
    ["vervallen", "NOT_HELD"],
    ["xx", undefined],
  ])("%s is %s", (mark, meaning) => {
    expect(new Legend().meaningOf(mark)).toBe(meaning);
  });

  test("of a mark with a reason only the first word is read, and kept", () => {
    const legend = new Legend();
    expect(legend.meaningOf("ziek, griep")).toBe("ABSENT_NOTIFIED");
    expect(legend.used).toEqual([{ mark: "ziek", meaning: "ABSENT_NOTIFIED" }]);
  });

  test("a legend in the sheet goes before the usual one, and what a person chooses before both", () => {
    expect(legendIn("Legenda: a = aanwezig, m: afgemeld; o = zonder bericht")).toEqual([
      { mark: "a", meaning: "PRESENT" },
      { mark: "m", meaning: "ABSENT_NOTIFIED" },
      { mark: "o", meaning: "ABSENT_UNNOTIFIED" },
    ]);
    const sheet = "a = aanwezig;\nNaam;12-3-2025\nAnna;a";
    expect(readGrid(sheet).rows[0]?.marks).toEqual([{ column: 1, status: "PRESENT" }]);
    const chosen = readGrid(sheet, { legend: [{ mark: "a", meaning: "ABSENT_UNNOTIFIED" }] });
    expect(chosen.rows[0]?.marks).toEqual([{ column: 1, status: "ABSENT_UNNOTIFIED" }]);
  });

  test("a session that was cancelled holds no marks, and cannot have been attended", () => {
    const { rows, faults } = readGrid("Naam;5-3-2025;12-3-2025\nAnna;x;vervallen\nPiet;x;vervallen");
    expect([rows.map(({ marks }) => marks.length), faults]).toEqual([[1, 1], []]);
    expect(sentences(readGrid("Naam;12-3-2025\nAnna;vervallen\nPiet;x").faults)).toEqual([
      "Rij 2, kolom B (12-3-2025): hier staat ‘vervallen’, maar in dezelfde kolom waren er mensen aanwezig.",
    ]);
  });

  test("rows that add up, headings and repeated headers are nobody", () => {
    const grid =
      "Naam;12-3-2025;19-3-2025\nAnna;x;x\nVrijwilligers:;;\nNaam;12-3-2025;19-3-2025\nPiet;x;\nTotaal;2;1\n;2;1";
    expect(readGrid(grid).rows.map(({ name }) => name)).toEqual(["Anna", "Piet"]);
    expect(readGrid(grid).faults).toEqual([]);
  });

  test("who has no mark at all is skipped, and that is said", () => {
    const { rows, notices } = readGrid("Naam;12-3-2025\nAnna;x\nPiet Smit;");
    expect(rows).toHaveLength(1);
    expect(sentences(notices)).toEqual(["Rij 3: bij deze naam staat geen aanwezigheid, dus we slaan de rij over."]);
  });

  test("without a column of dates, or of names, the sheet says what to choose", () => {
    expect(sentences(readGrid("Naam;Telefoon\nAnna;06").faults)[0]).toContain("geen kolommen met datums");
    expect(sentences(readGrid("12-3-2025\nx").faults)[0]).toContain("geen kolom met namen");
  });
});
