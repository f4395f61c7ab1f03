/** How neighbours are merged, and how what comes of it is judged. */
export interface Merging<Item> {
  readonly sizeOf: (item: Item) => number;
  /** Two neighbours as one. */
  readonly plus: (one: Item, other: Item) => Item;
  /** May it be shown as a line? */
  readonly isSafe: (run: Item) => boolean;
}

/**
 * Cuts a row of ordered items into runs that may be shown: as many runs as possible, and of those as even as possible.
 * Items merge with the next ones only. One run of several, or none that is safe, means that nothing can be told apart: [].
 * Works from the end: the best way to cut is some first run, and the best way to cut what comes behind it.
 */
export function mergeNeighbours<Item>(items: readonly Item[], { sizeOf, plus, isSafe }: Merging<Item>): Item[] {
  const bests: (Cut<Item> | undefined)[] = [];
  bests[items.length] = { runs: [], unevenness: 0 };
  for (let from = items.length - 1; from >= 0; from -= 1) {
    for (const [index, run] of firstRuns(items.slice(from), plus).entries()) {
      const after = bests[from + index + 1];
      if (!after) continue;
      const cut = { runs: [run, ...after.runs], unevenness: sizeOf(run) ** 2 + after.unevenness };
      if (isBetter(cut, bests[from]) && isSafe(run)) bests[from] = cut;
    }
  }
  const runs = bests[0]?.runs ?? [];
  return runs.length > 1 || items.length === 1 ? [...runs] : [];
}

/** A way to cut: undefined where none is safe. */
interface Cut<Item> {
  readonly runs: readonly Item[];
  readonly unevenness: number;
}

/** Every run that begins with the first item, the shortest first. */
function firstRuns<Item>(items: readonly Item[], plus: Merging<Item>["plus"]): Item[] {
  const runs: Item[] = [];
  for (const item of items) {
    const shorter = runs.at(-1);
    runs.push(shorter === undefined ? item : plus(shorter, item));
  }
  return runs;
}

/** Of two equal ways the one with the shorter first run stays. */
function isBetter(one: Cut<unknown>, other: Cut<unknown> | undefined): boolean {
  if (!other) return true;
  const more = one.runs.length - other.runs.length;
  return more > 0 || (more === 0 && one.unevenness < other.unevenness);
}
