import { startOf } from '../../goals/calendar/span';
import { type SuggestedTargets, suggestTargets } from '../../goals/forecast/targets';
import { baselineOf } from '../../goals/measure/baseline';
import { dayLength as day } from '../../model/durations';
import type { KeyResult } from '../../model/goals';
import type { Database } from '../db/database';
import { beginRead } from '../db/transaction';
import { evidenceStores, loadEvidence } from '../signals/evidence';
import { readPeriod } from './period';
import { readRangeFactor } from './range-factor';

/** A measure and a time, the id of the key result whose members are used, and pages that are looked at as if they counted. */
export type TargetQuery = Pick<
  KeyResult,
  'id' | 'measure' | 'unit' | 'direction' | 'start' | 'due' | 'expectedFrom'
> & { readonly pages?: readonly string[] };

/** What the stored history says of a key result. */
export interface TargetHistory {
  /** Undefined without history, after the end, or for a value to be held or milestones. */
  readonly targets: SuggestedTargets | undefined;
  /** The value that it starts from; undefined as for `baselineOf`. */
  readonly baseline: number | undefined;
}

/**
 * What the stored history says of a key result's measure and time.
 * @param now milliseconds since 1970.
 * @param zone an IANA time zone.
 */
export async function readTargetHistory(
  db: Database,
  keyResult: TargetQuery,
  now: number,
  zone: string,
): Promise<TargetHistory> {
  const { direction, measure, start, expectedFrom } = keyResult;
  const tx = beginRead(db, evidenceStores);
  const period = await readPeriod(tx, keyResult, now, zone);
  if (period.end <= period.start) return { targets: undefined, baseline: undefined };
  const first = startOf(expectedFrom ?? start, zone);
  // What begins today begins with what is known now.
  const begin = now - first < day ? Math.max(first, now) : first;
  const evidence = await loadEvidence(tx, keyResult, period, { now, instants: [begin] }, zone);
  const hasWay = direction === 'increase' || direction === 'decrease';
  return {
    targets:
      hasWay && measure.kind !== 'milestones'
        ? suggestTargets(keyResult, evidence, period, now, await readRangeFactor(tx))
        : undefined,
    baseline: baselineOf(measure, evidence, begin),
  };
}
