import type { Day } from "../../core/days";
import { isPlainDate, type Cell } from "../../files/sheet";
import { isoDay } from "../../files/iso-day";

/** What a person sees in a cell, on one line: spaces of every kind count as one, none at the ends. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (isPlainDate(cell)) return shownDay(isoDay(cell));
  if (typeof cell === "boolean") return cell ? "waar" : "onwaar";
  return String(cell)
    .replace(/[\s\u00a0\u200b\ufeff]+/g, " ")
    .trim();
}

/** A day as people write it: 12-3-2025. */
export function shownDay(day: Day): string {
  return day.split("-").map(Number).reverse().join("-");
}

/** The letters above a column: 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetters(rest - 1) : "") + String.fromCharCode(65 + (index % 26));
}

/** As the database's app.folded writes a name for comparing: lower case, without accents, single spaces. */
export function folded(name: string): string {
  const bare = name
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/\s+/g, " ");
  return bare.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** A heading or a word for comparing: folded, without the signs that people put around it. */
export function bareWord(text: string): string {
  return folded(text)
    .toLowerCase()
    .replace(/[.:*()?"'’]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
