import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { deleteDB, openDB, unwrap } from 'idb';
import { beforeEach, describe, expect, test } from 'vitest';
import { ensureOpen, openStore, toStillroomError } from '../../../../lib/store/db/database';
import { databaseName, schemaVersion } from '../../../../lib/store/db/schema';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

/** Asks for a newer store, which closes the connections to this one, and gives up. */
async function askForNewer(): Promise<void> {
  const newer = openDB(databaseName, schemaVersion + 1, {
    upgrade: (_db, _from, _to, tx) => {
      tx.done.catch(() => undefined);
      tx.abort();
    },
  });
  await expect(newer).rejects.toThrow();
}

describe('a connection', () => {
  test('that is open stays', async () => {
    const db = await openStore();
    expect(await ensureOpen(db)).toBe(db);
  });

  test('that another page had closed is opened again, once for everybody', async () => {
    const db = await openStore();
    await askForNewer();
    expect(() => db.transaction('meta')).toThrow();
    const [one, other] = await Promise.all([ensureOpen(db), ensureOpen(db)]);
    expect(one).toBe(other);
    await one.put('meta', 1, 'key');
    expect(await (await ensureOpen(db)).get('meta', 'key')).toBe(1);
  });

  test('that the browser closed is opened again', async () => {
    const db = await openStore();
    forceCloseDatabase(unwrap(db) as never);
    const again = await ensureOpen(db);
    expect(again).not.toBe(db);
    expect(await again.count('meta')).toBe(0);
  });

  test('is opened again however often it is closed', async () => {
    const db = await openStore();
    await askForNewer();
    await ensureOpen(db);
    await askForNewer();
    expect(await (await ensureOpen(db)).count('meta')).toBe(0);
  });

  test('that could not be opened again is tried anew', async () => {
    const db = await openStore();
    await askForNewer();
    (await openDB(databaseName, schemaVersion + 1)).close();
    await expect(ensureOpen(db)).rejects.toMatchObject({ code: 'storeTooNew' });
    await deleteDB(databaseName);
    expect(await (await ensureOpen(db)).count('meta')).toBe(0);
  });
});

test('what failed because the store was closed can be tried again', async () => {
  const db = await openStore();
  await askForNewer();
  const failed = await db.get('meta', 'key').catch(toStillroomError);
  expect(failed).toMatchObject({ code: 'unavailable' });
});
