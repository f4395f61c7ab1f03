import { bareWord } from "./cells";
import type { EnrolmentWord } from "./check.types";

/** How registers write where somebody stands. */
const words: Readonly<Record<EnrolmentWord, readonly string[]>> = {
  REGISTERED: ["aangemeld", "aanmelding", "ingeschreven", "wachtlijst", "nieuw", "registered"],
  INTAKE: ["intake", "kennismaking", "in gesprek"],
  ACTIVE: ["actief", "doet mee", "loopt", "lopend", "gestart", "deelnemer", "ja", "active"],
  PAUSED: ["pauze", "gepauzeerd", "tijdelijk gestopt", "on hold", "paused"],
  CLOSED: [
    "gestopt",
    "afgesloten",
    "uitgestroomd",
    "uitstroom",
    "beeindigd",
    "afgerond",
    "inactief",
    "niet actief",
    "uitgeschreven",
    "klaar",
    "nee",
    "closed",
  ],
};

/** What a status says; null for a word that we do not know. */
export function statusOf(text: string): EnrolmentWord | null {
  const wanted = bareWord(text);
  const found = Object.entries(words).find(([, known]) => known.includes(wanted));
  return found ? (found[0] as EnrolmentWord) : null;
}
