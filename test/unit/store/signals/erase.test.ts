import { describe, expect, it, vi } from 'vitest';
import type { Database } from '../../../../lib/store/db/database';
import { applyEdits } from '../../../../lib/store/goals/edits';
import { readErased, startErasingPerson } from '../../../../lib/store/signals/erased';
import { ingest } from '../../../../lib/store/signals/ingest';
import { platformOf, rememberOrigin } from '../../../../lib/store/signals/origins';
import { readSites } from '../../../../lib/store/signals/read-sites';
import { begin, runJob } from '../jobs-support';
import { captured, day, keyResult, me, rebuiltRollups, repo, stars, storeWithGoal, tag } from '../support';

const article = {
  id: 'forem:article:blog.test/ada/a-1',
  platform: 'forem',
  kind: 'article',
  url: 'https://blog.test/ada/a-1',
  title: 'A',
  author: 'Ada',
};
const profile = {
  id: 'github:profile:ada',
  platform: 'github',
  kind: 'profile',
  url: 'https://github.com/ada',
  title: 'Ada',
};
const event = (id: string, actor: string, at = '2026-02-01T10:00:00.000Z', subject = repo.id) => ({
  id,
  subject,
  kind: 'comment' as const,
  at,
  actor,
});

/** A repository that counts for a key result, an article on a blog of somebody's own, and what was said on them. */
async function filled(): Promise<Database> {
  const db = await storeWithGoal();
  const health = { kind: 'repo', missed: [], found: ['stars'] };
  await ingest(
    db,
    captured('2026-02-01', {
      readings: stars(41),
      events: [event('github:1', 'hash-ada'), event('github:2', 'hash-bob')],
      health,
    }),
  );
  await ingest(db, captured('2026-02-01', { url: profile.url, subjects: [{ ...profile, role: 'page' }] }));
  await rememberOrigin(db, new URL(article.url), 'forem');
  const onBlog = {
    url: article.url,
    platform: 'forem',
    subjects: [{ ...article, role: 'page' as const, by: ['hash-ada'] }],
    readings: [{ subject: article.id, metric: 'comments', value: 2 }],
    events: [event('forem:blog.test/1', 'hash-bob', '2026-01-05T10:00:00.000Z', article.id)],
    health: { ...health, kind: 'article' },
  };
  await ingest(db, captured('2026-01-10', onBlog), 'https://blog.test');
  await applyEdits(db, [tag('t1'), tag('t2', { subject: article.id, quote: 'so good' })], me('2026-02-02'));
  await db.clear('dirty');
  return db;
}

const eraseSite = async (db: Database, site: string) =>
  await runJob(db, await begin(db, 'eraseSite', { site }));
const erasePerson = async (db: Database, hashes: string[]) =>
  await runJob(db, await startErasingPerson(db, 'ada', hashes, day('2026-02-10')));
const eraseOlder = async (db: Database, before: string) =>
  await runJob(db, await begin(db, 'retention', { before }));

/** Adds 30 captures of 100 events by a person and a reading each, which is several slices. */
async function addMany(db: Database): Promise<void> {
  for (let n = 10; n < 40; n += 1) {
    const at = new Date(day('2026-02-01') + n * 86_400_000).toISOString().slice(0, 10);
    const events = Array.from({ length: 100 }, (_, e) =>
      event(`github:${n}-${e}`, 'hash-ada', `${at}T10:00:00.000Z`),
    );
    await ingest(db, captured(at, { readings: stars(n), events }));
  }
  await db.clear('dirty');
}

/** What is stored of signals and goals, without the random ids of changes and marks. */
async function contentOf(db: Database) {
  const names = ['subjects', 'readings', 'events', 'rollups', 'weeks', 'members', 'pages', 'health'] as const;
  const records = await Promise.all(names.map((name) => db.getAll(name)));
  return [records, await db.getAllKeys('entities'), await db.count('changes'), await db.getAllKeys('dirty')];
}

