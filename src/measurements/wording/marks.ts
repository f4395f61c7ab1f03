import type { AnswerOption } from "../instrument";

/** Marks up to and including 10. */
export function marks(from: 0 | 1): readonly AnswerOption[] {
  return Array.from({ length: 11 - from }, (_, place) => ({ value: place + from, words: String(place + from) }));
}
