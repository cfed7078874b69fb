import type { StoreNames } from 'idb';
import { unwrap } from 'idb';
import type { Schema } from './schema';
import type { WriteTransaction } from './transaction';

/**
 * Puts a record without waiting for it. A failure aborts the transaction, which reports it once; with a promise for each
 * put it would be reported thousands of times.
 * @param key of a record of `meta`, which has none in itself.
 */
export function enqueuePut<S extends StoreNames<Schema>>(
  tx: WriteTransaction,
  store: S,
  record: Schema[S]['value'],
  key?: S extends 'meta' ? Schema[S]['key'] : never,
): void {
  (unwrap(tx.objectStore(store)) as IDBObjectStore).put(record, key);
}

/**
 * Adds records, each unless there is one with its key: the first one stays.
 * @returns those that were added.
 * @throws DOMException the failure that aborted the transaction.
 */
export async function addNew<S extends StoreNames<Schema>>(
  tx: WriteTransaction,
  store: S,
  records: readonly Schema[S]['value'][],
): Promise<Schema[S]['value'][]> {
  if (!records.length) return [];
  const held = new Set<Schema[S]['value']>();
  let failure: DOMException | null = null;
  // Requests are answered in their order, so all are once the last one is.
  await new Promise<void>((resolve, reject) => {
    for (const [n, record] of records.entries()) {
      const request = (unwrap(tx.objectStore(store)) as IDBObjectStore).add(record);
      const isLast = n === records.length - 1;
      if (isLast) request.onsuccess = () => resolve();
      request.onerror = (event) => {
        if (request.error?.name === 'ConstraintError') {
          held.add(record);
          event.preventDefault();
          event.stopPropagation();
        } else failure ??= request.error;
        if (isLast && failure) reject(failure);
        else if (isLast) resolve();
      };
    }
  });
  return records.filter((record) => !held.has(record));
}

/** Deletes a record, or all in a range, without waiting for it. */
export function enqueueDelete<S extends StoreNames<Schema>>(
  tx: WriteTransaction,
  store: S,
  key: Schema[S]['key'] | IDBKeyRange,
): void {
  (unwrap(tx.objectStore(store)) as IDBObjectStore).delete(key);
}
