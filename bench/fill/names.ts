import { communities } from "../../src/seed/names";
import { chance, pick, pickWeighted, streamFor } from "../../src/seed/generator";

/** A first name, a family name and the language of whoever may carry them. */
export interface NamePair {
  readonly number: number;
  readonly calling: string;
  readonly family: string;
  readonly language: string;
}

/** Invented people's names, by how common their communities are; the same every time. */
export function namePairs(of: number): NamePair[] {
  const random = streamFor("names of the bench");
  return Array.from({ length: of }, (_, index) => {
    const { women, men, families, language, speaksDutch } = pickWeighted(random, communities);
    return {
      number: index + 1,
      calling: pick(random, chance(random, 0.6) ? women : men),
      family: pick(random, families),
      language: chance(random, speaksDutch) ? "Nederlands" : language,
    };
  });
}
