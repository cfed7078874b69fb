import { type IDBPDatabase, openDB } from 'idb';
import { StillroomError } from '../../model/errors';
import { migrations } from './migrations';
import { databaseName, type Schema, schemaVersion } from './schema';

export type Database = IDBPDatabase<Schema>;

/**
 * Opens the store, and migrates an older one.
 * @throws StillroomError `storeTooNew` where a later version of Stillroom wrote it, `storeBlocked` where another page
 *   holds an older version of it open, `storageFull` where the disk is full. Stored data is unchanged then.
 */
export async function openStore(): Promise<Database> {
  return await new Promise<Database>((resolve, reject) => {
    openDB<Schema>(databaseName, schemaVersion, {
      upgrade: async (db, from, _to, tx) => {
        for (const migrate of migrations.slice(from)) await migrate(db, tx);
      },
      blocked: () => reject(new StillroomError('storeBlocked', 'another page holds an older store open')),
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    }).then(resolve, (error: unknown) => reject(toStillroomError(error)));
  });
}

/**
 * Converts a failure, such as one of IndexedDB.
 * @returns a StillroomError unchanged; `unexpected` for what has no code of its own.
 */
export function toStillroomError(error: unknown): StillroomError {
  if (error instanceof StillroomError) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  const message = String(error);
  if (name === 'VersionError') return new StillroomError('storeTooNew', message);
  if (name === 'QuotaExceededError') return new StillroomError('storageFull', message);
  return new StillroomError('unexpected', message);
}
