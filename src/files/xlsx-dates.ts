import { scanXml } from "./scan-xml";
import type { Cell } from "./sheet";
import { timeOfDay } from "./time-of-day";

/** What the number in a cell means by its format. */
export type NumberMeaning = "number" | "day" | "time" | "duration";

/** The meaning of each cell format, in their order. */
export async function readMeanings(styles: Buffer | undefined): Promise<NumberMeaning[]> {
  const custom = new Map<string, NumberMeaning>();
  const meanings: NumberMeaning[] = [];
  let isInCells = false;
  if (styles === undefined) return meanings;
  await scanXml(styles, {
    open: (name, attribute) => {
      if (name === "numFmt") custom.set(attribute("numFmtId") ?? "", meaningOf(attribute("formatCode") ?? ""));
      if (name === "cellXfs") isInCells = true;
      if (name !== "xf" || !isInCells) return;
      const id = attribute("numFmtId") ?? "0";
      meanings.push(custom.get(id) ?? builtIn(Number(id)));
    },
    close: (name) => {
      if (name === "cellXfs") isInCells = false;
    },
  });
  return meanings;
}

/** A day where the format is one of days, and otherwise what the screen shows; what is no day stays a number. */
export function meant(number: number, meaning: NumberMeaning, isFrom1904: boolean): Cell {
  if (meaning === "number" || number < 0) return number;
  if (meaning === "duration" || number < 1) return timeOfDay(number * 86_400);
  if (meaning === "time") return timeOfDay((number % 1) * 86_400);
  const date = new Date(epoch(number, isFrom1904) + Math.floor(number) * 86_400_000);
  if (!(date.getUTCFullYear() <= 9999)) return number;
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Excel counts a 29 February 1900 that never was, so all days before it lie one further. */
function epoch(serial: number, isFrom1904: boolean): number {
  if (isFrom1904) return Date.UTC(1904, 0, 1);
  return serial < 61 ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30);
}

/** By its letters once the quoted, escaped and bracketed text is gone; a format may be without any. */
function meaningOf(code: string): NumberMeaning {
  if (/\[(h+|m+|s+)\]/i.test(code)) return "duration";
  const letters = code.replace(/"[^"]*"|\\.|[_*].|\[[^\]]*\]/g, "").replace(/;[^]*/, "");
  if (/[dy]/i.test(letters)) return "day";
  if (/[hs]/i.test(letters)) return "time";
  return /m/i.test(letters) ? "day" : "number";
}

/** ECMA-376 part 1, 18.8.30; 27 to 36 and 50 to 58 are those of East Asian languages. */
function builtIn(id: number): NumberMeaning {
  if (id === 46) return "duration";
  if ([18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56].includes(id)) return "time";
  const isDay = (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  return isDay ? "day" : "number";
}
