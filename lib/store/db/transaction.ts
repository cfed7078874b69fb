import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Schema } from './schema';

/**
 * A transaction that may write. idb's own type names the stores in its scope and is invariant in them, so that a
 * function for two stores could not be given a transaction over three; this one names them all.
 */
export type Writing = IDBPTransaction<Schema, StoreNames<Schema>[], 'readwrite'>;
/** A transaction that reads, and may write. */
export type Reading = IDBPTransaction<Schema, StoreNames<Schema>[], 'readonly'> | Writing;

/** Begins a transaction that may write the stores named. */
export function writing(db: IDBPDatabase<Schema>, stores: readonly StoreNames<Schema>[]): Writing {
  // What is acknowledged is on the disk, not only handed to the system.
  return db.transaction([...stores], 'readwrite', { durability: 'strict' });
}

/** Begins a transaction that reads the stores named. */
export function reading(db: IDBPDatabase<Schema>, stores: readonly StoreNames<Schema>[]): Reading {
  return db.transaction([...stores], 'readonly');
}

/** Runs the body of a transaction to its end; where it throws, nothing of it stays. */
export async function settle<T>(tx: Writing, body: () => Promise<T>): Promise<T> {
  try {
    const result = await body();
    await tx.done;
    return result;
  } catch (error) {
    tx.done.catch(() => undefined);
    try {
      tx.abort();
    } catch {
      // It has been aborted already, by the failure that is being reported.
    }
    throw error;
  }
}
