import { gather } from "./gather";
import { mergeNeighbours } from "./merge-neighbours";
import { sumOf, type Tally } from "./tally";

/** Districts or age bands that are one line; null among them is "not known". */
export type Group<Key> = readonly Key[];

/** How groups are cut: what each holds, and whether that may be shown. */
export interface Cutting<Key> {
  readonly tallyOf: (group: Group<Key>) => Tally;
  readonly isFine: (tally: Tally) => boolean;
}

/** The fine groups as they are, the others and what they need in one; nothing when that would be all. */
export function gatherGroups<Key>(groups: readonly Group<Key>[], { tallyOf, isFine }: Cutting<Key>): Group<Key>[] {
  const tallies = groups.map(tallyOf);
  const before = groups.findIndex((group) => group.length > 1);
  const gathered = gather({
    sizes: tallies.map((tally) => tally.people.count),
    unsafe: tallies.flatMap((tally, index) => (isFine(tally) ? [] : [index])),
    before: before < 0 ? undefined : before,
    isSafe: (items) => items.length === 0 || isFine(sumOf(tallies.filter((_, index) => items.includes(index)))),
  });
  if (gathered.length === groups.length) return [];
  const alone = groups.filter((_, index) => !gathered.includes(index));
  return gathered.length === 0 ? alone : [...alone, groups.filter((_, index) => gathered.includes(index)).flat()];
}

/** Neighbours merged until each run is fine; nothing when that would be all. */
export function mergeGroups<Key>(groups: readonly Group<Key>[], { tallyOf, isFine }: Cutting<Key>): Group<Key>[] {
  const tallies = groups.map(tallyOf);
  const runs = mergeNeighbours(
    tallies.map((tally) => tally.people.count),
    (run) => isFine(sumOf(tallies.slice(run[0], (run.at(-1) ?? 0) + 1))),
  );
  return runs.map((run) => run.flatMap((index) => groups[index] ?? []));
}
