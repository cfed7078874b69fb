import { forecast } from '../../goals/forecast/forecast';
import { passedPoints, type RecordPoint } from '../../goals/forecast/record-points';
import type { ForecastRecord, KeyResult } from '../../model/goals';
import { isSameJson } from '../../model/same-json';
import type { Snapshot } from '../../model/snapshot';
import type { Database } from '../db/database';
import { beginRead, beginWrite, runTransaction } from '../db/transaction';
import { digestId } from '../goals/digest-id';
import { appendValues, goalStores } from '../goals/edits';
import { removedField } from '../goals/fold';
import { forecastFields } from '../goals/outdated-forecasts';
import { evidenceStores, loadEvidence } from '../signals/evidence';
import { readPeriod } from './period';

type Recorded = Omit<ForecastRecord, 'id' | 'keyResult'>;

/**
 * Stores the forecasts of a key result at a third and at two thirds of its time, once each, after that point: the forecast as
 * of then, or where too little was known then, the one of the snapshot that was just taken.
 * @param factor the present `rangeFactor`.
 * @returns whether one was stored.
 */
export async function recordForecasts(
  db: Database,
  keyResult: KeyResult,
  snapshot: Snapshot,
  zone: string,
  factor: number,
): Promise<boolean> {
  const { forecast: current, at: now } = snapshot;
  // What is not known now was not known then.
  if (current && 'withheld' in current && current.withheld !== 'over') return false;
  let isStored = false;
  for (const point of passedPoints(keyResult, snapshot, now)) {
    const id = await digestId('forecast', [keyResult.id, point.name]);
    if ((await db.get('entities', ['forecast', id]))?.value) continue;
    const record =
      (await forecastAsOf(db, keyResult, point.at, zone, factor)) ?? forecastOf(snapshot, point, factor);
    if (record && (await store(db, keyResult, id, record, now))) isStored = true;
  }
  return isStored;
}

async function forecastAsOf(
  db: Database,
  keyResult: KeyResult,
  at: number,
  zone: string,
  factor: number,
): Promise<Recorded | undefined> {
  const tx = beginRead(db, evidenceStores);
  const period = await readPeriod(tx, keyResult, at, zone);
  const evidence = await loadEvidence(tx, keyResult, period, { now: at, instants: [] }, zone);
  return recordOf(forecast(keyResult, evidence, period, at, factor), at, factor);
}

/** The forecast of a snapshot, where it can stand in for that of a point. */
function forecastOf(snapshot: Snapshot, point: RecordPoint, factor: number): Recorded | undefined {
  return snapshot.at < point.until ? recordOf(snapshot.forecast, snapshot.at, factor) : undefined;
}

function recordOf(of: Snapshot['forecast'], at: number, factor: number): Recorded | undefined {
  if (!of || 'withheld' in of) return undefined;
  const { low, value: centre, high } = of;
  return { at: new Date(at).toISOString(), low, centre, high, ...(factor === 1 ? {} : { factor }) };
}

/**
 * Stores a forecast unless there is one, or the key result was removed or given another measure or time meanwhile.
 * @returns whether it did.
 */
async function store(
  db: Database,
  keyResult: KeyResult,
  id: string,
  record: Recorded,
  now: number,
): Promise<boolean> {
  const tx = beginWrite(db, goalStores);
  return await runTransaction(tx, async () => {
    const entities = tx.objectStore('entities');
    const held = (await entities.get(['keyResult', keyResult.id]))?.value as KeyResult | undefined;
    const isOther = forecastFields.some((field) => !isSameJson(held?.[field], keyResult[field]));
    if (!held || isOther || (await entities.get(['forecast', id]))?.value) return false;
    const values = { factor: null, ...record, keyResult: keyResult.id, [removedField]: null };
    await appendValues(tx, [{ type: 'forecast', id, values }], { now, author: 'stillroom' });
    return true;
  });
}
