// © Vrije Universiteit Amsterdam; not under this product's licence, see NOTICE.md. The words are the scale: nothing is changed in them.
import type { Item, Wording } from "../instrument";
import { MORE_OR_LESS, NO, YES } from "../scoring/loneliness";

const options = [
  { value: NO, words: "nee" },
  { value: MORE_OR_LESS, words: "min of meer" },
  { value: YES, words: "ja" },
];

/** By the official numbers of the items. */
const words: Readonly<Record<string, string>> = {
  1: "Er is altijd wel iemand in mijn omgeving bij wie ik met mijn dagelijkse probleempjes terecht kan.",
  2: "Ik mis een echt goede vriend of vriendin.",
  3: "Ik ervaar een leegte om me heen.",
  4: "Er zijn genoeg mensen op wie ik in geval van narigheid kan terugvallen.",
  5: "Ik mis gezelligheid om me heen.",
  6: "Ik vind mijn kring van kennissen te beperkt.",
  7: "Ik heb veel mensen op wie ik volledig kan vertrouwen.",
  8: "Er zijn voldoende mensen met wie ik me nauw verbonden voel.",
  9: "Ik mis mensen om me heen.",
  10: "Vaak voel ik me in de steek gelaten.",
  11: "Wanneer ik daar behoefte aan heb, kan ik altijd bij mijn vrienden terecht.",
};

/** As RIVM and the municipal health services ask it. */
const instruction =
  "Wilt u van elk van de volgende uitspraken aangeven in hoeverre die op u, zoals u de laatste tijd bent, van toepassing is?";

/** In the order of Statistics Netherlands. */
export const sixItemWording: Wording = { instruction, items: ["3", "4", "7", "9", "8", "10"].map(itemOf) };

export const elevenItemWording: Wording = {
  instruction,
  items: Array.from({ length: 11 }, (_, place) => itemOf(String(place + 1))),
};

function itemOf(id: string): Item {
  return { id, words: words[id] ?? "", options };
}
