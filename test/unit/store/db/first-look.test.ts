import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, expect, test } from 'vitest';
import { openStore } from '../../../../lib/store/db/database';
import { firstLook } from '../../../../lib/store/db/first-look';
import { databaseName, schemaVersion } from '../../../../lib/store/db/schema';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const readMeta = () =>
  firstLook(['meta', 'dirty'], async (tx) => {
    const [value, all, none] = [
      tx.objectStore('meta').get('name'),
      tx.objectStore('meta').getAll(),
      tx.objectStore('dirty').count(),
    ];
    return [await value, (await all).length, await none];
  });

test('a first look reads what is stored, and lets go of the store', async () => {
  const db = await openStore();
  await db.put('meta', 'Ada', 'name');
  const { length } = await db.getAll('meta');
  db.close();
  expect(await readMeta()).toEqual(['Ada', length, 0]);
  const newer = await openDB(databaseName, schemaVersion + 1);
  expect(newer.version).toBe(schemaVersion + 1);
});

test('where there is no store, none is made', async () => {
  expect(await readMeta()).toBeUndefined();
  expect(await indexedDB.databases()).toEqual([]);
  expect((await openStore()).version).toBe(schemaVersion);
});

test.each([-1, 1])('a store of another version stays as it is: %i', async (by) => {
  const other = await openDB(databaseName, schemaVersion + by);
  other.close();
  expect(await readMeta()).toBeUndefined();
  expect(await indexedDB.databases()).toEqual([{ name: databaseName, version: schemaVersion + by }]);
});

test('what cannot be read is told, and lets go of the store', async () => {
  (await openStore()).close();
  const failing = firstLook(['meta'], () => Promise.reject(new Error('unreadable')));
  await expect(failing).rejects.toThrow('unreadable');
  expect((await openDB(databaseName, schemaVersion + 1)).version).toBe(schemaVersion + 1);
});