describe('erasing a person', () => {
  it('takes what they did, their profiles and their name as an author, and keeps the rest', async () => {
    const db = await filled();
    expect(await erasePerson(db, ['hash-ada', 'hash-ada-elsewhere'])).toMatchObject({ deleted: 1 });
    expect((await db.getAll('events')).map((e) => e.id)).toEqual(['forem:blog.test/1', 'github:2']);
    expect((await db.getAllKeys('subjects')).sort()).toEqual([article.id, repo.id]);
    expect(JSON.stringify(await db.getAll('subjects'))).not.toMatch(/"Ada"|hash-ada/);
    expect((await db.getAll('readings')).length).toBe(2);
  });

  it('has the key results that they counted for taken again', async () => {
    const db = await filled();
    await erasePerson(db, ['hash-ada']);
    expect(await db.getAllKeys('dirty')).toEqual(['k1']);
  });
});

describe('erasing a site', () => {
  it('takes everything that was read there, with the tags and all that was written of them', async () => {
    const db = await filled();
    expect(await eraseSite(db, 'https://blog.test')).toMatchObject({ deleted: 2 });
    expect(await db.getAllKeys('subjects')).toEqual([profile.id, repo.id]);
    expect((await db.getAll('events')).map((e) => e.subject)).toEqual([repo.id, repo.id]);
    expect((await db.getAll('readings')).map((r) => r.subject)).toEqual([repo.id]);
    expect((await db.getAll('members')).map((m) => m.subject)).toEqual([repo.id]);
    expect((await db.getAll('pages')).map((p) => p.subject)).not.toContain(article.id);
    expect(JSON.stringify([await db.getAll('entities'), await db.getAll('changes')])).not.toContain(
      'so good',
    );
    expect((await readSites(db)).map((s) => s.site)).toEqual(['github']);
    expect(await platformOf(db, new URL(article.url))).toBeUndefined();
    expect(await db.getAllKeys('dirty')).toEqual(['k1']);
  });

  it('takes a platform’s own site by its id', async () => {
    const db = await filled();
    expect(await eraseSite(db, 'github')).toMatchObject({ deleted: 3 });
    expect(await db.getAllKeys('subjects')).toEqual([article.id]);
  });
});

describe('erasing what is older', () => {
  it('takes readings, events and addresses of before, and subjects that nothing holds', async () => {
    const db = await filled();
    await ingest(
      db,
      captured('2025-06-01', {
        url: 'https://github.com/old',
        subjects: [{ ...profile, id: 'github:profile:old', role: 'page' }],
      }),
    );
    expect(await eraseOlder(db, '2026-01-15T00:00:00.000Z')).toMatchObject({ deleted: 2 });
    expect((await db.getAll('events')).map((e) => e.id)).toEqual(['github:1', 'github:2']);
    expect((await db.getAll('readings')).map((r) => r.subject)).toEqual([repo.id]);
    // The article still counts for a key result, though nothing is known of it any more.
    expect((await db.getAllKeys('subjects')).sort()).toEqual([article.id, profile.id, repo.id]);
    expect((await db.get('subjects', article.id))?.latest).toEqual({});
    expect(await db.getAllKeys('dirty')).toEqual(['k1']);
    expect((await db.getAll('pages')).map((p) => p.url).sort()).toEqual([repo.url, profile.url]);
  });

  it('leaves what a person has written', async () => {
    const db = await filled();
    const before = [await db.count('changes'), await db.count('entities')];
    await eraseOlder(db, '2030-01-01T00:00:00.000Z');
    expect([await db.count('changes'), await db.count('entities')]).toEqual(before);
    expect(await db.count('readings')).toBe(0);
  });
});

