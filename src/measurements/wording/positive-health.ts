import type { Item, Wording } from "../instrument";
import { marks } from "./marks";

/** The six dimensions, by name (Huber et al. 2011, 2016). The question is our own. */
const dimensions: Readonly<Record<string, string>> = {
  body: "Lichaamsfuncties",
  mind: "Mentaal welbevinden",
  meaning: "Zingeving",
  quality: "Kwaliteit van leven",
  participation: "Meedoen",
  daily: "Dagelijks functioneren",
};

export const positiveHealthWording: Wording = {
  instruction: "Welk cijfer geef je zelf, van 0 tot en met 10? Het gaat om hoe jij het nu vindt.",
  items: Object.entries(dimensions).map(([id, words]): Item => ({ id, words, options: marks(0) })),
};
