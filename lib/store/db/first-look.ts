import type { StoreNames } from 'idb';
import { databaseName, type Schema, schemaVersion } from './schema';
import type { RecordReader } from './transaction';

/**
 * Reads from the store as it is, without what makes or migrates one and without idb: for what is drawn before those are loaded.
 * @returns what `read` returns; undefined where there is no store, or none of this version, which `openStore` deals with.
 */
export async function firstLook<T>(
  stores: readonly StoreNames<Schema>[],
  read: (tx: RecordReader) => Promise<T>,
): Promise<T | undefined> {
  const db = await openAsItIs();
  if (!db) return undefined;
  try {
    return db.version === schemaVersion ? await read(recordReader(db.transaction([...stores]))) : undefined;
  } finally {
    db.close();
  }
}

async function openAsItIs(): Promise<IDBDatabase | undefined> {
  const request = indexedDB.open(databaseName);
  // There is none, and none is made.
  request.onupgradeneeded = () => request.transaction?.abort();
  return await answerOf(request).catch(() => undefined);
}

function recordReader(tx: IDBTransaction): RecordReader {
  return {
    objectStore: (name) => {
      const store = tx.objectStore(name);
      return {
        get: (key) => answerOf(store.get(key)),
        getAll: (keys) => answerOf(store.getAll(keys)),
        count: () => answerOf(store.count()),
      };
    },
  };
}

async function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return await new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      event.preventDefault();
      reject(request.error);
    };
  });
}
