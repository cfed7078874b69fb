import type { StoreNames } from 'idb';
import { unwrap } from 'idb';
import type { Schema } from './schema';
import type { Writing } from './transaction';

/**
 * Puts a record without waiting for it. A failure aborts the transaction, whose end reports it once; a promise for each
 * of thousands of puts would report it thousands of times.
 */
export function putLater<S extends StoreNames<Schema>>(
  tx: Writing,
  store: S,
  record: Schema[S]['value'],
): void {
  (unwrap(tx.objectStore(store)) as IDBObjectStore).put(record);
}

/** Adds a record unless one of its key is there: what was stored first stays. Does not wait for it. */
export function addOnceLater<S extends StoreNames<Schema>>(
  tx: Writing,
  store: S,
  record: Schema[S]['value'],
): void {
  (unwrap(tx.objectStore(store)) as IDBObjectStore).add(record).onerror = (failure) => {
    if ((failure.target as IDBRequest).error?.name !== 'ConstraintError') return;
    failure.preventDefault();
    failure.stopPropagation();
  };
}
