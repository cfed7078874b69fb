import type { KeyResult } from '../../model/goals';
import type { Period } from '../types';
import { expectedAttainment } from './attainment';
import { meetsTarget } from './progress';
import { workingTime } from './working-time';

type Aim = Pick<KeyResult, 'direction' | 'baseline' | 'target' | 'range' | 'commitment'>;

/**
 * The share of a period that has passed at an instant, 0–1, without its rest. An empty period has passed at its start. A
 * period that is all rest passes as if it had none.
 */
export function elapsed({ start, end, rest = [] }: Period, at: number): number {
  if (at < start) return 0;
  if (at >= end) return 1;
  const total = workingTime(rest, start, end);
  return total > 0 ? workingTime(rest, start, at) / total : (at - start) / (end - start);
}

/**
 * The progress expected at an instant, 0–1: the share of the time that has passed, as if progress were even, of what is
 * expected at the end: the whole way, and of an aspirational key result 0.7 of it. The time begins at the start, or later where
 * the key result was set in its middle (`expectedFrom`). Where the baseline already meets the target, all of it is expected from
 * then on.
 * Source: linear interpolation between the start and the due day.
 */
export function pace(keyResult: Aim, span: Period, at: number): number {
  const thereAlready = meetsTarget(keyResult, keyResult.baseline);
  const expected = { ...span, start: span.expectedFrom ?? span.start };
  if (thereAlready && at >= expected.start) return 1;
  return expectedAttainment(keyResult.commitment) * elapsed(expected, at);
}

/** The value expected at an instant, in the unit of the key result. */
export function expectedValue(keyResult: Aim, span: Period, at: number): number {
  const share = pace(keyResult, span, at);
  // Not baseline + share × (target − baseline): that difference can overflow.
  return keyResult.baseline * (1 - share) + keyResult.target * share;
}
