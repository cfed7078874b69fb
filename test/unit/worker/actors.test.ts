import { describe, expect, it } from 'vitest';
import type { Database } from '../../../lib/store/db/database';
import { isActorKeyBroken } from '../../../lib/store/signals/read-actor-key';
import { hashesOfHandle, replaceBrokenKey } from '../../../lib/worker/actors';
import { storeCapture } from '../../../lib/worker/capture';
import { freshStore, repo } from '../store/support';

const comment = (id: string, actor: string) => ({
  id: `github:${id}`,
  subject: repo.id,
  kind: 'comment',
  at: '2026-01-31T12:00:00Z',
  actor,
});
const capture = (db: Database, events: unknown[], author?: string) =>
  storeCapture(db, {
    url: repo.url,
    platform: 'github',
    at: '2026-02-01T12:00:00Z',
    subjects: [{ ...repo, role: 'page', ...(author ? { author } : {}) }],
    readings: [{ subject: repo.id, metric: 'stars', value: 41 }],
    events,
  });
const actors = async (db: Database) => (await db.getAll('events')).map((e) => e.actor);

describe.each([
  ['no key', 'spoilt'],
  ['a key for something else', { name: 'AES-GCM', length: 256 }],
])('where %s is stored as the key of people', (_what, held) => {
  async function broken(): Promise<Database> {
    const db = await freshStore();
    const key =
      typeof held === 'string' ? held : await crypto.subtle.generateKey(held, false, ['encrypt', 'decrypt']);
    await db.put('meta', key, 'actorKey');
    return db;
  }

  it('figures are stored, people are not, and the key stays', async () => {
    const db = await broken();
    expect(await isActorKeyBroken(db)).toBe(true);
    await capture(db, [comment('1', 'ada')], 'Ada');
    expect(await db.count('readings')).toBe(1);
    expect(await actors(db)).toEqual([undefined]);
    expect(JSON.stringify(await db.getAll('subjects'))).not.toMatch(/ada/i);
    expect(await isActorKeyBroken(db)).toBe(true);
  });

  it('a person cannot be erased, which is said', async () => {
    await expect(hashesOfHandle(await broken(), 'ada')).rejects.toMatchObject({ code: 'brokenKey' });
  });

  it('another key serves once the person has asked for it, the same for each capture', async () => {
    const db = await broken();
    expect(await replaceBrokenKey(db)).toBe(true);
    await capture(db, [comment('1', 'ada')]);
    await capture(db, [comment('2', 'ada')]);
    const [first, second] = await actors(db);
    expect(first).toBeDefined();
    expect(second).toBe(first);
    expect(await replaceBrokenKey(db)).toBe(false);
  });
});

it('a key that serves is never replaced', async () => {
  const db = await freshStore();
  const before = await hashesOfHandle(db, 'ada');
  expect(await replaceBrokenKey(db)).toBe(false);
  expect(await hashesOfHandle(db, 'ada')).toEqual(before);
});
