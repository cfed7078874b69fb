import { describe, expect, it, vi } from 'vitest';
import { applyEdits } from '../../../../lib/store/goals/edits';
import { ingest } from '../../../../lib/store/signals/ingest';
import {
  captured,
  dump,
  freshStore,
  keyResult,
  load,
  me,
  rebuiltRollups,
  repo,
  stars,
  storeWithGoal,
  tracked,
} from '../support';

const header = '{"type":"stillroom","version":1,"exportedAt":"2026-02-01T00:00:00Z"}';
const line = (record: object) => JSON.stringify(record);

describe('goals of a backup', () => {
  it('that are stored already mark nothing as stale', async () => {
    const db = await tracked();
    const lines = await dump(db);
    await db.clear('dirty');
    const counts = await load(db, lines);
    expect(counts.keyResult).toEqual({ added: 0, same: 1, updated: 0, kept: 0 });
    expect(await db.getAllKeys('dirty')).toEqual([]);
  });

  it('that changed mark the key results that they change', async () => {
    const db = await tracked();
    await applyEdits(db, [keyResult('k2')], me('2026-02-01'));
    const lines = await dump(db);
    await applyEdits(db, [{ type: 'keyResult', id: 'k2', set: { target: 7 } }], me('2026-02-05'));
    const other = await freshStore();
    await load(other, lines);
    await other.clear('dirty');
    const counts = await load(other, await dump(db));
    expect(counts.keyResult).toEqual({ added: 0, same: 1, updated: 1, kept: 0 });
    expect(await other.getAllKeys('dirty')).toEqual(['k2']);
  });

  it('without history are set by changes of one action, and fields that they do not state are cleared', async () => {
    const db = await storeWithGoal({ owner: 'Ada' });
    const held = new Set(await db.getAllKeys('changes'));
    const stated = keyResult('k1', { target: 50 }).set;
    await load(db, [header, line({ type: 'keyResult', id: 'k1', ...stated })]);
    const changes = (await db.getAll('changes')).filter((c) => !held.has(c.id));
    expect(new Set(changes.map((c) => c.action)).size).toBe(1);
    expect(changes.map((c) => [c.field, c.value]).sort()).toEqual([
      ['owner', null],
      ['target', 50],
    ]);
    expect((await db.get('entities', ['keyResult', 'k1']))?.value).toMatchObject({ target: 50 });
  });

  it('count by their rules and tags, also among what was captured here before', async () => {
    const gears = {
      ...repo,
      id: 'github:repo:acme/gears',
      url: 'https://github.com/acme/gears',
      title: 'gears',
    };
    const from = await tracked();
    const rule = { keyResult: 'k1', title: 'gears' };
    await applyEdits(from, [{ type: 'rule', id: 'r', set: rule }], me('2026-02-02'));
    const db = await freshStore();
    await ingest(
      db,
      captured('2026-01-15', { subjects: [{ ...gears, role: 'page' }], readings: stars(3, gears.id) }),
    );
    await load(db, await dump(from));
    expect((await db.getAll('members')).map(({ subject, via }) => [subject, via])).toEqual([
      [gears.id, ['rule']],
      [repo.id, ['tag']],
    ]);
    expect(await db.getAllKeys('dirty')).toEqual(['k1']);
  });

  it('join and leave by rules that a file has, and no other membership is touched', async () => {
    const from = await tracked();
    const rule = (title: string) => ({ type: 'rule', id: 'r', set: { keyResult: 'k1', title } }) as const;
    await applyEdits(from, [rule('widgets')], me('2026-02-02'));
    const matching = await dump(from);
    await applyEdits(from, [rule('gears')], me('2026-02-03'));
    const db = await freshStore();
    const others = ['b', 'c', 'd'].map((name) => ({ ...repo, id: `${repo.id}-${name}`, title: name }));
    const lines = others.map((one) => line({ type: 'subject', ...one }));
    await load(db, [...matching, ...lines]);
    expect(await db.getAll('members')).toMatchObject([{ subject: repo.id, via: ['tag', 'rule'] }]);
    const written: unknown[] = [];
    for (const method of ['put', 'delete'] as const) {
      const original = IDBObjectStore.prototype[method];
      vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
        this: IDBObjectStore,
        ...args: Parameters<typeof original>
      ) {
        if (this.name === 'members') written.push(method);
        return Reflect.apply(original, this, args);
      } as typeof original);
    }
    await load(db, await dump(from));
    vi.restoreAllMocks();
    expect(await db.getAll('members')).toMatchObject([{ subject: repo.id, via: ['tag'] }]);
    expect(written).toEqual(['put']);
  });

  it.each([1, 2, 10])(
    'are known since their first signal, where a file does not say since when: %i lines a message',
    async (batch) => {
      const reading = (value: number, at: string) =>
        line({ type: 'reading', subject: repo.id, metric: 'stars', value, at });
      const db = await freshStore();
      const lines = [
        header,
        reading(3, '2026-01-20T12:00:00Z'),
        reading(1, '2026-01-10T12:00:00Z'),
        line({ type: 'subject', ...repo }),
        reading(2, '2026-01-15T12:00:00Z'),
      ];
      await load(db, lines, { batch });
      expect(await db.get('subjects', repo.id)).toMatchObject({
        firstSeen: '2026-01-10T12:00:00.000Z',
        latest: { stars: { value: 3, at: '2026-01-20T12:00:00.000Z' } },
      });
    },
  );
});

