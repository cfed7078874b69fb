import { settleFor } from '../numbers/thresholds';

/** A page is a host: looking at it takes at most this share of the time. */
const share = 1 / 50;

/** So many milliseconds of a look are done in one go: a fifth of what a person notices, for the slowest machines take five times as long. */
export const inOneGo = 10;

/**
 * How long to wait after a look before the next one may begin, in milliseconds: a second at the least, and so long that looking takes a fiftieth of
 * the time.
 * @param took how long the look took, in milliseconds.
 */
export function waitAfter(took: number): number {
  return Math.max(settleFor, took / share - took);
}
