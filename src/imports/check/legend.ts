import { bareWord, textOf } from "./cells";
import type { Cell } from "../../files/sheet";

export type MarkStatus = "PRESENT" | "ABSENT_NOTIFIED" | "ABSENT_UNNOTIFIED";

/** What a mark says. NOTHING: no mark after all. NOT_HELD: the session did not take place. */
export type MarkMeaning = MarkStatus | "NOTHING" | "NOT_HELD";

export const markMeanings = [
  "PRESENT",
  "ABSENT_NOTIFIED",
  "ABSENT_UNNOTIFIED",
  "NOTHING",
  "NOT_HELD",
] as const satisfies readonly MarkMeaning[];

export interface LegendEntry {
  readonly mark: string;
  readonly meaning: MarkMeaning;
}

/** The marks that registers use. A legend in the sheet itself goes before it, and what a person chooses before both. */
const usual: Readonly<Record<MarkMeaning, readonly string[]>> = {
  PRESENT: [
    "x",
    "1",
    "v",
    "✓",
    "✔",
    "√",
    "+",
    "p",
    "j",
    "ja",
    "yes",
    "y",
    "waar",
    "aanw",
    "aanwezig",
    "present",
    "was er",
  ],
  ABSENT_NOTIFIED: [
    "a",
    "af",
    "afg",
    "afm",
    "afgemeld",
    "afgezegd",
    "met bericht",
    "mb",
    "m",
    "afwezig met bericht",
    "verhinderd",
    "ziek",
    "z",
    "vakantie",
    "op vakantie",
    "vak",
  ],
  ABSENT_UNNOTIFIED: [
    "-",
    "–",
    "—",
    "o",
    "0",
    "n",
    "niet",
    "nee",
    "no",
    "afwezig",
    "absent",
    "zonder bericht",
    "zb",
    "afwezig zonder bericht",
    "niet geweest",
    "niet gekomen",
    "niet aanwezig",
  ],
  NOTHING: ["?", ".", "nvt", "onwaar"],
  NOT_HELD: [
    "vervallen",
    "vervalt",
    "verv",
    "geen",
    "geen les",
    "geen bijeenkomst",
    "niet doorgegaan",
    "ging niet door",
    "gesloten",
    "dicht",
    "feestdag",
  ],
};

/** Reads marks by the usual legend, with what the sheet and the person say on top of it. */
export class Legend {
  private readonly meanings = new Map<string, MarkMeaning>();
  private readonly met = new Map<string, MarkMeaning>();

  constructor(...layers: readonly (readonly LegendEntry[])[]) {
    for (const meaning of markMeanings) for (const mark of usual[meaning]) this.meanings.set(keyOf(mark), meaning);
    for (const { mark, meaning } of layers.flat()) this.meanings.set(keyOf(mark), meaning);
  }

  /** Undefined: a mark that we do not know. "Afgemeld, ziek" is read by its first word: the reason is not ours to keep. */
  meaningOf(text: string): MarkMeaning | undefined {
    const key = keyOf(text);
    const known = this.meanings.has(key) ? key : (/^(\p{L}{4,})[ ,;/-]/u.exec(key)?.[1] ?? key);
    const meaning = this.meanings.get(known);
    if (meaning) this.met.set(known, meaning);
    return meaning;
  }

  /** The marks that were met, with what they were taken for. */
  get used(): LegendEntry[] {
    return [...this.met].map(([mark, meaning]) => ({ mark, meaning }));
  }
}

/** "x = aanwezig, a = afgemeld": a legend that stands somewhere in the sheet. Null: this cell is none. */
export function legendIn(cell: Cell | undefined): LegendEntry[] | null {
  const text = textOf(cell).replace(/^(legenda|uitleg|betekenis)\s*:?\s*/i, "");
  const parts = text.split(/[,;|]|\s{2,}/).filter((part) => part.trim() !== "");
  const entries = parts.flatMap((part) => entryIn(part.trim()) ?? []);
  return entries.length > 0 && entries.length === parts.length ? entries : null;
}

const spoken: readonly (readonly [RegExp, MarkMeaning])[] = [
  [/^(afgemeld|afgezegd|(afwezig )?met (bericht|afmelding|kennisgeving)|ziek|verhinderd)/, "ABSENT_NOTIFIED"],
  [/^(afwezig|niet|zonder|absent|weg)/, "ABSENT_UNNOTIFIED"],
  [/^(aanwezig|was er|er|present|geweest)/, "PRESENT"],
  [/^(vervallen|geen|gesloten|feestdag)/, "NOT_HELD"],
];

function entryIn(part: string): LegendEntry | null {
  const [, mark, words] = /^(\S{1,10})\s*[=:]\s*(.+)$/.exec(part) ?? [];
  if (mark === undefined || words === undefined) return null;
  const found = spoken.find(([pattern]) => pattern.test(bareWord(words)));
  return found ? { mark: keyOf(mark), meaning: found[1] } : null;
}

function keyOf(mark: string): string {
  const text = textOf(mark).toLowerCase();
  return text.length > 1 ? text.replace(/[.!*]+$/, "").replace(/^n\.v\.t$/, "nvt") : text;
}
