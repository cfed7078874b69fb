import type { KeyResult } from '../../model/goals';
import type { Snapshot } from '../../model/snapshot';
import type { Period } from '../types';
import { expectedAttainment, isMet } from './attainment';
import { pace } from './pace';
import { isHeld, limitsOf, progress } from './progress';

type Aim = Pick<KeyResult, 'direction' | 'baseline' | 'target' | 'range' | 'commitment'>;

/** The status of a key result. `missed`, and `achieved` of one that holds a value, are only possible at its end. */
export type Status = 'notStarted' | 'noData' | 'onTrack' | 'atRisk' | 'offTrack' | 'achieved' | 'missed';

/** What a status follows from, besides the time: a snapshot is one. */
export interface Progress extends Period {
  /** Undefined without a value. */
  readonly progress?: number | undefined;
  readonly forecast?: Snapshot['forecast'];
}

/** How far progress may be below the expected line, as a share of the whole way, to be on track or merely at risk. */
const behindLine = { onTrack: 0.05, atRisk: 0.25 } as const;
/** By how much of the whole way the centre of a forecast may fall short to be merely at risk. */
const shortOfExpected = 0.1;

/**
 * The calculated status of a key result. Not started before its time, no data without a value; at its end achieved
 * (progress of 1, of an aspirational one 0.7: `isMet`) or missed. In between it is achieved at the target; else
 * - by its forecast: off track where its range misses what is expected at the end and its centre falls short of that by more than
 *   a tenth of the whole way, at risk where the range or the centre misses it, on track otherwise;
 * - where there is none, by the expected line: on track while it is at most 5 % of the whole way below, at risk up to 25 %,
 *   off track beyond. The limits are Stillroom's own.
 * A value to be held is at best on track until the end, because it can still be lost.
 */
export function calculatedStatus(keyResult: Aim, of: Progress, at: number): Status {
  const share = of.progress;
  if (at < of.start) return 'notStarted';
  if (share === undefined || at >= of.end) return statusAtEnd(share, keyResult.commitment);
  if (share >= 1 && !isHeld(keyResult)) return 'achieved';
  const { forecast } = of;
  if (forecast && 'value' in forecast) return statusByForecast(keyResult, forecast);
  const shortfall = pace(keyResult, of, at) - share;
  if (shortfall <= behindLine.onTrack) return 'onTrack';
  return shortfall <= behindLine.atRisk ? 'atRisk' : 'offTrack';
}

/**
 * The status of a key result whose time is over, or that is closed.
 * @param progress the share of its way that it went, not clamped; undefined where that is not known.
 */
export function statusAtEnd(progress: number | undefined, commitment: KeyResult['commitment']): Status {
  if (progress === undefined) return 'noData';
  return isMet(progress, commitment) ? 'achieved' : 'missed';
}

function statusByForecast(
  keyResult: Aim,
  { value, low, high }: { readonly value: number; readonly low: number; readonly high: number },
): Status {
  const reached = progress(keyResult, value);
  const { commitment } = keyResult;
  if (isMet(reached, commitment)) return 'onTrack';
  const isNear = reached >= expectedAttainment(commitment) - shortOfExpected;
  return isNear || isWithinReach(keyResult, low, high) ? 'atRisk' : 'offTrack';
}

/** Whether any value of a range is what the commitment expects. */
function isWithinReach(keyResult: Aim, low: number, high: number): boolean {
  const limits = limitsOf(keyResult);
  if (limits) return low <= limits[1] && high >= limits[0];
  return [low, high].some((value) => isMet(progress(keyResult, value), keyResult.commitment));
}
