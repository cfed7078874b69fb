import type { KeyResult } from '../../model/goals';
import type { Span } from '../types';

/** A point of a key result's time whose forecast is stored, in milliseconds since 1970. */
export interface RecordPoint {
  readonly name: 'third' | 'twoThirds';
  readonly at: number;
  /** Until when a forecast of a later day can stand in, where there was none at the point. */
  readonly until: number;
}

/**
 * The points of a key result's time whose forecasts are stored, as far as they have passed: a third and two thirds of it.
 * After it was closed there are none.
 * @param now milliseconds since 1970.
 */
export function passedPoints(
  { closed }: Pick<KeyResult, 'closed'>,
  { start, end }: Span,
  now: number,
): RecordPoint[] {
  const last = closed ? Math.min(end, Date.parse(closed.at)) : end;
  const [third, twoThirds] = [start + (end - start) / 3, start + ((end - start) * 2) / 3];
  const points: RecordPoint[] = [
    { name: 'third', at: third, until: Math.min(twoThirds, last) },
    { name: 'twoThirds', at: twoThirds, until: last },
  ];
  return points.filter(({ at }) => at <= now && at < last);
}
