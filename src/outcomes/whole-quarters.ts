import { Temporal } from "temporal-polyfill";
import { quarterOf, type Period } from "../core/days";
import { badInput } from "../core/errors";

/** More would be a table that nobody reads. */
const longestYears = 10;

/** The period, when it consists of whole quarters. Errors: BAD_USER_INPUT. */
export function wholeQuarters({ from, until }: Period): Period {
  if (quarterOf(from) !== from)
    throw badInput({ from: "Begin op de eerste dag van een kwartaal: 1 januari, 1 april, 1 juli of 1 oktober." });
  if (quarterOf(until) !== until)
    throw badInput({ until: "Eindig op de eerste dag na een kwartaal: 1 januari, 1 april, 1 juli of 1 oktober." });
  if (until <= from) throw badInput({ until: "De periode eindigt voordat ze begint." });
  const longest = Temporal.PlainDate.from(from).add({ years: longestYears }).toString();
  if (until > longest) throw badInput({ until: `Kies een periode van hoogstens ${longestYears} jaar.` });
  return { from, until };
}
