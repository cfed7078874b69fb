import { settleFor } from '../numbers/thresholds';

/** A page is a host: looking at it takes at most this share of the time. */
const share = 1 / 50;

/**
 * How long to wait after a look before the next one may begin, in milliseconds: a second at the least, and so long that looking takes a fiftieth of
 * the time.
 * @param took how long the look took, in milliseconds.
 */
export function waitAfter(took: number): number {
  return Math.max(settleFor, took / share - took);
}
