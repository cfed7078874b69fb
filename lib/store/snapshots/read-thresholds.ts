import { spanOf } from '../../goals/calendar/span';
import { type Thresholds, thresholds, windowsIn } from '../../goals/forecast/thresholds';
import type { Evidence } from '../../goals/types';
import type { KeyResult } from '../../model/goals';
import type { Database } from '../db/database';
import { beginRead } from '../db/transaction';
import { evidenceStores, loadEvidence } from '../signals/evidence';

/** A measure and a time, and the id of the key result whose members are used. */
export type ThresholdQuery = Pick<KeyResult, 'id' | 'measure' | 'unit' | 'direction' | 'start' | 'due'>;

/**
 * Targets suggested by the stored history, for a key result's measure and time.
 * @param now milliseconds since 1970.
 * @param zone an IANA time zone.
 * @returns undefined without history, or for a value to be held or milestones.
 */
export async function readThresholds(
  db: Database,
  keyResult: ThresholdQuery,
  now: number,
  zone: string,
): Promise<Thresholds | undefined> {
  const { direction, measure } = keyResult;
  if ((direction !== 'increase' && direction !== 'decrease') || measure.kind === 'milestones')
    return undefined;
  const span = spanOf(keyResult, zone);
  const known = await evidenceOf(db, keyResult, [now], zone);
  const first = firstInstant(known);
  if (first === undefined || span.end <= span.start) return undefined;
  const edges = windowsIn(span, first, now).flatMap(({ start, end }) => [start, end]);
  return thresholds(keyResult, await evidenceOf(db, keyResult, [...edges, now], zone), span, first, now);
}

async function evidenceOf(
  db: Database,
  keyResult: ThresholdQuery,
  instants: readonly number[],
  zone: string,
) {
  const span = { start: Math.min(...instants), end: Math.max(...instants) };
  return await loadEvidence(beginRead(db, evidenceStores), keyResult, span, instants, zone);
}

/** The first instant of the evidence. */
function firstInstant({ readings, events, tags, checkIns, effort }: Evidence): number | undefined {
  const instants = [readings, events, tags, checkIns, effort].flat().map(({ at }) => at);
  return instants.length ? Math.min(...instants) : undefined;
}
