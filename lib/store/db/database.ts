import { deleteDB, type IDBPDatabase, openDB, unwrap } from 'idb';
import { StillroomError } from '../../model/errors';
import { isSampleAddress } from '../../model/sample-address';
import { migrations } from './migrations';
import { databaseName, type Schema, sampleDatabaseName, schemaVersion } from './schema';

export type Database = IDBPDatabase<Schema>;

/** Connections that were closed: by the browser, or because another page wanted a newer store. */
const closed = new WeakSet<IDBDatabase>();
/** The connections that were opened in the place of closed ones. */
const successors = new WeakMap<IDBDatabase, Promise<Database>>();

/**
 * Opens the store, and migrates an older one.
 * @throws StillroomError `storeTooNew` where a later version of Stillroom wrote it, `storeBlocked` where another page
 *   holds an older version of it open, `storageFull` where the disk is full. Stored data is unchanged then.
 */
export async function openStore(name = databaseName): Promise<Database> {
  return await new Promise<Database>((resolve, reject) => {
    let isBlocked = false;
    openDB<Schema>(name, schemaVersion, {
      upgrade: async (db, from, _to, tx) => {
        for (const migrate of migrations.slice(from)) await migrate(db, tx);
      },
      blocked: () => {
        isBlocked = true;
        reject(new StillroomError('storeBlocked', 'another page holds an older store open'));
      },
      blocking: (_current, _blocked, event) => close(event.target as IDBDatabase),
    }).then(
      (db) => {
        db.addEventListener('close', () => closed.add(unwrap(db)));
        // Nobody waits for it any more.
        if (isBlocked) close(unwrap(db));
        resolve(db);
      },
      (error: unknown) => reject(toStillroomError(error)),
    );
  });
}

/**
 * Opens the store of the workspace that a screen shows, which only reads it.
 * @param url the address of the screen.
 * @throws StillroomError as `openStore`.
 */
export async function openForReading(url: string): Promise<Database> {
  return await openStore(isSampleAddress(url) ? sampleDatabaseName : undefined);
}

/**
 * A connection that is open: the given one or, where that was closed, one that is opened in its place, once for everybody.
 * @throws StillroomError as `openStore`.
 */
export async function ensureOpen(db: Database): Promise<Database> {
  const raw = unwrap(db);
  if (!closed.has(raw)) return db;
  const next = successors.get(raw) ?? openStore(raw.name);
  successors.set(raw, next);
  try {
    return await ensureOpen(await next);
  } catch (error) {
    successors.delete(raw);
    throw error;
  }
}

/** Deletes a store with everything in it. Its open connections close themselves. */
export async function deleteStore(name: string): Promise<void> {
  await deleteDB(name);
}

function close(db: IDBDatabase): void {
  db.close();
  closed.add(db);
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
  // The store was closed in between: it is opened again for the next try.
  if (name === 'InvalidStateError') return new StillroomError('unavailable', message);
  return new StillroomError('unexpected', message);
}
