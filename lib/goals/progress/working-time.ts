import type { Period } from '../types';

type Rest = NonNullable<Period['rest']>;

/** The time between two instants that is no rest, in milliseconds. */
export function workingTime(rest: Rest, from: number, to: number): number {
  return rest.reduce(
    (left, [begin, end]) => left - Math.max(0, Math.min(end, to) - Math.max(begin, from)),
    to - from,
  );
}

/** The latest instant such that so much working time lies between it and `at`. All in milliseconds. */
export function workingTimeBefore(rest: Rest, at: number, amount: number): number {
  let [instant, left] = [at, amount];
  for (const [begin, end] of rest.toReversed()) {
    if (begin >= instant) continue;
    const worked = Math.max(0, instant - end);
    if (worked >= left) break;
    left -= worked;
    instant = begin;
  }
  return instant - left;
}
