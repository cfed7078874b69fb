import { spanOf } from '../../goals/calendar/span';
import { type Thresholds, thresholds, windowsIn } from '../../goals/forecast/thresholds';
import type { Evidence } from '../../goals/types';
import type { KeyResult } from '../../model/goals';
import type { Database } from '../db/database';
import { reading } from '../db/transaction';
import { evidenceStores, loadEvidence } from '../signals/evidence';

/** What history is asked for a target: a measure and a time, and the key result by what counts for which it is answered. */
export type Question = Pick<KeyResult, 'id' | 'measure' | 'unit' | 'direction' | 'start' | 'due'>;

/**
 * What the stored readings say of a target for a key result's measure and time.
 * @param now milliseconds since 1970.
 * @param zone an IANA time zone.
 * @returns undefined where nothing is stored that it is measured by, or it is not a figure to move.
 */
export async function readThresholds(
  db: Database,
  keyResult: Question,
  now: number,
  zone: string,
): Promise<Thresholds | undefined> {
  const { direction, measure } = keyResult;
  if ((direction !== 'increase' && direction !== 'decrease') || measure.kind === 'milestones')
    return undefined;
  const span = spanOf(keyResult, zone);
  const known = await evidenceOf(db, keyResult, [now], zone);
  const first = firstOf(known);
  if (first === undefined || span.end <= span.start) return undefined;
  const edges = windowsIn(span, first, now).flatMap(({ start, end }) => [start, end]);
  return thresholds(keyResult, await evidenceOf(db, keyResult, [...edges, now], zone), span, first, now);
}

async function evidenceOf(db: Database, keyResult: Question, instants: readonly number[], zone: string) {
  const span = { start: Math.min(...instants), end: Math.max(...instants) };
  return await loadEvidence(reading(db, evidenceStores), keyResult, span, instants, zone);
}

/** From when on anything is known. */
function firstOf({ readings, events, tags, checkIns, effort }: Evidence): number | undefined {
  const instants = [readings, events, tags, checkIns, effort].flat().map(({ at }) => at);
  return instants.length ? Math.min(...instants) : undefined;
}