it('a signal that a file has twice is stored and counted once', async () => {
  const reading = line({
    type: 'reading',
    subject: repo.id,
    metric: 'stars',
    value: 3,
    at: '2026-01-20T12:00:00Z',
  });
  const event = { type: 'event', id: 'e', subject: repo.id, kind: 'comment', at: '2026-01-20T12:00:00Z' };
  const db = await freshStore();
  const lines = [header, line({ type: 'subject', ...repo }), reading, reading, line(event), line(event)];
  const counts = await load(db, lines, { batch: 10 });
  expect([counts.reading, counts.event]).toEqual([
    { added: 1, same: 1, updated: 0, kept: 0 },
    { added: 1, same: 1, updated: 0, kept: 0 },
  ]);
  const rollups = await db.getAll('rollups');
  expect(rollups).toEqual(await rebuiltRollups(db));
});

describe('a subject of a backup', () => {
  const subjectLine = (some: object) => line({ type: 'subject', ...repo, ...some });
  const countsOf = async (some: object) => {
    const db = await freshStore();
    await ingest(db, captured('2026-02-01', { subjects: [{ ...repo, author: 'acme', role: 'page' }] }));
    const { page } = await load(db, [header, subjectLine(some)]);
    const { latest, ...stored } = (await db.get('subjects', repo.id)) ?? {};
    return [Object.entries(page).find(([, count]) => count > 0)?.[0], stored];
  };

  it('adds what is not stored, keeps what is, and says which', async () => {
    const held = { ...repo, author: 'acme', firstSeen: '2026-02-01T12:00:00.000Z' };
    expect(await countsOf({})).toEqual(['same', held]);
    expect(await countsOf({ publishedAt: '2025-01-01T00:00:00.000Z' })).toEqual([
      'updated',
      { ...held, publishedAt: '2025-01-01T00:00:00.000Z' },
    ]);
    expect(await countsOf({ title: 'Another' })).toEqual(['kept', held]);
    expect(await countsOf({ title: 'Another', publishedAt: '2025-01-01T00:00:00.000Z' })).toEqual([
      'kept',
      { ...held, publishedAt: '2025-01-01T00:00:00.000Z' },
    ]);
  });

  it('is known since the earlier instant of both', async () => {
    const since = async (firstSeen: string) => (await countsOf({ firstSeen }))[1];
    expect(await since('2026-01-01T12:00:00.000Z')).toMatchObject({ firstSeen: '2026-01-01T12:00:00.000Z' });
    expect(await since('2026-03-01T12:00:00.000Z')).toMatchObject({ firstSeen: '2026-02-01T12:00:00.000Z' });
  });
});
