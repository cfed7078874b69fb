import type { FollowedNumber } from '../../model/followed-number';
import type { Evidence } from '../types';

/**
 * The subjects of followed numbers that a rolling window shows ("Last 30 days"). Their change in a week is what came in less what fell out of the window
 * at its other end: it says nothing of the week, and is no step.
 */
export function windowSubjects(numbers: readonly FollowedNumber[]): ReadonlySet<string> {
  return new Set(numbers.flatMap(({ subject, print }) => (print.range?.kind === 'rolling' ? [subject] : [])));
}

/** Evidence without the readings of such subjects; what else they count for stays. */
export function withoutWindows(evidence: Evidence, windows: ReadonlySet<string>): Evidence {
  return { ...evidence, readings: evidence.readings.filter(({ subject }) => !windows.has(subject)) };
}
