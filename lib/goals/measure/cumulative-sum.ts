/** An amount that counts from an instant on. */
export interface TimedAmount {
  readonly at: number;
  readonly amount: number;
}

/** How many of the instants, sorted ascending, are at or before `at`. */
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
 * Sorts instants once, for many queries.
 * @returns a function: how many of them are at or before an instant.
 */
export function cumulativeCount(instants: Iterable<number>): (at: number) => number {
  const sorted = Float64Array.from(instants).sort();
  return (at) => countUpTo(sorted, at);
}

/**
 * Sums amounts once, for many queries.
 * @returns a function: the sum of the amounts at or before an instant.
 */
export function cumulativeSum(entries: readonly TimedAmount[]): (at: number) => number {
  // Amounts of one instant are sorted too: another order of adding fractions gives another last digit.
  const sorted = entries.toSorted((a, b) => a.at - b.at || a.amount - b.amount);
  const count = cumulativeCount(sorted.map((e) => e.at));
  const sums = new Float64Array(sorted.length + 1);
  let sum = 0;
  for (const [index, { amount }] of sorted.entries()) {
    sum += amount;
    sums[index + 1] = sum;
  }
  return (at) => sums[count(at)] ?? 0;
}
