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

/** Adds other numbers, so many times, to those at the same places. */
export function addTimes(numbers: Numbers, others: Numbers, times = 1): void {
  if (times === 0) return;
  for (let place = 0; place < others.length; place += 1) addAt(numbers, place, times * (others[place] ?? 0));
}

/** The sums of the numbers at the same places. */
export function sumOfNumbers(one: Numbers, other: Numbers): Numbers {
  const sums = one.slice();
  addTimes(sums, other);
  return sums;
}
