/** A row of numbers: adding these up is what the plan of a report spends its time on. */
export type Numbers = Float64Array;

/** So many numbers, nothing to begin with. */
export function zeros(length: number): Numbers {
  return new Float64Array(length);
}

/** Adds to the number at a place. */
export function addAt(numbers: Numbers, place: number, amount: number): void {
  numbers[place] = (numbers[place] ?? 0) + amount;
}

/** The sums of the numbers at the same places. */
export function sumOfNumbers(one: Numbers, other: Numbers): Numbers {
  const sums = one.slice();
  for (let place = 0; place < other.length; place += 1) addAt(sums, place, other[place] ?? 0);
  return sums;
}
