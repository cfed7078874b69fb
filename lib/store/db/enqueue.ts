import type { StoreNames } from 'idb';
import { unwrap } from 'idb';
import type { Schema } from './schema';
import type { WriteTransaction } from './transaction';

/**
 * Puts a record without waiting for it. A failure aborts the transaction, which reports it once; with a promise for each
 * put it would be reported thousands of times.
 */
export function enqueuePut<S extends StoreNames<Schema>>(
  tx: WriteTransaction,
  store: S,
  record: Schema[S]['value'],
): void {
  (unwrap(tx.objectStore(store)) as IDBObjectStore).put(record);
}

/** Adds a record without waiting for it, unless there is one with its key: the first one stays. */
export function enqueueAdd<S extends StoreNames<Schema>>(
  tx: WriteTransaction,
  store: S,
  record: Schema[S]['value'],
): void {
  (unwrap(tx.objectStore(store)) as IDBObjectStore).add(record).onerror = (failure) => {
    if ((failure.target as IDBRequest).error?.name !== 'ConstraintError') return;
    failure.preventDefault();
    failure.stopPropagation();
  };
}

/** Deletes a record, or all in a range, without waiting for it. */
export function enqueueDelete<S extends StoreNames<Schema>>(
  tx: WriteTransaction,
  store: S,
  key: Schema[S]['key'] | IDBKeyRange,
): void {
  (unwrap(tx.objectStore(store)) as IDBObjectStore).delete(key);
}
