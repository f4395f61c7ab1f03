import { holdsBsn } from "../../core/without-bsn";
import type { Cell } from "../../files/sheet";
import { bareWord, textOf } from "./cells";

/** A column that we do not read whatever a person maps it to, with the sentence that says why. */
export interface RefusedColumn {
  readonly index: number;
  readonly sentence: string;
}

interface Refusal {
  readonly heading: RegExp;
  readonly sentence: string;
}

const noBsn =
  "deze kolom lezen we niet. Hier staan burgerservicenummers (BSN), en die mag een welzijnsorganisatie niet bewaren. Haal ze ook uit je eigen bestand.";

/** Special categories of personal data (AVG art. 9) and numbers that we may not hold, by how registers head them. */
const refusals: readonly Refusal[] = [
  { heading: /^(bsn|sofi|burger ?service|sofinummer)/, sentence: noBsn },
  {
    heading:
      /diagnos|ziekte|aandoening|medic(atie|ijn)|medisch|beperking|handicap|gezondheid|indicatie|dementie|verslaving|psychi/,
    sentence:
      "deze kolom lezen we niet. Dit gaat over iemands gezondheid, en dat bewaren we niet. Schrijf liever op wat iemand kan.",
  },
  {
    heading:
      /nationaliteit|afkomst|herkomst|etnisch|etniciteit|geboorteland|geboorteplaats|migratie|land van|verblijfs(status|vergunning)|vluchteling|statushouder/,
    sentence:
      "deze kolom lezen we niet. Waar iemand vandaan komt bewaren we niet. De taal waarin je met iemand praat wel.",
  },
  {
    heading: /godsdienst|religie|geloof|kerk|moskee|politie|strafblad|seksue|vakbond/,
    sentence: "deze kolom lezen we niet. Dit is te persoonlijk om hier te bewaren.",
  },
];

/** So many numbers must be there before most of them can look like a BSN by more than chance: one in eleven passes. */
const enough = 3;

/** The columns of a sheet that we refuse to read, by what stands above them or by what most of their cells are. */
export function refusedColumns(headings: readonly string[], rows: readonly (readonly Cell[])[]): RefusedColumn[] {
  return headings.flatMap((heading, index) => {
    const known = refusals.find((refusal) => refusal.heading.test(bareWord(heading)));
    if (known) return [{ index, sentence: known.sentence }];
    return holdsBsns(rows, index) ? [{ index, sentence: noBsn }] : [];
  });
}

function holdsBsns(rows: readonly (readonly Cell[])[], index: number): boolean {
  let filled = 0;
  let alike = 0;
  for (const row of rows) {
    const text = textOf(row[index]).replace(/[. -]/g, "");
    if (text === "") continue;
    filled += 1;
    // A spreadsheet drops the zero in front of a number.
    if (/^\d{8,9}$/.test(text) && holdsBsn(text.padStart(9, "0"))) alike += 1;
  }
  return alike >= enough && alike * 2 > filled;
}
