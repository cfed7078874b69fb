import { readdirSync, readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, test } from 'vitest';
import { openStore, toStillroomError } from '../../../../lib/store/db/database';
import { migrations } from '../../../../lib/store/db/migrations';
import { databaseName, schemaVersion } from '../../../../lib/store/db/schema';
import { readGoals } from '../../../../lib/store/goals/read-goals';
import { readPopup } from '../../../../lib/store/goals/read-popup';
import { readNewestTags, readTagsSince, tagsReader } from '../../../../lib/store/goals/read-tags';
import { refreshSnapshots } from '../../../../lib/store/snapshots/refresh';
import { day, rebuiltRollups } from '../support';

/** What a store of a version looked like: its stores, with their keys and indexes, and the records in them. */
interface Example {
  version: number;
  stores: {
    name: string;
    keyPath: string | string[] | null;
    indexes: { name: string; keyPath: string | string[] }[];
    records: { key?: string; value: unknown }[];
  }[];
}

const folder = new URL('./examples/', import.meta.url);
const examples = readdirSync(folder)
  .sort()
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'), revived) as Example);

/** JSON has neither typed arrays nor NaN. */
function revived(key: string, value: unknown): unknown {
  return key === 'values' && Array.isArray(value)
    ? Float64Array.from(value, (one: number | null) => one ?? Number.NaN)
    : value;
}

/** Writes an example as the version of its time did. */
async function store({ version, stores }: Example): Promise<void> {
  const db = await openDB(databaseName, version, {
    upgrade(made) {
      for (const { name, keyPath, indexes } of stores) {
        const into = made.createObjectStore(name, keyPath === null ? {} : { keyPath });
        for (const index of indexes) into.createIndex(index.name, index.keyPath);
      }
    },
  });
  for (const { name, records } of stores)
    for (const { key, value } of records) await db.put(name, value, key);
  db.close();
}

/** The stores of the open database, as an example has them. */
async function shapeOf(): Promise<Omit<Example['stores'][number], 'records'>[]> {
  const db = await openStore();
  const tx = db.transaction([...db.objectStoreNames]);
  const shape = [...db.objectStoreNames].map((name) => {
    const from = tx.objectStore(name);
    const indexes = [...from.indexNames].map((index) => ({
      name: index as string,
      keyPath: from.index(index as never).keyPath as string | string[],
    }));
    return { name: name as string, keyPath: from.keyPath as string | string[] | null, indexes };
  });
  db.close();
  return shape;
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('migrations', () => {
  test('there is one for each version, and a stored example of each', () => {
    expect(migrations).toHaveLength(schemaVersion);
    expect(examples.map((e) => e.version)).toEqual(Array.from({ length: schemaVersion }, (_, n) => n + 1));
  });

  test.each(examples)('a store of version $version comes to what a new one is', async (example) => {
    const fresh = await shapeOf();
    globalThis.indexedDB = new IDBFactory();
    await store(example);
    expect(await shapeOf()).toEqual(fresh);
  });

  test.each(examples)(
    'what a store of version $version holds is there after it, and counts',
    async (example) => {
      await store(example);
      const db = await openStore();
      for (const { name, records } of example.stores)
        expect(await db.count(name as never), name).toBeGreaterThanOrEqual(records.length);
      const goals = await readGoals(db);
      expect(goals.objectives.map((o) => o.title)).toEqual(['Developers adopt Widgets']);
      expect(goals.keyResults.map((k) => k.title)).toEqual(['1,000 stars']);
      const evidence = await tagsReader()(db);
      expect([...evidence.tagged.keys()]).toEqual(['github:repo:acme/widgets']);
      // The indexes of tags have what was stored before there were any.
      expect(await readNewestTags(db, 1)).toMatchObject({ ...evidence, total: 1 });
      expect(await readTagsSince(db, [{ keyResult: 'k1', since: 0 }])).toEqual(evidence);
      await db.put('dirty', { keyResult: 'k1', mark: 'again' });
      await refreshSnapshots(db, () => day('2026-02-10'), 'UTC');
      expect((await readPopup(db, day('2026-02-10'))).snapshots[0]).toMatchObject({
        value: 250,
        progress: 0.25,
      });
    },
  );
});

test('what people did before is in the rollups of actors', async () => {
  const example = examples[3];
  if (!example) throw new Error('there is no example of version 4');
  await store(example);
  const db = await openStore();
  const days = (await db.getAll('rollups')).filter((r) => r.of === 'actor');
  expect(days.map((r) => [r.name, r.first, r.value])).toEqual([
    ['aGFzaA', [Date.parse('2026-01-31T10:00:00.000Z')], [1]],
  ]);
});

test.each(examples)(
  'the weeks of a store of version $version follow from its readings and events',
  async (example) => {
    await store(example);
    const db = await openStore();
    const weeks = await db.getAll('weeks');
    expect(weeks.length).toBeGreaterThan(0);
    await rebuiltRollups(db);
    expect(weeks).toEqual(await db.getAll('weeks'));
  },
);

test('an author that had one name has a list of them', async () => {
  const example = structuredClone(examples[1]);
  if (!example) throw new Error('there is no example of version 2');
  for (const { name, records } of example.stores)
    if (name === 'subjects')
      for (const record of records) record.value = { ...(record.value as object), author: 'Ada', by: 'hash' };
  await store(example);
  const db = await openStore();
  expect((await db.getAll('subjects')).map((s) => s.by)).toEqual([['hash']]);
});

describe('a store that cannot be opened', () => {
  test('of a newer version is left as it is', async () => {
    const newer = await openDB(databaseName, schemaVersion + 1, {
      upgrade: (db) => void db.createObjectStore('new'),
    });
    await newer.put('new', 'kept', 'key');
    newer.close();
    await expect(openStore()).rejects.toMatchObject({ code: 'storeTooNew' });
    const again = await openDB(databaseName);
    expect(again.version).toBe(schemaVersion + 1);
    expect(await again.get('new', 'key')).toBe('kept');
  });

  test('a full disk and anything else have their names', () => {
    expect(toStillroomError(new DOMException('full', 'QuotaExceededError')).code).toBe('storageFull');
    expect(toStillroomError(new Error('odd')).code).toBe('unexpected');
  });
});
