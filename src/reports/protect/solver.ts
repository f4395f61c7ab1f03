import { addTimes, zeros, type Numbers } from "./numbers";
import type { LineSet } from "./partition";

/** What follows about the people of a group from how many there are, and how many on each line that is known. */
export interface Solver {
  /** The sets of lines that somebody in the group may be on. */
  readonly possible: readonly LineSet[];
  /** A few of these. A number that counts people on none of them, and counts anybody, does not follow. */
  readonly pins: readonly LineSet[];
  /** Does the number of people on certain sets follow? */
  readonly follows: (isCounted: (set: LineSet) => boolean) => boolean;
}

/**
 * Whatever follows by adding and taking away is a sum with weights: one for everybody, and one for each known line. It is
 * the number of people on certain sets when it counts each of these once, and no other possible set. Which weights that
 * must be is told by the pins alone: few sets, chosen so that what weights count of the pins tells what they count of all.
 */
export function solver(possible: readonly LineSet[], known: readonly number[], lineCount: number): Solver {
  const pins = pinsOf(possible, known, lineCount);
  return {
    possible,
    pins: pins.map(({ set }) => set),
    follows(isCounted) {
      const weights = zeros(lineCount + 1);
      for (const pin of pins) if (isCounted(pin.set)) addTimes(weights, pin.weights);
      return possible.every((set) => !isSomething(countOf(set, weights) - (isCounted(set) ? 1 : 0)));
    },
  };
}

/** A set of lines, with the weights that count it once, and no other pin. Weights are by line, that of everybody last. */
interface Pin {
  readonly set: LineSet;
  readonly weights: Numbers;
}

/** Goes through the sets with weights that count none of the pins so far: a set that some of them count is the next pin. */
function pinsOf(possible: readonly LineSet[], known: readonly number[], lineCount: number): Pin[] {
  const free = [...known, lineCount].map((place) => zeros(lineCount + 1).fill(1, place, place + 1));
  const pins: Pin[] = [];
  for (const set of possible) {
    if (free.length === 0) break;
    const found = free.findIndex((weights) => isSomething(countOf(set, weights)));
    const [weights] = found < 0 ? [] : free.splice(found, 1);
    if (!weights) continue;
    addTimes(weights, weights, 1 / countOf(set, weights) - 1);
    for (const other of free) addTimes(other, weights, -countOf(set, other));
    for (const pin of pins) addTimes(pin.weights, weights, -countOf(set, pin.weights));
    pins.push({ set, weights });
  }
  return pins;
}

/** How often a sum with these weights counts somebody on these lines. */
function countOf({ lines }: LineSet, weights: Numbers): number {
  let count = weights[weights.length - 1] ?? 0;
  for (const line of lines) count += weights[line] ?? 0;
  return count;
}

/** Weights begin as 0 and 1 and are few, so that rounding stays far below this. */
function isSomething(value: number): boolean {
  return Math.abs(value) > 1e-9;
}
