import { forecastResults, rangeFactor } from '../../goals/forecast/record';
import type { ReadTransaction } from '../db/transaction';
import { entitiesOf } from '../goals/entities';

/** The factor by which the record of past forecasts makes ranges wider or narrower: `rangeFactor`. */
export async function readRangeFactor(tx: ReadTransaction): Promise<number> {
  const [forecasts, keyResults] = [await entitiesOf(tx, 'forecast'), await entitiesOf(tx, 'keyResult')];
  return rangeFactor(forecastResults(forecasts, keyResults));
}
