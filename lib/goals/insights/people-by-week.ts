import { weekLength } from '../../model/durations';
import { valueFunction } from '../measure/measure';
import type { Evidence } from '../types';

/** The people of a place in a week, with the names that CHAOSS gives these measures. */
export interface PeopleWeek {
  /** The week's Monday, in milliseconds since 1970. */
  readonly week: number;
  /** Distinct people who did anything; “Contributors”. */
  readonly engaged: number;
  /** Those whose first act it was; “New Contributors”. */
  readonly newcomers: number;
  /** Those who had acted a day or more before; “Repeat Contributors”. */
  readonly returning: number;
  /** The median hours to the first response, over threads of the week; “Time to First Response”. Absent without any. */
  readonly firstResponse?: number;
  /** Threads of the week that nobody else has answered so far. */
  readonly unanswered: number;
}

/**
 * The people of a place, week by week.
 * @param evidence of all its subjects, as if each had always counted.
 * @param now milliseconds since 1970.
 */
export function peopleByWeek(evidence: Evidence, weeks: readonly number[], now: number): PeopleWeek[] {
  return weeks.map((week) => {
    const end = week + weekLength;
    const within = (at: number | undefined) => at !== undefined && at >= week && at < end;
    const threads = { ...evidence, members: evidence.members.filter((m) => within(m.publishedAt)) };
    const ask = (of: Evidence, measure: Parameters<typeof valueFunction>[0]['measure']) =>
      valueFunction({ measure, unit: '' }, of, { start: week, end: Math.max(end, now) })(now);
    const count = (who?: 'firstTime' | 'returning') =>
      valueFunction({ measure: { kind: 'people', ...(who ? { who } : {}) }, unit: '' }, evidence, {
        start: week,
        end,
      })(end) ?? 0;
    const firstResponse = ask(threads, { kind: 'responseTime' });
    return {
      ...{ week, engaged: count(), newcomers: count('firstTime'), returning: count('returning') },
      ...(firstResponse === undefined ? {} : { firstResponse }),
      unanswered: ask(threads, { kind: 'unanswered' }) ?? 0,
    };
  });
}
