import { gather } from "./gather";
import { mergeNeighbours } from "./merge-neighbours";
import { sumOf, type Tally } from "./tally";

/** Districts or age bands that are one line, and what there is to tell of them; null among them is "not known". */
export interface Group<Key> {
  readonly members: readonly Key[];
  readonly tally: Tally;
}

/** The fine groups as they are, the others and what they need in one; nothing when that would be all. */
export function gatherGroups<Key>(groups: readonly Group<Key>[], isFine: (tally: Tally) => boolean): Group<Key>[] {
  return gather({
    items: groups,
    sizeOf,
    isFine: ({ tally }) => isFine(tally),
    isGathered: ({ members }) => members.length > 1,
    plus,
    isSafe: ({ tally }) => isFine(tally),
  });
}

/** Neighbours merged until each run is fine; nothing when that would be all. */
export function mergeGroups<Key>(groups: readonly Group<Key>[], isFine: (tally: Tally) => boolean): Group<Key>[] {
  return mergeNeighbours(groups, { sizeOf, plus, isSafe: ({ tally }) => isFine(tally) });
}

function sizeOf({ tally }: Group<unknown>): number {
  return tally.people.count;
}

function plus<Key>(one: Group<Key>, other: Group<Key>): Group<Key> {
  return { members: [...one.members, ...other.members], tally: sumOf(one.tally, other.tally) };
}
