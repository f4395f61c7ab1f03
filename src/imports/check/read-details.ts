import type { Day } from "../../core/days";
import { holdsBsn } from "../../core/without-bsn";
import { isPlainDate, type Cell } from "../../files/sheet";
import { bareWord, textOf } from "./cells";
import type { Details, EnrolmentWord, Found } from "./check.types";
import { ofBirths, ofSessions, readDate, wholeDay } from "./dates";
import type { FieldName } from "./fields";
import { bsnFound, quoted, type Findings } from "./findings";
import { statusOf } from "./status-words";

/** The cells of one row by what they hold, and where to say what is wrong with them. */
export interface RowCells {
  readonly row: number;
  readonly cells: readonly Cell[];
  readonly columnsOf: (field: FieldName) => readonly number[];
  readonly headings: readonly string[];
  readonly findings: Findings;
  readonly today: Day;
}

interface Held {
  readonly cell: Cell;
  readonly text: string;
  readonly column: number;
}

/** What a list of people tells beside name and birth. */
export function readDetails(given: RowCells): Details {
  const startsOn = readDay(given, "STARTS_ON");
  const endsOn = readDay(given, "ENDS_ON");
  return {
    phone: readPhone(given),
    email: readEmail(given),
    language: readShort(given, "LANGUAGE", 40),
    district: readPlace(given, "DISTRICT"),
    neighbourhood: readPlace(given, "NEIGHBOURHOOD"),
    strengths: readStrengths(given),
    startsOn,
    endsOn,
    status: readStatus(given, startsOn, endsOn),
  };
}

/** Year and month of birth; a day of birth is read, and not kept. */
export function readBirth(given: RowCells): { birthYear: number | null; birthMonth: number | null } {
  const whole = held(given, "BIRTH_DATE");
  const date = whole && (yearOnly(whole.text, given.today) ?? readDate(whole.cell, ofBirths(given.today)));
  if (whole && (date?.year === undefined || date.year < 1900))
    refuse(
      given,
      whole,
      `${quoted(whole.text)} lezen we niet als geboortedatum. Schrijf dag-maand-jaar, bijvoorbeeld 24-5-1961.`,
    );
  const birthYear = date?.year ?? readYear(given);
  const birthMonth = date?.month ?? readMonth(given);
  const thisYear = Number(given.today.slice(0, 4));
  if (birthYear === null || birthYear <= thisYear) return { birthYear, birthMonth };
  const column = whole ?? held(given, "BIRTH_YEAR");
  if (column) refuse(given, column, `het jaar ${birthYear} moet nog komen. Klopt dit geboortejaar?`);
  return { birthYear: null, birthMonth: null };
}

/** '68 */
function yearOnly(text: string, today: Day): { year: number; month?: number } | null {
  const digits = /^'?(\d{4}|\d{2})$/.exec(text)?.[1];
  return digits === undefined ? null : { year: ofBirths(today)(Number(digits)) };
}

function readYear(given: RowCells): number | null {
  const found = held(given, "BIRTH_YEAR");
  if (!found) return null;
  const year = (yearOnly(found.text, given.today) ?? readDate(found.cell, ofBirths(given.today)))?.year;
  if (year !== undefined && year >= 1900) return year;
  refuse(given, found, `${quoted(found.text)} lezen we niet als geboortejaar.`);
  return null;
}

function readMonth(given: RowCells): number | null {
  const found = held(given, "BIRTH_MONTH");
  if (!found) return null;
  const parts = readDate(found.cell, ofSessions);
  const month = parts?.month ?? parts?.day;
  if (month !== undefined && month >= 1 && month <= 12) return month;
  refuse(given, found, `${quoted(found.text)} lezen we niet als maand.`);
  return null;
}

/** A spreadsheet takes a phone number for a number, and drops the zero in front. */
function readPhone(given: RowCells): string | null {
  const found = held(given, "PHONE");
  if (!found) return null;
  const phone = typeof found.cell === "number" && /^[1-9]\d{8}$/.test(found.text) ? `0${found.text}` : found.text;
  if (phone.length <= 40 && /\d/.test(phone)) return phone;
  refuse(given, found, `${quoted(phone)} lezen we niet als telefoonnummer.`);
  return null;
}

