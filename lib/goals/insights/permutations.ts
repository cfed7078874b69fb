import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** The last permutations that were drawn: outcomes mostly have equally many weeks, and drawing takes longer than comparing. */
let drawn: { length: number; count: number; seed: number; orders: readonly Uint16Array[] } | undefined;

/** So many random orders of the places from 0 to `length` − 1. The same arguments give the same orders. */
export function permutationsOf(length: number, count: number, seed: number): readonly Uint16Array[] {
  if (drawn?.length === length && drawn.count === count && drawn.seed === seed) return drawn.orders;
  const random = xoroshiro128plus(seed);
  const order = Uint16Array.from({ length }, (_, n) => n);
  const orders = Array.from({ length: count }, () => shuffle(order, random).slice());
  drawn = { length, count, seed, orders };
  return orders;
}

/** Fisher and Yates (1938), in place. */
function shuffle(values: Uint16Array, random: ReturnType<typeof xoroshiro128plus>): Uint16Array {
  for (let last = values.length - 1; last > 0; last -= 1) {
    const other = uniformInt(random, 0, last);
    const value = values[last] ?? 0;
    values[last] = values[other] ?? 0;
    values[other] = value;
  }
  return values;
}
