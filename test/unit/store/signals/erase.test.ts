import { describe, expect, it } from 'vitest';
import type { Database } from '../../../../lib/store/db/database';
import { applyEdits } from '../../../../lib/store/goals/edits';
import { eraseOlder, erasePerson, eraseSite } from '../../../../lib/store/signals/erase';
import { ingest } from '../../../../lib/store/signals/ingest';
import { platformOf, rememberOrigin } from '../../../../lib/store/signals/origins';
import { readSites } from '../../../../lib/store/signals/read-sites';
import { captured, me, repo, stars, storeWithGoal, tag } from '../support';

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

describe('erasing a person', () => {
  it('takes what they did, their profiles and their name as an author, and keeps the rest', async () => {
    const db = await filled();
    expect(await erasePerson(db, 'ada', ['hash-ada', 'hash-ada-elsewhere'])).toEqual({
      subjects: 1,
      events: 1,
    });
    expect((await db.getAll('events')).map((e) => e.id)).toEqual(['forem:blog.test/1', 'github:2']);
    expect((await db.getAllKeys('subjects')).sort()).toEqual([article.id, repo.id]);
    expect(JSON.stringify(await db.getAll('subjects'))).not.toMatch(/"Ada"|hash-ada/);
    expect((await db.getAll('readings')).length).toBe(2);
  });

  it('has the key results that they counted for taken again', async () => {
    const db = await filled();
    await erasePerson(db, 'ada', ['hash-ada']);
    expect(await db.getAllKeys('dirty')).toEqual(['k1']);
  });
});

describe('erasing a site', () => {
  it('takes everything that was read there, with the tags and all that was written of them', async () => {
    const db = await filled();
    expect(await eraseSite(db, 'https://blog.test')).toEqual({ subjects: 1, events: 1 });
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
    expect(await eraseSite(db, 'github')).toMatchObject({ subjects: 2, events: 2 });
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
    expect(await eraseOlder(db, '2026-01-15T00:00:00.000Z')).toBe(2);
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
