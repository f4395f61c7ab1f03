import { limits } from "./limits";

/**
 * A file that we cannot or will not read. `message` is the Dutch sentence for the person who chose the
 * file; `detail` is English, for the log, and holds nothing of what stands in the file.
 */
export class FileFault extends Error {
  override readonly name = "FileFault";

  constructor(
    readonly code: FileFaultCode,
    readonly detail: string,
    options?: ErrorOptions,
  ) {
    super(sentences[code], options);
  }
}

const dutch = new Intl.NumberFormat("nl-NL");

const sentences = {
  EMPTY: "Er staat niets in dit bestand. Kies een ander bestand.",
  SHEET_NOT_FOUND: "Dit blad staat niet in het bestand. Kies een ander blad.",
  UNKNOWN_FORMAT: "We kennen dit soort bestand niet. Kies een bestand dat eindigt op .csv, .xlsx of .ods.",
  OLD_FORMAT: "Dit is een oud Excel-bestand. Open het in Excel, sla het op als .xlsx en kies dat bestand.",
  DAMAGED: "We kunnen dit bestand niet lezen. Open het, sla het opnieuw op en probeer het nog een keer.",
  UNCLOSED_QUOTE:
    'In dit bestand begint een tekst met een aanhalingsteken (") dat nergens eindigt. Haal het weg en probeer het nog een keer.',
  ENCRYPTED: "Dit bestand heeft een wachtwoord. Haal het wachtwoord eraf, sla het op en probeer het nog een keer.",
  MACROS:
    "In dit bestand zitten macro's. Sla het op als gewoon bestand (.xlsx of .ods) zonder macro's en kies dat bestand.",
  EXTERNAL_LINKS:
    "Dit bestand haalt gegevens uit een ander bestand. Plak alleen de waarden in een nieuw bestand en kies dat bestand.",
  FORBIDDEN_XML:
    "In dit bestand zit iets dat we niet openen. Sla het opnieuw op in Excel of LibreOffice en kies dat bestand.",
  FILE_TOO_LARGE: `Dit bestand is te groot. Het mag ${dutch.format(limits.fileBytes / 1024 / 1024)} MB zijn. Verdeel het in kleinere bestanden.`,
  INFLATES_TOO_LARGE:
    "Dit bestand wordt veel te groot als we het openen. Verdeel het in kleinere bestanden of sla het op als .csv.",
  TOO_MANY_ROWS: `Dit blad heeft te veel rijen. Het mogen er ${dutch.format(limits.rows)} zijn. Verdeel het in kleinere bestanden.`,
  TOO_MANY_COLUMNS: `Dit blad heeft te veel kolommen. Het mogen er ${dutch.format(limits.columns)} zijn. Verdeel het in kleinere bestanden.`,
  TOO_MANY_CELLS: "Dit blad is te groot. Haal lege rijen en kolommen weg, of verdeel het in kleinere bestanden.",
} as const;

export type FileFaultCode = keyof typeof sentences;