function readEmail(given: RowCells): string | null {
  const found = held(given, "EMAIL");
  if (!found) return null;
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(found.text) && found.text.length <= 254) return found.text;
  refuse(given, found, `${quoted(found.text)} is geen e-mailadres.`);
  return null;
}

function readShort(given: RowCells, field: FieldName, most: number): string | null {
  const found = held(given, field);
  if (!found || isRefused(given, found, most)) return null;
  return found.text;
}

function readPlace(given: RowCells, field: FieldName): Found | null {
  const found = held(given, field);
  return found && { text: found.text, column: found.column };
}

function readStrengths(given: RowCells): string[] {
  return given.columnsOf("STRENGTHS").flatMap((column) => {
    const cell = given.cells[column];
    if (typeof cell !== "string") return [];
    const words = cell
      .split(/[;\n]/)
      .map((part) => textOf(part))
      .filter((part) => part !== "" && !isNothing(part));
    return words.filter((text) => !isRefused(given, { cell: text, text, column }, 2000));
  });
}

function readStatus(given: RowCells, startsOn: Day | null, endsOn: Day | null): EnrolmentWord | null {
  const found = held(given, "STATUS");
  const status = found ? statusOf(found.text) : endsOn === null ? null : "CLOSED";
  const end = held(given, "ENDS_ON");
  if (found && status === null) {
    refuse(
      given,
      found,
      `${quoted(found.text)} kennen we niet als status. Kies aangemeld, intake, actief, pauze of gestopt.`,
    );
  }
  if (found && status === "CLOSED" && !end)
    refuse(given, found, "bij ‘gestopt’ hoort een einddatum, en die staat er niet.");
  if (end && endsOn && status !== null && status !== "CLOSED")
    refuse(given, end, "hier staat een einddatum, maar de status is niet gestopt.");
  if (end && startsOn && endsOn && endsOn < startsOn) refuse(given, end, "deze einddatum ligt voor de startdatum.");
  if (end && endsOn && !startsOn) refuse(given, end, "hier staat een einddatum, maar de startdatum mist.");
  return status;
}

/** A day that has been; a month alone counts from its first day. */
function readDay(given: RowCells, field: FieldName): Day | null {
  const found = held(given, field);
  if (!found) return null;
  const parts = readDate(found.cell, ofSessions);
  const day = wholeDay(parts && { ...parts, day: parts.day ?? (parts.month === undefined ? undefined : 1) });
  if (day === null)
    refuse(
      given,
      found,
      `${quoted(found.text)} lezen we niet als datum. Schrijf dag-maand-jaar, bijvoorbeeld 12-3-2025.`,
    );
  else if (day > given.today) refuse(given, found, `${quoted(found.text)} moet nog komen.`);
  else return day;
  return null;
}

/** The cell of a field; nothing for an empty one and for words that say that it is empty. */
function held(given: RowCells, field: FieldName): Held | null {
  for (const column of given.columnsOf(field)) {
    const cell = given.cells[column] ?? null;
    const text = textOf(cell);
    if (text !== "" && (isPlainDate(cell) || !isNothing(text))) return { cell, text, column };
  }
  return null;
}

function isNothing(text: string): boolean {
  return ["", "-", "--", "geen", "onbekend", "nvt", "n v t", "leeg", "weet niet", "/", "x"].includes(bareWord(text));
}

function isRefused(given: RowCells, found: Held, most: number): boolean {
  const { row, headings, findings } = given;
  const spot = { row, column: found.column, heading: headings[found.column] };
  if (holdsBsn(found.text)) findings.fault(spot, bsnFound);
  else if (found.text.length > most) findings.fault(spot, `deze tekst is te lang. Er passen ${most} tekens.`);
  else return false;
  return true;
}

function refuse({ row, headings, findings }: RowCells, { column, text }: Held, sentence: string): void {
  findings.fault({ row, column, heading: headings[column], value: text }, sentence);
}
