import type { IDBPDatabase, IDBPTransaction, StoreKey, StoreNames, StoreValue } from 'idb';
import type { Schema } from './schema';

/**
 * A read-write transaction. idb's type is invariant in the stores of its scope, so that a function for two stores would
 * not take a transaction over three; this type names them all.
 */
export type WriteTransaction = IDBPTransaction<Schema, StoreNames<Schema>[], 'readwrite'>;
/** A transaction for reading; a read-write one is also accepted. */
export type ReadTransaction = IDBPTransaction<Schema, StoreNames<Schema>[], 'readonly'> | WriteTransaction;

/** A store of a transaction, of which records are read by key and in no other way. */
export interface RecordStore<S extends StoreNames<Schema>> {
  readonly get: (key: StoreKey<Schema, S>) => Promise<StoreValue<Schema, S> | undefined>;
  readonly getAll: (keys?: IDBKeyRange) => Promise<StoreValue<Schema, S>[]>;
  readonly count: () => Promise<number>;
}
/** As much of a transaction as it takes to read records by key. */
export interface RecordReader {
  readonly objectStore: <S extends StoreNames<Schema>>(name: S) => RecordStore<S>;
}

/** Begins a read-write transaction over the given stores. */
export function beginWrite(
  db: IDBPDatabase<Schema>,
  stores: readonly StoreNames<Schema>[],
): WriteTransaction {
  // `strict`: what is acknowledged is on disk, not only in a buffer of the system.
  return db.transaction([...stores], 'readwrite', { durability: 'strict' });
}

/** Begins a read-only transaction over the given stores. */
export function beginRead(db: IDBPDatabase<Schema>, stores: readonly StoreNames<Schema>[]): ReadTransaction {
  return db.transaction([...stores], 'readonly');
}

/** Runs the body of a transaction and waits for its commit; where the body throws, the transaction is aborted. */
export async function runTransaction<T>(tx: WriteTransaction, body: () => Promise<T>): Promise<T> {
  try {
    const result = await body();
    await tx.done;
    return result;
  } catch (error) {
    tx.done.catch(() => undefined);
    try {
      tx.abort();
    } catch {
      // Already aborted, by the failure that is thrown below.
    }
    throw error;
  }
}

/** Runs the body in a read-write transaction over the given stores, as `runTransaction`. */
export async function inTransaction<T>(
  db: IDBPDatabase<Schema>,
  stores: readonly StoreNames<Schema>[],
  body: (tx: WriteTransaction) => Promise<T>,
): Promise<T> {
  const tx = beginWrite(db, stores);
  return await runTransaction(tx, () => body(tx));
}
