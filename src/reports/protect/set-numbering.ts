/** Gives every set of small numbers a place: the same set has the same one. */
export interface SetNumbering {
  /** The sets so far, by place. */
  readonly sets: readonly (readonly number[])[];
  /** The place of a set; the members in one order. */
  readonly placeOf: (members: readonly number[]) => number;
}

/** Walks a tree with one step a member, so that no set is written out as a key. */
export function setNumbering(): SetNumbering {
  const sets: (readonly number[])[] = [];
  const root: Node = { place: null, next: [] };
  return {
    sets,
    placeOf(members) {
      let node = root;
      for (const member of members) node = node.next[member] ??= { place: null, next: [] };
      return (node.place ??= sets.push(members) - 1);
    },
  };
}

interface Node {
  place: number | null;
  readonly next: Node[];
}
