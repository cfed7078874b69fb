import type { KeyResult } from '../../model/goals';
import type { Period } from '../types';
import { isHeld, progress } from './progress';

type Aim = Pick<KeyResult, 'direction' | 'baseline' | 'target' | 'range'>;

/** The status of a key result. `missed`, and `achieved` of one that holds a value, are only possible at its end. */
export type Status = 'notStarted' | 'noData' | 'onTrack' | 'behind' | 'atRisk' | 'achieved' | 'missed';

/** How far progress may be below the pace, as a share of the whole way, to be on track or merely behind. */
const tolerance = { onTrack: 0.05, behind: 0.25 } as const;

/**
 * The share of a period that has passed at an instant, 0–1, without its rest. An empty period has passed at its start. A
 * period that is all rest passes as if it had none.
 */
export function elapsed({ start, end, rest = [] }: Period, at: number): number {
  if (at < start) return 0;
  if (at >= end) return 1;
  const workingTime = (instant: number) =>
    rest.reduce(
      (left, [from, to]) => left - Math.max(0, Math.min(to, instant) - Math.max(from, start)),
      instant - start,
    );
  const total = workingTime(end);
  return total > 0 ? workingTime(at) / total : (at - start) / (end - start);
}

/**
 * The progress expected at an instant, 0–1: the share of the time that has passed, as if progress were even. Where the
 * baseline already meets the target, all of it is expected from the start on.
 * Source: linear interpolation between the start and the due day.
 */
export function pace(keyResult: Aim, span: Period, at: number): number {
  const thereAlready = progress(keyResult, keyResult.baseline) >= 1;
  return thereAlready && at >= span.start ? 1 : elapsed(span, at);
}

/** The value expected at an instant, in the unit of the key result. */
export function expectedValue(keyResult: Aim, span: Period, at: number): number {
  const share = pace(keyResult, span, at);
  // Not baseline + share × (target − baseline): that difference can overflow.
  return keyResult.baseline * (1 - share) + keyResult.target * share;
}

/**
 * The status of a key result by its value. Not started before its time, no data without a value; at its end achieved
 * (progress of 1) or missed. In between it is achieved at the target, on track while it is at most 5 % of the whole way
 * below the pace, behind up to 25 %, at risk beyond. The two limits are Stillroom's own.
 * A value to be held is at best on track until the end, because it can still be lost.
 * @param share its progress; undefined without a value.
 * @param span its time: a snapshot is one.
 */
export function calculatedStatus(
  keyResult: Aim,
  share: number | undefined,
  span: Period,
  at: number,
): Status {
  if (at < span.start) return 'notStarted';
  if (share === undefined) return 'noData';
  const isOver = at >= span.end;
  if (share >= 1) return isOver || !isHeld(keyResult) ? 'achieved' : 'onTrack';
  if (isOver) return 'missed';
  const shortfall = pace(keyResult, span, at) - share;
  if (shortfall <= tolerance.onTrack) return 'onTrack';
  return shortfall <= tolerance.behind ? 'behind' : 'atRisk';
}
