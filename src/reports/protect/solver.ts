/**
 * Tells whether the value of an equation follows from those of others, by adding and taking away. An equation is a row of
 * coefficients; the known ones are worked out once.
 */
export function solver(known: readonly (readonly number[])[]): (wanted: readonly number[]) => boolean {
  const basis: Pivoted[] = [];
  for (const row of known) {
    const rest = reduce(row, basis);
    const pivot = rest.findIndex(isSomething);
    if (pivot >= 0) basis.push({ pivot, row: rest.map((value) => value / (rest[pivot] ?? 1)) });
  }
  return (wanted) => !reduce(wanted, basis).some(isSomething);
}

interface Pivoted {
  readonly pivot: number;
  readonly row: readonly number[];
}

/** What is left of a row when every multiple of the basis is taken away. */
function reduce(row: readonly number[], basis: readonly Pivoted[]): readonly number[] {
  return basis.reduce<readonly number[]>((rest, { pivot, row: other }) => {
    const factor = rest[pivot] ?? 0;
    return isSomething(factor) ? rest.map((value, index) => value - factor * (other[index] ?? 0)) : rest;
  }, row);
}

/** Coefficients begin as 0 and 1 and are few, so that rounding stays far below this. */
function isSomething(value: number): boolean {
  return Math.abs(value) > 1e-9;
}
