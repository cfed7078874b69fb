/** Something that is known from an instant on, and how much it adds. */
export interface Entry {
  readonly at: number;
  readonly amount: number;
}

/** How many of the instants, sorted upwards, are at or before `at`. */
export function countUpTo(sorted: ArrayLike<number>, at: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Number.POSITIVE_INFINITY) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Sorts instants once.
 * @returns how many of them are at or before an instant.
 */
export function counter(instants: Iterable<number>): (at: number) => number {
  const sorted = Float64Array.from(instants).sort();
  return (at) => countUpTo(sorted, at);
}

/**
 * Adds entries up once.
 * @returns the sum of the amounts at or before an instant.
 */
export function tally(entries: readonly Entry[]): (at: number) => number {
  // Entries of one instant are ordered too: adding fractions in another order gives another last digit.
  const sorted = entries.toSorted((a, b) => a.at - b.at || a.amount - b.amount);
  const count = counter(sorted.map((e) => e.at));
  const sums = new Float64Array(sorted.length + 1);
  let sum = 0;
  for (const [index, { amount }] of sorted.entries()) {
    sum += amount;
    sums[index + 1] = sum;
  }
  return (at) => sums[count(at)] ?? 0;
}
