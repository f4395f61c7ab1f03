import type { Day } from "../../core/days";
import type { Sheet } from "../../files/sheet";
import { shownDay, textOf } from "./cells";
import type { DateColumn, RowMark } from "./check.types";
import { quoted, type Findings } from "./findings";
import { datesAbove } from "./headings";
import type { Legend } from "./legend";

/** No register of a workshop like this is older. */
const earliest: Day = "2000-01-01";

interface Setting {
  readonly sheet: Sheet;
  readonly fileName: string;
  readonly year: number | null;
  /** Counted from 0. */
  readonly headerRow: number;
  readonly headings: readonly string[];
  readonly indexes: readonly number[];
  readonly legend: Legend;
  readonly findings: Findings;
  readonly today: Day;
}

/** What was met in a column, to judge it as a whole at the end. */
interface Tally {
  present: number;
  readonly notHeld: { row: number; text: string }[];
  filled: number;
}

/** Reads the marks of the date columns row by row, and judges the columns when all rows are read. */
export class MarkReader {
  private readonly dates: Map<number, DateColumn | null>;
  private readonly tallies: Map<number, Tally>;

  constructor(private readonly setting: Setting) {
    this.dates = datesAbove(setting.sheet, setting.headerRow, setting.indexes, setting);
    this.tallies = new Map(setting.indexes.map((index) => [index, { present: 0, notHeld: [], filled: 0 }]));
  }

  /** The marks of one person. `row` is counted from 0. */
  read(row: number): RowMark[] {
    return this.setting.indexes.flatMap((column) => this.readCell(row, column) ?? []);
  }

  /** How a person sees the heading of a column: by its date when we know it. */
  heading(column: number): string {
    const date = this.dates.get(column);
    return date ? shownDay(date.on) : (this.setting.headings[column] ?? "");
  }

  /** The columns that hold marks, each with its day. What cannot be a session is a fault. */
  finish(): DateColumn[] {
    const { indexes, findings } = this.setting;
    if (indexes.length === 0) {
      findings.fault(
        {},
        "We zien geen kolommen met datums. Kies de rij waarin de datums staan, of kies zelf de kolommen.",
      );
    }
    const kept: DateColumn[] = [];
    for (const index of indexes) {
      const tally = this.tallies.get(index);
      if (!tally || tally.filled === 0) continue;
      this.judgeNotHeld(index, tally);
      const column = this.judgeDate(index, kept);
      if (column) kept.push(column);
    }
    return kept;
  }

  private readCell(row: number, column: number): RowMark | null {
    const text = textOf(this.setting.sheet.rows[row]?.[column]);
    const tally = this.tallies.get(column);
    if (text === "" || !tally) return null;
    tally.filled += 1;
    const meaning = this.setting.legend.meaningOf(text);
    if (meaning === undefined) {
      this.setting.findings.fault(
        { row: row + 1, column, heading: this.heading(column), value: text },
        `${quoted(text)} kennen we niet als aanwezigheid.`,
      );
      return null;
    }
    if (meaning === "NOTHING") return null;
    if (meaning === "NOT_HELD") {
      tally.notHeld.push({ row, text });
      return null;
    }
    if (meaning === "PRESENT") tally.present += 1;
    return { column, status: meaning };
  }

  private judgeNotHeld(column: number, tally: Tally): void {
    const [first] = tally.notHeld;
    if (!first || tally.present === 0) return;
    const spot = { row: first.row + 1, column, heading: this.heading(column), value: first.text };
    this.setting.findings.fault(
      spot,
      `hier staat ${quoted(first.text)}, maar in dezelfde kolom waren er mensen aanwezig.`,
    );
  }

  private judgeDate(index: number, before: readonly DateColumn[]): DateColumn | null {
    const { findings, today, headings } = this.setting;
    const column = this.dates.get(index);
    const value = headings[index] ?? "";
    const spot = { row: this.setting.headerRow + 1, column: index, value };
    if (!column) {
      findings.fault(
        spot,
        `${quoted(value)} lezen we niet als datum. Schrijf dag-maand-jaar, of kies het jaar als dat er niet bij staat.`,
      );
      return null;
    }
    const double = before.find((other) => other.on === column.on && other.time === column.time);
    if (column.on > today) findings.fault(spot, `${shownDay(column.on)} moet nog komen, maar er is al iets ingevuld.`);
    else if (column.on < earliest) findings.fault(spot, `${shownDay(column.on)} is erg lang geleden. Klopt het jaar?`);
    else if (double)
      findings.fault(
        spot,
        `${shownDay(column.on)} staat twee keer in dit blad. Zet er een tijd bij als het twee bijeenkomsten zijn.`,
      );
    else return column;
    return null;
  }
}
