import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { EventPacker } from '../../../lib/messages/event-packer';
import { captureEnvelope, type Event } from '../../../lib/model/signals';
import { changeSettings } from '../../../lib/store/db/change-settings';
import { startErasingPerson } from '../../../lib/store/signals/erased';
import { rememberOrigin } from '../../../lib/store/signals/origins';
import { hashesOfHandle } from '../../../lib/worker/actors';
import { storeCapture } from '../../../lib/worker/capture';
import { tagPage } from '../../../lib/worker/tagging';
import { runJob } from '../store/jobs-support';
import { day, freshStore, repo, storeWithGoal } from '../store/support';

const page = { ...repo, role: 'page' };
const raw = (parts: object = {}) => ({
  url: repo.url,
  platform: 'github',
  at: '2026-02-01T12:00:00Z',
  subjects: [page] as unknown[],
  readings: [] as unknown[],
  events: [] as unknown[],
  ...parts,
});
const stars = (value: unknown) => ({ subject: repo.id, metric: 'stars', value });
const comment = (parts: object = {}) => ({
  id: 'github:IC_1',
  subject: repo.id,
  kind: 'comment',
  at: '2026-01-31T23:00:00-02:00',
  actor: 'Ada',
  ...parts,
});

describe('takeCapture', () => {
  it('stores what is sound and counts what is not', async () => {
    const db = await freshStore();
    const bad = [
      stars(Number.NaN),
      stars('41'),
      stars(1e300),
      { subject: repo.id, metric: 'gold', value: 1 },
      null,
      { subject: 'forem:article:x', metric: 'comments', value: 1 },
    ];
    const result = await storeCapture(db, raw({ readings: [stars(41), ...bad] }));
    expect(result).toMatchObject({ stored: 1, refused: bad.length });
    expect((await db.getAll('readings')).map((r) => r.value)).toEqual([41]);
  });

  it('stores instants that a page sends in milliseconds as it stores all', async () => {
    const db = await freshStore();
    const [at, publishedAt] = ['2026-02-01T12:00:00Z', '2026-01-03T04:05:06Z'].map((text) =>
      Date.parse(text),
    );
    const subjects = [{ ...page, publishedAt }];
    await storeCapture(db, z.parse(captureEnvelope, raw({ at, subjects, readings: [stars(41)] })));
    expect(await db.getAll('readings')).toMatchObject([{ at: '2026-02-01T12:00:00.000Z' }]);
    expect(await db.get('subjects', repo.id)).toMatchObject({ publishedAt: '2026-01-03T04:05:06.000Z' });
  });

  it.each<[string, object]>([
    ['an id of another platform', { id: 'forem:1' }],
    ['no instant', { at: 'yesterday' }],
    ['an unknown kind', { kind: 'spell' }],
    ['an address that is code', { url: 'javascript:alert(1)' }],
    ['half a character', { id: 'github:\ud800' }],
    ['an endless id', { id: `github:${'9'.repeat(1000)}` }],
  ])('refuses an event with %s, and takes the one beside it', async (_what, parts) => {
    const db = await freshStore();
    await storeCapture(db, raw({ events: [comment(parts), comment({ id: 'github:IC_2' })] }));
    expect((await db.getAll('events')).map((e) => e.id)).toEqual(['github:IC_2']);
  });

  it.each<[string, object]>([
    ['of another platform', { platform: 'forem' }],
    ['whose id is of another kind', { id: 'github:issue:acme/widgets/1' }],
    ['whose address is code', { url: 'javascript:alert(1)' }],
  ])('refuses a subject %s', async (_what, parts) => {
    const db = await freshStore();
    expect(await storeCapture(db, raw({ subjects: [{ ...page, ...parts }] }))).toMatchObject({ refused: 1 });
    expect(await db.count('subjects')).toBe(0);
  });

  it('refuses signals of a platform from an address of another', async () => {
    const db = await freshStore();
    await expect(storeCapture(db, raw({ platform: 'forem' }))).rejects.toMatchObject({ code: 'notAllowed' });
    await expect(storeCapture(db, raw({ url: 'https://github.com.evil.test/a/b' }))).rejects.toMatchObject({
      code: 'notAllowed',
    });
  });

  it('keeps a keyed hash of a handle, the same for the same person, and never the handle', async () => {
    const db = await freshStore();
    const events = [
      comment(),
      comment({ id: 'github:IC_2', actor: 'ADA' }),
      comment({ id: 'github:IC_3', actor: 'Bob' }),
    ];
    await storeCapture(db, raw({ events }));
    const actors = (await db.getAll('events')).map((e) => e.actor);
    expect(actors[0]).toMatch(/^[\w-]{22}$/);
    expect(new Set(actors).size).toBe(2);
    expect(actors[0]).toBe(actors[1]);
    const other = await freshStore();
    await storeCapture(other, raw({ events }));
    expect((await other.getAll('events'))[0]?.actor).not.toBe(actors[0]);
  });

  it('keeps instants in UTC, so that they sort as text', async () => {
    const db = await freshStore();
    await storeCapture(db, raw({ events: [comment()] }));
    expect((await db.getAll('events'))[0]?.at).toBe('2026-02-01T01:00:00.000Z');
  });
});

