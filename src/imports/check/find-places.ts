import { bareWord } from "./cells";
import type { PersonRow } from "./check.types";
import { quoted, type Findings } from "./findings";
import type { Known, KnownPlace } from "./known.types";
import { isNearly } from "./names";

/** Where somebody lives, by the codes of Statistics Netherlands. */
export interface Home {
  readonly districtCode: string | null;
  readonly neighbourhoodCode: string | null;
}

/** Finds district and neighbourhood by name or code. A neighbourhood says in which district it lies. */
export function findHome(
  row: PersonRow,
  known: Known,
  given: { columns: readonly string[]; findings: Findings },
): Home {
  const { district, neighbourhood } = row.details;
  const near = neighbourhood && match(neighbourhood.text, known.neighbourhoods);
  const wide = district && match(district.text, known.districts);
  // People write their neighbourhood in the column for the district.
  const instead = district && !wide ? match(district.text, known.neighbourhoods) : null;
  for (const [asked, found, places, kind] of [
    [neighbourhood, near, known.neighbourhoods, "buurt"],
    [district, wide ?? instead, known.districts, "wijk"],
  ] as const) {
    if (!asked || found) continue;
    const spot = { row: row.row, column: asked.column, heading: given.columns[asked.column], value: asked.text };
    given.findings.fault(spot, `${quoted(asked.text)} kennen we niet als ${kind}.${suggestion(asked.text, places)}`);
  }
  const place = near ?? instead;
  if (near && wide && near.districtCode !== wide.code) {
    const heading = neighbourhood ? given.columns[neighbourhood.column] : undefined;
    given.findings.fault(
      { row: row.row, column: neighbourhood?.column, heading, value: near.name },
      `de buurt ${near.name} ligt niet in de wijk ${wide.name}.`,
    );
  }
  return { districtCode: wide?.code ?? place?.districtCode ?? null, neighbourhoodCode: place?.code ?? null };
}

/** Codes belong to years: the one that is in use goes before the one that was. */
function match<Place extends KnownPlace>(text: string, places: readonly Place[]): Place | null {
  const wanted = wordOf(text);
  const found = places.filter((place) => place.code.toLowerCase() === wanted || wordOf(place.name) === wanted);
  return found.find(({ isCurrent }) => isCurrent) ?? found[0] ?? null;
}

function suggestion(text: string, places: readonly KnownPlace[]): string {
  const near = places.find((place) => isNearly(wordOf(place.name), wordOf(text)));
  return near ? ` Bedoel je ${near.name}?` : "";
}

function wordOf(text: string): string {
  return bareWord(text)
    .replace(/^(wijk|buurt) (\d+ )?/, "")
    .replace(/[-–]/g, " ")
    .replace(/\s+/g, " ");
}
