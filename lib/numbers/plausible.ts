import { jump } from './thresholds';

/** What is known of a number besides its new value. */
export interface Known {
  /** The last value that counts; undefined where this is the first. */
  readonly last: number | undefined;
  /** Whether it can only grow: a total of all time, or what a time has counted that has not begun anew. */
  readonly grows: boolean;
  /** Whether its time has begun anew since the last value, so that it may be anything again. */
  readonly beganAnew: boolean;
}

/**
 * Why a value is set aside until the person confirms it: it is more than ten times the last one or less than a tenth of it, or it fell though it
 * only grows. Undefined where it is plausible.
 */
export function implausible(value: number, { last, grows, beganAnew }: Known): 'jump' | 'fall' | undefined {
  if (last === undefined || beganAnew) return undefined;
  if (grows && value < last) return 'fall';
  const [small, large] = [Math.abs(last), Math.abs(value)]
    .map((size) => Math.max(size, 1))
    .sort((a, b) => a - b);
  return small !== undefined && large !== undefined && large > jump * small ? 'jump' : undefined;
}
