/** What is gathered, and how it is judged. Items are known by their place. */
export interface Gathering {
  readonly sizes: readonly number[];
  /** Items that cannot stand alone. */
  readonly unsafe: readonly number[];
  /** An item that is a gathering itself: what is gathered further joins it, so that there is one "Overige". */
  readonly before?: number | undefined;
  /** May the table be shown when these items are one line and the others stand alone? */
  readonly isSafe: (gathered: readonly number[]) => boolean;
}

/**
 * Chooses the items that become "Overige": none, or two and more; all of them means that nothing can be told apart.
 * Begins with those that cannot stand alone and adds the smallest that makes the table safe, else the smallest.
 */
export function gather({ sizes, unsafe, before, isSafe }: Gathering): readonly number[] {
  const together = (items: readonly number[]) => [...new Set(before === undefined ? items : [before, ...items])];
  if (unsafe.length === 0 && isSafe([])) return [];
  let gathered = together(unsafe);
  while (gathered.length < sizes.length) {
    if (gathered.length > 1 && isSafe(gathered)) return gathered;
    const candidates = stepsFrom(gathered, sizes).map((step) => [...gathered, ...step]);
    gathered = candidates.find(isSafe) ?? candidates[0] ?? [];
  }
  return gathered;
}

/** What may be added next, smallest first: one item, or two to begin with. */
function stepsFrom(gathered: readonly number[], sizes: readonly number[]): number[][] {
  const rest = sizes.map((_, item) => item).filter((item) => !gathered.includes(item));
  rest.sort((one, other) => (sizes[one] ?? 0) - (sizes[other] ?? 0) || one - other);
  if (gathered.length > 0) return rest.map((item) => [item]);
  return rest.flatMap((one, index) => rest.slice(index + 1).map((other) => [one, other]));
}
