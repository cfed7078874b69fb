import type { KeyResult } from '../../model/goals';
import type { Time } from '../types';
import { isHeld, progress } from './progress';

type Aim = Pick<KeyResult, 'direction' | 'baseline' | 'target' | 'range'>;

/** How a key result stands. `achieved` of one that holds a figure, and `missed`, can only be said when its time is over. */
export type Status = 'notStarted' | 'noData' | 'onTrack' | 'behind' | 'atRisk' | 'achieved' | 'missed';

/** By how much of the whole way progress may fall short of the pace and be on track, or merely behind. */
const shortfall = { onTrack: 0.05, behind: 0.25 } as const;

/**
 * The share of a time that has gone by at an instant, 0–1, leaving out its rest. An empty time is over as it begins; where
 * all of it is rest, it goes by as if there were none.
 */
export function elapsed({ start, end, rest = [] }: Time, at: number): number {
  if (at < start) return 0;
  if (at >= end) return 1;
  const upTo = (instant: number) =>
    rest.reduce(
      (left, [from, to]) => left - Math.max(0, Math.min(to, instant) - Math.max(from, start)),
      instant - start,
    );
  const whole = upTo(end);
  return whole > 0 ? upTo(at) / whole : (at - start) / (end - start);
}

/**
 * The progress that is expected at an instant, 0–1: the share of the time gone by, as if the way were gone evenly. Where
 * there is no way to go, the baseline being where the figure is to be kept, all of it is expected from the start on.
 * Source: linear interpolation between the start and the due day.
 */
export function pace(keyResult: Aim, span: Time, at: number): number {
  const thereAlready = progress(keyResult, keyResult.baseline) >= 1;
  return thereAlready && at >= span.start ? 1 : elapsed(span, at);
}

/** The figure that is expected at an instant, in the unit of the key result: so much of its way as its pace says. */
export function expectedFigure(keyResult: Aim, span: Time, at: number): number {
  const share = pace(keyResult, span, at);
  // Not baseline + share × (target − baseline): the way can be longer than a number holds.
  return keyResult.baseline * (1 - share) + keyResult.target * share;
}

/**
 * How a key result stands at an instant. Before its time it is not started, and without a figure there is no data. When
 * its time is over it is achieved (progress of 1) or missed. In between one that reached its target is achieved; others
 * are on track while they fall short of the pace by at most 5 % of the whole way, behind up to 25 %, at risk beyond.
 * The two limits are Stillroom's own.
 * A figure that is to be held is at best on track until the end, for it may yet be lost.
 * @param share its progress; undefined where no figure is known.
 * @param span its time: a snapshot is one.
 */
export function status(keyResult: Aim, share: number | undefined, span: Time, at: number): Status {
  if (at < span.start) return 'notStarted';
  if (share === undefined) return 'noData';
  const over = at >= span.end;
  if (share >= 1) return over || !isHeld(keyResult) ? 'achieved' : 'onTrack';
  if (over) return 'missed';
  const short = pace(keyResult, span, at) - share;
  if (short <= shortfall.onTrack) return 'onTrack';
  return short <= shortfall.behind ? 'behind' : 'atRisk';
}
