import { timeOfDay } from "./time-of-day";
import type { Attributes } from "./scan-xml";
import type { Cell } from "./sheet";

/** Gathers the paragraphs of one ODS cell while they are read; notes and drawings in it are left out. */
export class OdsCell {
  private readonly paragraphs: string[] = [];
  private depth = 0;
  private ignoredFrom = Number.POSITIVE_INFINITY;

  constructor(
    private readonly attributes: Attributes,
    readonly isCovered: boolean,
  ) {}

  /** Something inside the cell is still open. */
  get isOpen(): boolean {
    return this.depth > 0;
  }

  get times(): number {
    return countOf(this.attributes("table:number-columns-repeated"));
  }

  get rows(): number {
    return countOf(this.attributes("table:number-rows-spanned"));
  }

  get columns(): number {
    return countOf(this.attributes("table:number-columns-spanned"));
  }

  open(name: string, attributes: Attributes): void {
    this.depth++;
    if (this.isIgnored) return;
    if (name === "annotation" || (this.depth === 1 && name !== "p")) this.ignoredFrom = this.depth;
    else if (this.depth === 1) this.paragraphs.push("");
    else if (name === "s") this.add(" ".repeat(Math.min(countOf(attributes("text:c")), mostSpaces)));
    else if (name === "tab") this.add("\t");
    else if (name === "line-break") this.add("\n");
  }

  close(): void {
    if (this.depth === this.ignoredFrom) this.ignoredFrom = Number.POSITIVE_INFINITY;
    this.depth--;
  }

  /** Line ends and tabs are only the file's own layout. Double spaces should be too, but LibreOffice writes them. */
  text(text: string): void {
    if (this.depth === 0 || this.isIgnored) return;
    this.add(text.replace(/[ \t\r\n]+/g, (space) => (/[\t\r\n]/.test(space) ? " " : space)));
  }

  value(): Cell {
    if (this.isCovered) return null;
    const read = readers[this.attributes("office:value-type") ?? ""];
    const value = read?.(this.attributes);
    return value === undefined ? this.shown() : value;
  }

  private shown(): string | null {
    const text = this.paragraphs.join("\n");
    return (text === "" ? this.attributes("office:string-value") : text) || null;
  }

  private get isIgnored(): boolean {
    return this.depth >= this.ignoredFrom;
  }

  private add(text: string): void {
    const last = this.paragraphs.length - 1;
    this.paragraphs[last] = (this.paragraphs[last] ?? "") + text;
  }
}

const mostSpaces = 1_000;

/** `undefined`: it holds no such value after all, so what it shows is what it says. */
type Read = (attributes: Attributes) => Cell | undefined;

const readNumber: Read = (attributes) => {
  const value = Number(attributes("office:value") ?? Number.NaN);
  return Number.isFinite(value) ? value : undefined;
};

const readers: Readonly<Record<string, Read>> = {
  float: readNumber,
  currency: readNumber,
  percentage: readNumber,
  boolean: (attributes) => attributes("office:boolean-value") === "true",
  date: (attributes) => {
    const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(attributes("office:date-value") ?? "") ?? [];
    return day === undefined ? undefined : { year: Number(year), month: Number(month), day: Number(day) };
  },
  time: (attributes) => {
    const [, hours, minutes, seconds] = /^PT(\d+)H(\d+)M(\d+)/.exec(attributes("office:time-value") ?? "") ?? [];
    return seconds === undefined ? undefined : timeOfDay(Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
  },
};

/** A count that is missing, or is none, counts as one. */
export function countOf(attribute: string | undefined): number {
  const count = Math.trunc(Number(attribute ?? 1));
  return count >= 1 ? count : 1;
}
