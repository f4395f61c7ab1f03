import { bareWord } from "./cells";
import { ImportKind } from "./import-kind";

export type FieldName =
  | "NAME"
  | "CALLING_NAME"
  | "PREFIX"
  | "FAMILY_NAME"
  | "BIRTH_DATE"
  | "BIRTH_YEAR"
  | "BIRTH_MONTH"
  | "PHONE"
  | "EMAIL"
  | "DISTRICT"
  | "NEIGHBOURHOOD"
  | "LANGUAGE"
  | "STRENGTHS"
  | "STARTS_ON"
  | "STATUS"
  | "ENDS_ON"
  | "DATE"
  | "IGNORE";

interface Field {
  readonly label: string;
  readonly kinds: readonly ImportKind[];
  /** How registers head such a column, as bareWord writes it. */
  readonly headings: readonly string[];
}

const { PARTICIPANTS, ATTENDANCE } = ImportKind;
const both = [PARTICIPANTS, ATTENDANCE];

/** What a column can hold. */
export const fields: Readonly<Record<FieldName, Field>> = {
  NAME: {
    label: "Naam (voornaam en achternaam)",
    kinds: both,
    headings: [
      "naam",
      "namen",
      "deelnemer",
      "deelnemers",
      "naam deelnemer",
      "volledige naam",
      "voor- en achternaam",
      "bewoner",
      "naam bewoner",
      "wie",
      "name",
    ],
  },
  CALLING_NAME: {
    label: "Voornaam",
    kinds: both,
    headings: ["voornaam", "roepnaam", "voornamen", "voornaam deelnemer"],
  },
  PREFIX: {
    label: "Tussenvoegsel",
    kinds: both,
    headings: ["tussenvoegsel", "tussenvoegsels", "tussenv", "tv", "tussen"],
  },
  FAMILY_NAME: {
    label: "Achternaam",
    kinds: both,
    headings: ["achternaam", "familienaam", "geslachtsnaam", "achternaam deelnemer"],
  },
  BIRTH_DATE: {
    label: "Geboortedatum (we bewaren jaar en maand)",
    kinds: both,
    headings: ["geboortedatum", "geb datum", "gebdatum", "geboren", "geboren op", "geb", "gebdat", "geb dat"],
  },
  BIRTH_YEAR: { label: "Geboortejaar", kinds: both, headings: ["geboortejaar", "geb jaar", "gebjaar", "bouwjaar"] },
  BIRTH_MONTH: { label: "Geboortemaand", kinds: both, headings: ["geboortemaand", "geb maand"] },
  PHONE: {
    label: "Telefoon",
    kinds: [PARTICIPANTS],
    headings: [
      "telefoon",
      "telefoonnummer",
      "tel",
      "tel nr",
      "telnr",
      "mobiel",
      "mobiele nummer",
      "06",
      "06-nummer",
      "06 nummer",
      "gsm",
    ],
  },
  EMAIL: {
    label: "E-mail",
    kinds: [PARTICIPANTS],
    headings: ["email", "e-mail", "mail", "emailadres", "e-mailadres", "mailadres"],
  },
  DISTRICT: {
    label: "Wijk (naam of code)",
    kinds: [PARTICIPANTS],
    headings: ["wijk", "wijknaam", "wijkcode", "woont in wijk"],
  },
  NEIGHBOURHOOD: {
    label: "Buurt (naam of code)",
    kinds: [PARTICIPANTS],
    headings: ["buurt", "buurtnaam", "buurtcode"],
  },
  LANGUAGE: {
    label: "Gesprekstaal",
    kinds: [PARTICIPANTS],
    headings: ["taal", "gesprekstaal", "voertaal", "spreektaal", "talen", "spreekt"],
  },
  STRENGTHS: {
    label: "Krachten (met ; ertussen)",
    kinds: [PARTICIPANTS],
    headings: [
      "krachten",
      "kracht",
      "talent",
      "talenten",
      "kwaliteiten",
      "goed in",
      "kan goed",
      "is goed in",
      "sterke kanten",
    ],
  },
  STARTS_ON: {
    label: "Startdatum",
    kinds: [PARTICIPANTS],
    headings: [
      "startdatum",
      "start",
      "datum start",
      "begindatum",
      "sinds",
      "begonnen",
      "gestart",
      "gestart op",
      "aanmelddatum",
      "datum aanmelding",
      "ingeschreven",
      "inschrijfdatum",
    ],
  },
  STATUS: { label: "Status", kinds: [PARTICIPANTS], headings: ["status", "stand"] },
  ENDS_ON: {
    label: "Einddatum",
    kinds: [PARTICIPANTS],
    headings: [
      "einddatum",
      "einde",
      "datum einde",
      "gestopt",
      "gestopt op",
      "uitgeschreven",
      "uitschrijfdatum",
      "eind",
      "uitstroomdatum",
    ],
  },
  DATE: { label: "Een bijeenkomst (datum)", kinds: [ATTENDANCE], headings: [] },
  IGNORE: { label: "Niet lezen", kinds: both, headings: [] },
};

export const fieldNames = Object.keys(fields) as readonly FieldName[];

/** What a person may choose from for this kind of register. */
export function fieldsFor(kind: ImportKind): { name: FieldName; label: string; required: boolean }[] {
  return fieldNames
    .filter((name) => fields[name].kinds.includes(kind))
    .map((name) => ({ name, label: fields[name].label, required: name === "NAME" || name === "DATE" }));
}

/** What a heading says that its column holds, if we know the heading. */
export function fieldOf(heading: string, kind: ImportKind): FieldName | undefined {
  const word = bareWord(heading);
  if (word === "") return undefined;
  return fieldNames.find((name) => fields[name].kinds.includes(kind) && fields[name].headings.includes(word));
}
