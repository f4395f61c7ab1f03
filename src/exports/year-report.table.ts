import { dayOf } from "../core/days";
import type { Column, Row, Table, TableSheet } from "../files/table";
import type { FrozenReport, ReportRow, ReportSection } from "../reports/report.types";
import { dayInWords } from "../reports/words";

/** A frozen report as sheets: first what it is and how to read it, then each table, then the definitions. */
export function yearReportTable(release: FrozenReport): Table {
  const { report } = release;
  return {
    title: report.title,
    sheets: [aboutSheet(release), ...report.sections.map(sectionSheet), definitionsSheet(release)],
  };
}

function aboutSheet({ report, version, frozenAt, frozenBy, contentHash }: FrozenReport): TableSheet {
  const { from, referenceDate, divisionYear, coverage, protection, sections } = report;
  const notes = sections.flatMap(({ title, note, coverage: logged }): Row[] => {
    const sentence = [note, logged && `${logged.sentence}.`].filter(Boolean).join(" ");
    return sentence === "" ? [] : [[`Bij ‘${title}’`, sentence]];
  });
  return {
    name: "Over deze rapportage",
    columns: [text("Onderwerp", 28), text("Toelichting", 100)],
    rows: [
      ["Rapportage", report.title],
      ["Organisatie", report.organisation],
      ["Periode", `${dayInWords(from)} tot en met ${dayInWords(referenceDate)}`],
      ["Peildatum", dayInWords(referenceDate)],
      ["Wijkindeling", `CBS ${divisionYear}`],
      ["Dekking", `${coverage.sentence}.`],
      ["Bescherming", protection],
      ["Teken", "Een punt (.) betekent: niet getoond, omdat de groep te klein is."],
      ["Versie", `${version}, vastgesteld op ${dayInWords(dayOf(new Date(frozenAt)))} door ${frozenBy}`],
      ["Controlegetal (SHA-256)", contentHash],
      ...notes,
    ],
  };
}

/** Excel allows 31 characters for the name of a sheet; these titles are longer. */
const shorterNames: Readonly<Record<string, string>> = {
  "age-people": "Mensen, leeftijd en onderdeel",
  "age-participations": "Deelnames, leeftijd en onderdl",
};

function sectionSheet({ id, title, heading, columns, rows }: ReportSection): TableSheet {
  const hasNotes = rows.some(({ note }) => note !== null);
  const numbers = columns.map((header): Column => ({ header, kind: "integer" }));
  return {
    name: shorterNames[id] ?? title,
    columns: [text(heading, 34), ...numbers, ...(hasNotes ? [text("Toelichting", 60)] : [])],
    rows: rows.map((row) => sectionRow(row, hasNotes)),
  };
}

function sectionRow({ label, values, note }: ReportRow, hasNotes: boolean): Row {
  return [label, ...values.map((value) => value ?? "."), ...(hasNotes ? [note] : [])];
}

function definitionsSheet({ report }: FrozenReport): TableSheet {
  return {
    name: "Begrippen",
    columns: [text("Begrip", 28), text("Betekenis", 100)],
    rows: report.definitions.map(({ figure, definition }) => [figure, definition]),
  };
}

function text(header: string, width: number): Column {
  return { header, kind: "text", width };
}
