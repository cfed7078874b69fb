import type { KeyResult } from '../../model/goals';
import { isSameJson } from '../../model/same-json';
import type { ReadTransaction } from '../db/transaction';
import { removedField } from './fold';
import type { FieldValues } from './keep-references';

/** The fields of a key result that a forecast rests on: with another measure or time it forecast something else. */
export const forecastFields = ['measure', 'unit', 'start', 'due'] as const satisfies (keyof KeyResult)[];

/** The removals of the stored forecasts that edits make outdated; they are taken again for the new measure or time. */
export async function outdatedForecasts(
  tx: ReadTransaction,
  records: readonly FieldValues[],
): Promise<FieldValues[]> {
  const store = tx.objectStore('entities');
  const touched = new Set(records.map(({ type, id }) => `${type} ${id}`));
  const outdated: FieldValues[] = [];
  for (const { type, id, values } of records) {
    if (type !== 'keyResult' || !forecastFields.some((field) => field in values)) continue;
    const fields = (await store.get([type, id]))?.fields ?? {};
    if (forecastFields.every((f) => !(f in values) || isSameJson(fields[f]?.value, values[f]))) continue;
    for (const forecast of await store.index('keyResult').getAll(['forecast', id]))
      if (!touched.has(`forecast ${forecast.id}`))
        outdated.push({ type: 'forecast', id: forecast.id, values: { [removedField]: true } });
  }
  return outdated;
}
