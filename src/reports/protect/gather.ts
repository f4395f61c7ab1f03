/** What is gathered, and how it is judged. */
export interface Gathering<Item> {
  readonly items: readonly Item[];
  readonly sizeOf: (item: Item) => number;
  /** Can the item stand alone, when the others do? */
  readonly isFine: (item: Item, place: number) => boolean;
  /** Is the item a gathering itself? What is gathered further joins it, so that there is one "Overige". */
  readonly isGathered: (item: Item) => boolean;
  /** Two items as one. */
  readonly plus: (one: Item, other: Item) => Item;
  /** May the table be shown when this is one line and the others stand alone? */
  readonly isSafe: (gathered: Item, others: readonly Item[]) => boolean;
}

/**
 * Puts items together as "Overige": none, or two and more, behind those that stand alone; nothing when that would be all.
 * Begins with those that cannot stand alone and adds the smallest that makes the table safe, else the smallest.
 */
export function gather<Item>({ items, sizeOf, isFine, isGathered, plus, isSafe }: Gathering<Item>): Item[] {
  const unsafe = items.filter((item, place) => !isFine(item, place));
  const [first] = unsafe;
  if (first === undefined) return [...items];
  const members = new Set([items.find(isGathered) ?? first, ...unsafe]);
  if (members.size === items.length) return [];
  let gathered = [...members].reduce(plus);
  let rest = items.filter((item) => !members.has(item)).toSorted((one, other) => sizeOf(one) - sizeOf(other));
  const without = (item: Item) => rest.filter((other) => other !== item);
  while (rest.length > 0) {
    if (members.size > 1 && isSafe(gathered, rest)) return [...items.filter((item) => !members.has(item)), gathered];
    const next = rest.find((item) => isSafe(plus(gathered, item), without(item))) ?? rest[0];
    if (next === undefined) break;
    members.add(next);
    gathered = plus(gathered, next);
    rest = without(next);
  }
  return [];
}