describe('events of a capture', () => {
  it('may be packed, and are checked one by one all the same', async () => {
    const db = await freshStore();
    const packer = new EventPacker((actor) => actor);
    for (const id of ['github:IC_1', 'forem:2', 'github:IC_3']) packer.add(comment({ id }) as Event);
    const result = await storeCapture(db, raw({ packedEvents: packer.packed() }));
    expect(result).toMatchObject({ stored: 2, refused: 1 });
    expect((await db.getAll('events')).map((e) => e.id)).toEqual(['github:IC_1', 'github:IC_3']);
  });

  it('that were deleted on the page count no more', async () => {
    const db = await storeWithGoal({ measure: { kind: 'count', of: 'events' } });
    await storeCapture(db, raw({ events: [comment(), comment({ id: 'github:IC_2' })] }));
    await tagPage(db, { url: repo.url, title: 'x' }, { keyResult: 'k1' }, { now: Date.now(), author: 'me' });
    await db.clear('dirty');
    const result = await storeCapture(db, raw({ retracted: ['github:IC_2', 'github:IC_9'] }));
    expect((await db.getAll('events')).map((e) => e.id)).toEqual(['github:IC_1']);
    expect(result.dirty).toBe(true);
  });

  it('of another platform cannot be taken back', async () => {
    const db = await freshStore();
    await storeCapture(db, raw({ events: [comment()] }));
    const url = 'https://dev.to/ada/post-1a';
    await storeCapture(db, raw({ url, platform: 'forem', subjects: [], retracted: ['github:IC_1'] }));
    expect(await db.count('events')).toBe(1);
  });
});

describe('people in a capture', () => {
  it('who was erased is stored no more, by whatever name of theirs', async () => {
    const db = await freshStore();
    await storeCapture(db, raw({ events: [comment()] }));
    const hashes = await hashesOfHandle(db, 'ada');
    await runJob(db, await startErasingPerson(db, 'ada', hashes, day('2026-02-02')));
    expect(await db.count('events')).toBe(0);
    const events = [
      comment({ id: 'github:IC_2', actor: 'ADA' }),
      comment({ id: 'github:IC_3', actor: 'Bob' }),
    ];
    await storeCapture(db, raw({ events, subjects: [{ ...page, author: 'ada' }] }));
    expect((await db.getAll('events')).map((e) => e.id)).toEqual(['github:IC_3']);
    expect((await db.get('subjects', repo.id))?.author).toBeUndefined();
  });

  it('is told by their handle where the person wants that', async () => {
    const db = await freshStore();
    await changeSettings(db, { clearHandles: true });
    await storeCapture(db, raw({ events: [comment()] }));
    expect((await db.getAll('events'))[0]?.actor).toBe('Ada');
  });

  it('an author is known as the actors of events are', async () => {
    const db = await freshStore();
    await storeCapture(db, raw({ subjects: [{ ...page, author: 'Ada' }], events: [comment()] }));
    expect((await db.get('subjects', repo.id))?.by).toEqual([(await db.getAll('events'))[0]?.actor]);
  });
});

describe('a place that says of itself by what it is made', () => {
  const url = 'https://forum.acme.test/t/hello/7';
  const topic = {
    id: 'discourse:topic:forum.acme.test/7',
    platform: 'discourse',
    kind: 'topic',
    url,
    title: 'Hello',
    role: 'page',
  };
  const capture = (parts: object = {}) => raw({ url, platform: 'discourse', subjects: [topic], ...parts });

  it('is read once that is known', async () => {
    const db = await freshStore();
    await expect(storeCapture(db, capture())).rejects.toMatchObject({ code: 'notAllowed' });
    await rememberOrigin(db, new URL(url), 'discourse');
    await storeCapture(db, capture({ health: { kind: 'topic', missed: ['views'], found: [] } }));
    expect(await db.getAllKeys('subjects')).toEqual([topic.id]);
    expect((await db.getAll('health'))[0]?.site).toBe('https://forum.acme.test');
  });

  it('can only speak of itself', async () => {
    const db = await freshStore();
    await rememberOrigin(db, new URL(url), 'discourse');
    const foreign = 'discourse:topic:forum.other.test/7';
    const result = await storeCapture(
      db,
      capture({
        subjects: [topic, { ...topic, id: foreign }],
        readings: [
          { subject: topic.id, metric: 'views', value: 5 },
          { subject: foreign, metric: 'views', value: 5 },
        ],
        events: [
          {
            id: 'discourse:forum.acme.test/p/1',
            subject: topic.id,
            kind: 'reply',
            at: '2026-01-31T23:00:00Z',
          },
          {
            id: 'discourse:forum.other.test/p/1',
            subject: topic.id,
            kind: 'reply',
            at: '2026-01-31T23:00:00Z',
          },
          {
            id: 'discourse:forum.acme.test/p/2',
            subject: foreign,
            kind: 'reply',
            at: '2026-01-31T23:00:00Z',
          },
        ],
      }),
    );
    expect(result.refused).toBe(4);
    expect(await db.getAllKeys('subjects')).toEqual([topic.id]);
    expect(await db.getAllKeys('events')).toEqual(['discourse:forum.acme.test/p/1']);
  });

  it('brings the tags along that it got as a plain page, before it could be read', async () => {
    const db = await storeWithGoal({ measure: { kind: 'latest', metric: 'views' } });
    const act = { now: day('2026-02-01'), author: 'me' };
    await tagPage(db, { url, title: 'Hello' }, { keyResult: 'k1' }, act);
    expect((await db.getAll('members')).map((m) => m.subject)).toEqual([
      'web:page:forum.acme.test/t/hello/7',
    ]);
    await rememberOrigin(db, new URL(url), 'discourse');
    const readings = [{ subject: topic.id, metric: 'views', value: 5 }];
    expect(await storeCapture(db, capture({ readings }))).toMatchObject({ dirty: true });
    expect((await db.getAll('members')).map((m) => m.subject)).toEqual([topic.id]);
    await storeCapture(db, capture({ readings }));
    expect((await db.getAll('changes')).filter((c) => c.field === 'subject')).toHaveLength(2);
  });
});
