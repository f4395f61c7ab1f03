import { bareWord } from "./cells";
import type { Details, PersonRow } from "./check.types";
import type { Home } from "./find-places";
import type { Findings } from "./findings";
import type { KnownPerson } from "./known.types";
import type { Fill } from "./plan.types";

/** What an import can fill in, each with how it is found in the sheet. */
const details = {
  phone: ({ phone }) => phone !== null,
  email: ({ email }) => email !== null,
  language: ({ language }) => language !== null,
  birth: ({ birthYear }) => birthYear !== null,
  home: ({ districtCode }) => districtCode !== null,
} as const satisfies Readonly<Record<string, (fill: Fill) => boolean>>;

/** The names of the details that a fill holds. */
export function detailsOf(fill: Fill): (keyof typeof details)[] {
  const names = Object.keys(details) as (keyof typeof details)[];
  return names.filter((name) => details[name](fill));
}

type Told = Pick<Details, "phone" | "email" | "language"> & Home & Pick<PersonRow, "birthYear" | "birthMonth">;

/** Fills in what the register lacks of somebody. What it has otherwise stays, and is told. Null: nothing to fill in. */
export function fillDetails(
  person: KnownPerson,
  told: Told,
  given: { row: PersonRow; findings: Findings },
): Fill | null {
  tellDifferences(person, told, given);
  const lacksBirth = person.birthYear === null;
  const lacksHome = person.districtCode === null;
  const fill: Fill = {
    person: person.id ?? "",
    seenRevision: person.revision,
    phone: person.phone === null ? told.phone : null,
    email: person.email === null ? told.email : null,
    language: person.language === null ? told.language : null,
    birthYear: lacksBirth ? told.birthYear : null,
    birthMonth: lacksBirth ? told.birthMonth : null,
    districtCode: lacksHome ? told.districtCode : null,
    neighbourhoodCode: lacksHome ? told.neighbourhoodCode : null,
  };
  return detailsOf(fill).length > 0 ? fill : null;
}

function tellDifferences(
  person: KnownPerson,
  told: Told,
  { row, findings }: { row: PersonRow; findings: Findings },
): void {
  const pairs = [
    ["het telefoonnummer", digits(told.phone), digits(person.phone)],
    ["het e-mailadres", told.email?.toLowerCase(), person.email?.toLowerCase()],
    ["de taal", told.language && bareWord(told.language), person.language && bareWord(person.language)],
    ["de wijk", told.districtCode, person.districtCode],
  ] as const;
  const other = pairs.filter(([, here, there]) => here && there && here !== there).map(([what]) => what);
  if (other.length === 0) return;
  const list = other.length === 1 ? other[0] : `${other.slice(0, -1).join(", ")} en ${other.at(-1)}`;
  findings.notice(
    { row: row.row, value: row.name },
    `${list} ${other.length === 1 ? "staat" : "staan"} anders in het register. Dat laten we zo; pas het zelf aan op de pagina van de deelnemer.`,
  );
}

function digits(phone: string | null): string | undefined {
  return phone?.replace(/\D/g, "");
}
