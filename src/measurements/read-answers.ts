import { badInput } from "../core/errors";
import type { Answers, Item } from "./instrument";

/** Answers by the item's id. */
export function answersOf(given: readonly { readonly item: string; readonly value: number }[]): Answers {
  return Object.fromEntries(given.map(({ item, value }) => [item, value]));
}

/** Refuses an item that is not asked, or an answer that it does not have. */
export function refuseUnknownAnswers(items: readonly Item[], answers: Answers): void {
  for (const [id, code] of Object.entries(answers)) {
    const item = items.find((each) => each.id === id);
    if (!item?.options.some(({ value }) => value === code))
      throw badInput({ answers: "Dit antwoord hoort niet bij deze vraag." });
  }
}
