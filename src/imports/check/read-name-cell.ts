import { holdsBsn } from "../../core/without-bsn";
import { bareWord, textOf } from "./cells";
import type { Mapping } from "./check.types";
import { fieldOf, type FieldName } from "./fields";
import { bsnFound, quoted } from "./findings";
import { ImportKind } from "./import-kind";
import { joinedName, readName, type Name } from "./names";
import type { RowCells } from "./read-details";

const totals = /^((sub)?tota+l|aantal|som$|gemiddeld|opkomst|bezetting|aanwezig\b|afwezig\b|afgemeld\b|percentage)/;

/** The name in a row; null where the row is about nobody, which is a fault only if it holds something all the same. */
export function nameIn(given: RowCells, columns: Mapping["columns"]): Name | null {
  const { row, cells, findings, columnsOf: columnsWith } = given;
  const text = (field: FieldName): string =>
    columnsWith(field)
      .map((column) => textOf(cells[column]))
      .find(Boolean) ?? "";
  const whole = text("NAME");
  const shown = whole || [text("CALLING_NAME"), text("PREFIX"), text("FAMILY_NAME")].filter(Boolean).join(" ");
  const column = columns.find(({ field }) => field === "NAME" || field === "CALLING_NAME")?.index;
  const spot = { row, column, value: shown };
  if (shown === "") return nobody(given, columns);
  if (totals.test(bareWord(shown))) {
    findings.notice(spot, `${quoted(shown)} lezen we als optelling, niet als naam. We slaan de rij over.`);
    return null;
  }
  if (shown.endsWith(":") || (whole && fieldOf(whole, ImportKind.PARTICIPANTS) === "NAME")) return null;
  if (holdsBsn(shown)) findings.fault({ row, column }, bsnFound);
  else if (!/\p{L}/u.test(shown)) findings.fault(spot, `${quoted(shown)} is geen naam.`);
  else if (shown.length > 120) findings.fault(spot, "deze naam is te lang. Er passen 120 tekens.");
  else
    return named(
      whole ? readName(whole) : joinedName(text("CALLING_NAME"), text("PREFIX"), text("FAMILY_NAME")),
      given,
      spot,
    );
  return null;
}

function named(
  name: Name,
  { findings }: RowCells,
  spot: { row: number; column: number | undefined; value: string },
): Name | null {
  if (name.callingName === "") {
    findings.fault(spot, `${quoted(spot.value)} is geen naam.`);
    return null;
  }
  if (name.remark) findings.notice(spot, `${quoted(name.remark)} hoort niet bij de naam. Dat laten we weg.`);
  return name;
}

/** A row without a name: empty, a row of numbers that adds up, or somebody whose name was forgotten. */
function nobody({ row, cells, findings }: RowCells, columns: Mapping["columns"]): null {
  const texts = columns
    .filter(({ field }) => field !== "IGNORE")
    .map(({ index }) => textOf(cells[index]))
    .filter(Boolean);
  const addsUp = texts.every((text) => /^\d+([.,]\d+)? ?%?$/.test(text)) && texts.some((text) => !/^[01]$/.test(text));
  if (texts.length > 0 && !addsUp)
    findings.fault({ row }, "in deze rij staat geen naam. Vul de naam in, of laat de rij weg.");
  return null;
}
