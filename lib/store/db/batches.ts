import type { IDBPDatabase, StoreNames } from 'idb';
import type { Schema } from './schema';

const batchSize = 2000;

/**
 * All records of a store in the order of their keys, in batches, so that no more than a batch is held at once. Each batch
 * is read by a transaction of its own: what is added meanwhile may or may not be among them.
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
