import { dayLength, weekLength } from '../../model/durations';
import type { KeyResult, Measure } from '../../model/goals';
import { asIfAlways, pastOf } from '../forecast/past';
import { hasHistory, valueFunction } from '../measure/measure';
import type { Evidence, Span } from '../types';
import type { Weekly } from './weekly';
import { difference } from './weekly-steps';

/** What is a state has its change compared; anything else is taken over each week by itself. */
const states: readonly Measure['kind'][] = ['latest', 'growth', 'manual', 'unanswered'];

/**
 * What a key result came to in each week: the change of a state, from the weeks in which it was captured or entered; of
 * anything else its value over the week alone, such as the hours of the week or the median of its first responses.
 * @param span the time that its evidence was loaded for.
 * @param weeks Mondays, in milliseconds since 1970.
 * @returns undefined for milestones, which carry no instants, and where nothing is known.
 */
export function keyResultSteps(
  keyResult: Pick<KeyResult, 'measure' | 'unit'>,
  evidence: Evidence,
  span: Span,
  weeks: readonly number[],
): Weekly | undefined {
  if (!hasHistory(keyResult.measure)) return undefined;
  const past = pastOf(keyResult, evidence, span, span.end);
  if (!past) return undefined;
  const isKnown = (week: number) => week + weekLength > past.first && week <= past.last;
  if (!states.includes(keyResult.measure.kind)) {
    const always = asIfAlways(keyResult.measure, evidence);
    return weeks.map((week) => {
      if (!isKnown(week)) return undefined;
      const end = week + weekLength;
      return valueFunction(keyResult, always, { start: week, end })(end);
    });
  }
  // A state holds at its last capture of the week; between captures it would be a guess.
  const captures = new Map((past.captures ?? []).map((at) => [weekIndex(at), at]));
  const valueIn = (week: number) => {
    if (!past.captures) return isKnown(week) ? past.valueAt(week + weekLength - 1) : undefined;
    const at = captures.get(weekIndex(week));
    return at === undefined ? undefined : past.valueAt(at);
  };
  return weeks.map((week) => difference(valueIn(week - weekLength), valueIn(week)));
}

/** 5 January 1970 was a Monday. */
function weekIndex(at: number): number {
  return Math.floor((at - 4 * dayLength) / weekLength);
}
