import { Temporal } from "temporal-polyfill";
import { plusDays, type Day } from "../core/days";

/**
 * Where age bands begin: those of Statistics Netherlands (CBS, Kerncijfers wijken en buurten: 0, 15, 25, 45, 65), with the
 * last one cut at 75 and 85 as municipal work for older people does. Their sum is CBS's "65 jaar of ouder".
 */
const begins = [0, 15, 25, 45, 65, 75, 85] as const;

/** How many age bands there are. */
export const bandCount = begins.length;

/**
 * The days that divide births into bands on a reference day, earliest first: who was born before the first one is in the
 * oldest band. Who was born on 29 February has a birthday on 1 March in other years, as in ageOn.
 */
export function bandBorders(reference: Day): Day[] {
  const day = Temporal.PlainDate.from(reference);
  return begins
    .slice(1)
    .toReversed()
    .map((age) => plusDays(day.subtract({ years: age }).toString(), 1));
}

/** "45 tot 65 jaar", "65 jaar of ouder"; for neighbouring bands as one, from the first to the last. Null is not known. */
export function bandLabel(bands: readonly (number | null)[]): string {
  const known = bands.filter((band) => band !== null);
  if (known.length === 0) return "Onbekend";
  const from = begins[Math.min(...known)] ?? 0;
  const until = begins[Math.max(...known) + 1];
  const label = until === undefined ? `${from} jaar of ouder` : `${from} tot ${until} jaar`;
  return bands.includes(null) ? `${label}, of onbekend` : label;
}
