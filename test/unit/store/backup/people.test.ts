import { describe, expect, it } from 'vitest';
import type { Database } from '../../../../lib/store/db/database';
import { readActorKeys } from '../../../../lib/store/signals/actor-keys';
import { startErasingPerson } from '../../../../lib/store/signals/erased';
import { authorNames, hashesOfHandle } from '../../../../lib/worker/actors';
import { runJob } from '../jobs-support';
import { dump, freshStore, load } from '../support';
import { capture } from './stores';

/** An issue of Ada's, with a comment of hers and one of Bob's. */
const issue = (n: number) => ({
  ...{ at: '2026-02-01T12:00:00.000Z', issue: n, author: 'ada' as const, comments: 2 },
  publishedAt: '2026-01-10T12:00:00.000Z',
  events: [
    { id: 1, at: '2026-01-11T12:00:00.000Z', actor: 'ada' as const },
    { id: 2, at: '2026-01-12T12:00:00.000Z', actor: 'Bob' as const },
  ],
});

async function machineWith(n: number): Promise<Database> {
  const db = await freshStore();
  await capture(db, issue(n));
  return db;
}

async function loadAsWorker(db: Database, lines: readonly string[], key?: CryptoKey) {
  const namesOf = await authorNames(db);
  return await load(db, lines, { namesOf, ...(key ? { key } : {}) });
}

const events = async (db: Database) => (await db.getAllKeys('events')).sort();

describe('people of a backup', () => {
  it('are reached by erasing where the key came with it, and people of this machine keep their names', async () => {
    const other = await machineWith(1);
    const [key] = await readActorKeys(other);
    const db = await machineWith(2);
    const before = await db.getAll('events');
    const [own] = await readActorKeys(db);
    await loadAsWorker(db, await dump(other), key);
    expect((await readActorKeys(db)).length).toBe(2);
    expect((await readActorKeys(db))[0]).toEqual(own);
    for (const event of before) expect(await db.get('events', event.id)).toEqual(event);
    await runJob(db, await startErasingPerson(db, 'ada', await hashesOfHandle(db, 'ada'), Date.now()));
    expect(await events(db)).toEqual(['github:c1-2', 'github:c2-2']);
  });

  it('that were erased here do not come back with a backup', async () => {
    const db = await machineWith(1);
    const lines = await dump(db);
    await runJob(db, await startErasingPerson(db, 'ada', await hashesOfHandle(db, 'ada'), Date.now()));
    const counts = await loadAsWorker(db, lines);
    expect(counts.event).toMatchObject({ added: 0, same: 1 });
    expect(await events(db)).toEqual(['github:c1-2']);
    expect((await dump(db)).join()).not.toMatch(/"ada"/i);
  });

  it('the author of a subject is known under the names of both machines', async () => {
    const other = await machineWith(1);
    const db = await machineWith(2);
    await loadAsWorker(db, await dump(other));
    const actorOf = async (of: Database, id: string) => (await of.get('events', id))?.actor;
    const { by } = (await db.get('subjects', 'github:issue:acme/widgets/1')) ?? {};
    expect(by).toEqual([await actorOf(other, 'github:c1-1'), await actorOf(db, 'github:c2-1')]);
    await capture(db, issue(1));
    expect((await db.get('subjects', 'github:issue:acme/widgets/1'))?.by).toEqual(by);
  });
});
