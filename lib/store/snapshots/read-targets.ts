import { type SuggestedTargets, suggestTargets } from '../../goals/forecast/targets';
import type { KeyResult } from '../../model/goals';
import type { Database } from '../db/database';
import { beginRead } from '../db/transaction';
import { evidenceStores, loadEvidence } from '../signals/evidence';
import { readPeriod } from './period';
import { readRangeFactor } from './range-factor';

/** A measure and a time, and the id of the key result whose members are used. */
export type TargetQuery = Pick<KeyResult, 'id' | 'measure' | 'unit' | 'direction' | 'start' | 'due'>;

/**
 * Targets suggested by the stored history, for a key result's measure and time.
 * @param now milliseconds since 1970.
 * @param zone an IANA time zone.
 * @returns undefined without history, after the end, or for a value to be held or milestones.
 */
export async function readSuggestedTargets(
  db: Database,
  keyResult: TargetQuery,
  now: number,
  zone: string,
): Promise<SuggestedTargets | undefined> {
  const { direction, measure } = keyResult;
  if ((direction !== 'increase' && direction !== 'decrease') || measure.kind === 'milestones')
    return undefined;
  const tx = beginRead(db, evidenceStores);
  const period = await readPeriod(tx, keyResult, now, zone);
  if (period.end <= period.start) return undefined;
  const evidence = await loadEvidence(tx, keyResult, period, { now, instants: [] }, zone);
  return suggestTargets(keyResult, evidence, period, now, await readRangeFactor(tx));
}
