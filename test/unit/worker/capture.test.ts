import { describe, expect, it } from 'vitest';
import { takeCapture } from '../../../lib/worker/capture';
import { freshStore, repo } from '../store/support';

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
    const result = await takeCapture(db, raw({ readings: [stars(41), ...bad] }));
    expect(result).toMatchObject({ stored: 1, refused: bad.length });
    expect((await db.getAll('readings')).map((r) => r.value)).toEqual([41]);
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
    await takeCapture(db, raw({ events: [comment(parts), comment({ id: 'github:IC_2' })] }));
    expect((await db.getAll('events')).map((e) => e.id)).toEqual(['github:IC_2']);
  });

  it.each<[string, object]>([
    ['of another platform', { platform: 'forem' }],
    ['whose id is of another kind', { id: 'github:issue:acme/widgets/1' }],
    ['whose address is code', { url: 'javascript:alert(1)' }],
  ])('refuses a subject %s', async (_what, parts) => {
    const db = await freshStore();
    expect(await takeCapture(db, raw({ subjects: [{ ...page, ...parts }] }))).toMatchObject({ refused: 1 });
    expect(await db.count('subjects')).toBe(0);
  });

  it('refuses signals of a platform from an address of another', async () => {
    const db = await freshStore();
    await expect(takeCapture(db, raw({ platform: 'forem' }))).rejects.toMatchObject({ code: 'notAllowed' });
    await expect(takeCapture(db, raw({ url: 'https://github.com.evil.test/a/b' }))).rejects.toMatchObject({
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
    await takeCapture(db, raw({ events }));
    const actors = (await db.getAll('events')).map((e) => e.actor);
    expect(actors[0]).toMatch(/^[\w-]{22}$/);
    expect(new Set(actors).size).toBe(2);
    expect(actors[0]).toBe(actors[1]);
    const other = await freshStore();
    await takeCapture(other, raw({ events }));
    expect((await other.getAll('events'))[0]?.actor).not.toBe(actors[0]);
  });

  it('keeps instants in UTC, so that they sort as text', async () => {
    const db = await freshStore();
    await takeCapture(db, raw({ events: [comment()] }));
    expect((await db.getAll('events'))[0]?.at).toBe('2026-02-01T01:00:00.000Z');
  });
});
