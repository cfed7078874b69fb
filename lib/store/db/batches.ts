import type { IDBPDatabase, StoreNames } from 'idb';
import type { Schema } from './schema';

const batchSize = 2000;

/**
 * All records of a store in key order, in batches, so that memory holds one batch at a time. Each batch is read in its own
 * transaction: records added meanwhile may or may not be included.
 */
export async function* batches<S extends StoreNames<Schema>>(
  db: IDBPDatabase<Schema>,
  store: S,
): AsyncGenerator<Schema[S]['value'][]> {
  let after: IDBKeyRange | undefined;
  for (;;) {
    const tx = db.transaction(store);
    const [keys, records] = await Promise.all([
      tx.store.getAllKeys(after, batchSize),
      tx.store.getAll(after, batchSize),
    ]);
    if (records.length) yield records;
    const last = keys.at(-1);
    if (records.length < batchSize || last === undefined) return;
    after = IDBKeyRange.lowerBound(last, true);
  }
}
