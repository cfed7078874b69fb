import type { Measure } from '../../model/goals';
import type { Evidence } from '../types';

/**
 * The value that a key result starts from, as if all that counts for it had always counted: the sum, over the members, of the
 * last reading at or before an instant, else of the first one after it.
 * @param at milliseconds since 1970.
 * @returns undefined for measures that begin at 0 or are no sum of readings, and where nothing was read.
 */
export function baselineOf(
  measure: Measure,
  { members, readings }: Evidence,
  at: number,
): number | undefined {
  if (measure.kind !== 'latest') return undefined;
  const values = members.flatMap(({ subject }) => {
    const own = readings
      .filter((r) => r.subject === subject && r.metric === measure.metric)
      .toSorted((a, b) => a.at - b.at);
    const start = own.findLast((r) => r.at <= at) ?? own[0];
    return start ? [start.value] : [];
  });
  return values.length ? values.reduce((sum, value) => sum + value, 0) : undefined;
}
