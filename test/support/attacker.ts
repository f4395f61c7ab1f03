/**
 * Somebody who reads every published table and computes. He knows of each cell which people it counts (by track lines,
 * district, band), takes cells from each other in any way, and uses that a sum of nothing has nothing in each part.
 * A group is betrayed when its size follows exactly: when it is a combination of what is published.
 */
export interface PublishedSum {
  /** How often each atom (the smallest kinds of people that exist) is counted. */
  readonly weights: readonly number[];
  readonly value: number;
}

/** Answers for a group of atoms whether its size follows from what is published. */
export function attacker(published: readonly PublishedSum[]): (group: readonly number[]) => boolean {
  const empty = emptyAtoms(published);
  const basis: Reduced[] = [];
  for (const { weights } of published) {
    const rest = reduce(masked(weights, empty), basis);
    const pivot = rest.findIndex((weight) => weight !== 0);
    if (pivot < 0) continue;
    const factor = inverse(rest[pivot] ?? 1);
    basis.push({ pivot, weights: rest.map((weight) => (weight * factor) % PRIME) });
  }
  return (group) => reduce(masked(group, empty), basis).every((weight) => weight === 0);
}

/** Arithmetic on remainders is exact; a prime below 2^26 keeps products within what a number holds. */
const PRIME = 67_108_859;

interface Reduced {
  readonly pivot: number;
  readonly weights: readonly number[];
}

/** Nothing in a sum whose weights are not negative means nothing in each atom of it. */
function emptyAtoms(published: readonly PublishedSum[]): ReadonlySet<number> {
  const empty = new Set<number>();
  for (const { weights, value } of published) {
    if (value !== 0 || weights.some((weight) => weight < 0)) continue;
    weights.forEach((weight, atom) => weight > 0 && empty.add(atom));
  }
  return empty;
}

function masked(weights: readonly number[], empty: ReadonlySet<number>): number[] {
  return weights.map((weight, atom) => (empty.has(atom) ? 0 : ((weight % PRIME) + PRIME) % PRIME));
}

function reduce(weights: readonly number[], basis: readonly Reduced[]): number[] {
  const rest = [...weights];
  for (const row of basis) {
    const factor = rest[row.pivot] ?? 0;
    if (factor === 0) continue;
    for (let atom = row.pivot; atom < rest.length; atom += 1) {
      rest[atom] = ((rest[atom] ?? 0) + (PRIME - factor) * (row.weights[atom] ?? 0)) % PRIME;
    }
  }
  return rest;
}

function inverse(number: number): number {
  let result = 1n;
  let base = BigInt(number);
  const prime = BigInt(PRIME);
  for (let exponent = prime - 2n; exponent > 0n; exponent >>= 1n) {
    if (exponent & 1n) result = (result * base) % prime;
    base = (base * base) % prime;
  }
  return Number(result);
}
