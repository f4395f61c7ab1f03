import type { InstrumentName } from "./measurement.types";
import type { ReviewMoment } from "../participants/review-moment.types";

/** The codes that were answered, by the item's id; an item without an answer is not in it. */
export type Answers = Readonly<Record<string, number>>;

/** What follows from answers, by name; what cannot be told because of missing answers is not in it. */
export type Scores = Readonly<Record<string, number>>;

/** An answer as it is kept (a code) and as it is read. */
export interface AnswerOption {
  readonly value: number;
  readonly words: string;
}

/** One question with its answers, in the order in which they are read. */
export interface Item {
  readonly id: string;
  readonly words: string;
  readonly options: readonly AnswerOption[];
}

/** The words of an instrument. Not under the licence of the code: see wording/NOTICE.md. */
export interface Wording {
  readonly instruction: string | null;
  readonly items: readonly Item[];
}

/** Where an instrument's words come from: this product, the organisation that got them from their owner, or its own questions. */
export type WordingFrom = "PRODUCT" | "OWNER" | "ORGANISATION";

/** An instrument as data: structure, scoring, terms. Another structure or scoring is another version. */
export interface Instrument {
  readonly id: InstrumentName;
  readonly version: number;
  /** Neutral, as it stands on a screen that a participant may see. */
  readonly name: string;
  /** As it is known in the field. */
  readonly officialName: string;
  /** What it asks about, in one sentence at level B1. */
  readonly about: string;
  readonly language: "nl";
  /** Our own estimate (CEFR); null where the words are not ours to judge. */
  readonly readingLevel: "A2" | "B1" | null;
  readonly source: string;
  readonly licence: string;
  /** False: made for groups. Of a person only the answers are shown, never a score, a category or a change. */
  readonly isForPersons: boolean;
  readonly moments: readonly ReviewMoment[];
  /** What holds until the organisation chooses. */
  readonly isOnAtFirst: boolean;
  readonly wordingFrom: WordingFrom;
  readonly wording: Wording | null;
  /** What the words of the owner have to fit: so many questions, so many answers (codes from 0). */
  readonly shape: { readonly questions: number; readonly options: number } | null;
  readonly score: (answers: Answers) => Scores;
}

/** The sum of these items, or null when one of them is missing. */
export function sumOf(items: readonly string[], answers: Answers, pointsOf: (answer: number) => number): number | null {
  let sum = 0;
  for (const item of items) {
    const answer = answers[item];
    if (answer === undefined) return null;
    sum += pointsOf(answer);
  }
  return sum;
}

/** The scores that can be told. */
export function told(scores: Readonly<Record<string, number | null>>): Scores {
  const known: Record<string, number> = {};
  for (const [name, score] of Object.entries(scores)) if (score !== null) known[name] = score;
  return known;
}
