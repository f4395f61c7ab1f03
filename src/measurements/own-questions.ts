import type { AnswerOption, Item } from "./instrument";
import { OwnScale } from "./measurement.types";
import { marks } from "./wording/marks";

/** The answers to a question of one's own. */
const scales: Readonly<Record<OwnScale, readonly AnswerOption[]>> = {
  MARK: marks(1),
  THREE: numbered(["nee", "min of meer", "ja"]),
  FIVE: numbered(["helemaal niet mee eens", "niet mee eens", "neutraal", "mee eens", "helemaal mee eens"]),
};

/** A question of one's own with its answers. */
export interface OwnQuestion {
  readonly words: string;
  readonly scale: OwnScale;
}

/** An organisation's own questions as items, numbered from 1. */
export function ownItems(questions: readonly OwnQuestion[]): Item[] {
  return questions.map(({ words, scale }, place) => ({
    id: String(place + 1),
    words: words.trim(),
    options: scales[scale],
  }));
}

/** The owner's words as items, numbered from 1; all have the same answers, whose codes begin at 0. */
export function loadedItems(questions: readonly string[], answers: readonly string[]): Item[] {
  const options = numbered(answers.map((words) => words.trim()));
  return questions.map((words, place) => ({ id: String(place + 1), words: words.trim(), options }));
}

function numbered(words: readonly string[]): AnswerOption[] {
  return words.map((each, value) => ({ value, words: each }));
}