describe('in slices', () => {
  const jobs = {
    site: (db: Database) => begin(db, 'eraseSite', { site: 'github' }),
    person: (db: Database) => startErasingPerson(db, 'ada', ['hash-ada'], day('2026-02-10')),
    retention: (db: Database) => begin(db, 'retention', { before: '2026-03-01T00:00:00.000Z' }),
  };

  it.each(Object.entries(jobs))(
    'the %s job marks what each slice touches in the same transaction, and can be interrupted after any of them',
    async (_what, start) => {
      const whole = await filled();
      await addMany(whole);
      await runJob(whole, await start(whole));
      const expected = await contentOf(whole);

      const db = await filled();
      await addMany(db);
      const id = await start(db);
      let slices = 0;
      for (; (await runJob(db, id, 0)).state === 'running'; slices += 1) {
        const before = (await db.count('events')) + (await db.count('readings'));
        await db.clear('dirty');
        await runJob(db, id, 1);
        const deleted = before - (await db.count('events')) - (await db.count('readings'));
        expect(deleted).toBeLessThanOrEqual(500);
        if (deleted > 0) expect(await db.getAllKeys('dirty')).toEqual(['k1']);
        const rollups = await db.getAll('rollups');
        expect(rollups).toEqual(await rebuiltRollups(db));
      }
      expect(slices).toBeGreaterThan(2);
      await db.put('dirty', { keyResult: 'k1', mark: 'for the comparison' });
      expect(await contentOf(db)).toEqual(expected);
    },
  );

  it('a slice that fails changes nothing, not even the position', async () => {
    const db = await filled();
    await addMany(db);
    const id = await jobs.site(db);
    await runJob(db, id, 1);
    const before = [await contentOf(db), await db.getAll('jobs')];
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === 'jobs') throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, args);
    });
    await expect(runJob(db, id, 1)).rejects.toMatchObject({ name: 'QuotaExceededError' });
    vi.restoreAllMocks();
    expect([await contentOf(db), await db.getAll('jobs')]).toEqual(before);
  });

  it('the name of a person goes when the job has ended, and nothing of theirs is stored from its beginning on', async () => {
    const db = await filled();
    const id = await jobs.person(db);
    expect([...(await readErased(db))]).toEqual(['hash-ada']);
    expect(JSON.stringify(await db.getAll('jobs'))).toContain('"ada"');
    await runJob(db, id);
    expect(JSON.stringify(await db.getAll('jobs'))).not.toMatch(/"ada"|hash-ada/);
  });
});

it('an origin is erased past addresses that only begin like it, and with all subjects at one address', async () => {
  const db = await filled();
  const tx = db.transaction(['subjects', 'events'], 'readwrite');
  const put = (id: string, url: string) =>
    tx
      .objectStore('subjects')
      .put({ ...article, id, url, latest: {}, firstSeen: '2026-02-01T12:00:00.000Z' });
  for (let n = 0; n < 1200; n += 1) void put(`near ${n}`, `https://blog.test.org/${n}`);
  for (let n = 0; n < 3; n += 1) {
    void put(`own ${n}`, 'https://blog.test/b');
    for (let e = 0; e < 300; e += 1)
      void tx.objectStore('events').put(event(`${n} ${e}`, 'hash-bob', undefined, `own ${n}`));
  }
  await tx.done;
  await rebuiltRollups(db);
  const job = await eraseSite(db, 'https://blog.test');
  expect(job).toMatchObject({ deleted: 902, done: 1204 });
  const left = await db.getAllKeys('subjects');
  expect(left.filter((id) => id.startsWith('near'))).toHaveLength(1200);
  expect(left.filter((id) => id.startsWith('own') || id === article.id)).toEqual([]);
  const rollups = await db.getAll('rollups');
  expect(rollups).toEqual(await rebuiltRollups(db));
});

it('erasing a subject marks the key results that its effort names', async () => {
  const db = await filled();
  await applyEdits(db, [keyResult('k2', { measure: { kind: 'time' }, unit: 'h' })], me('2026-02-02'));
  const effort = {
    subject: article.id,
    keyResult: 'k2',
    at: '2026-02-02T10:00:00Z',
    seconds: 60,
    source: 'manual' as const,
  };
  await applyEdits(db, [{ type: 'effort', id: 'e1', set: effort }], me('2026-02-02'));
  await db.clear('dirty');
  await eraseSite(db, 'https://blog.test');
  expect((await db.getAllKeys('dirty')).sort()).toEqual(['k1', 'k2']);
});
