import { describe, expect, it } from 'vitest';
import { changeSettings } from '../../../../lib/store/db/change-settings';
import type { Database } from '../../../../lib/store/db/database';
import { applyEdits } from '../../../../lib/store/goals/edits';
import { ingest } from '../../../../lib/store/signals/ingest';
import { refreshSnapshots } from '../../../../lib/store/snapshots/refresh';
import { captured, day, freshStore, me, repo, stars, storeWithGoal, tag } from '../support';

const comment = (n: number, subject = repo.id) => ({
  id: `github:IC_${n}`,
  subject,
  kind: 'comment' as const,
  at: `2026-02-01T10:00:0${n}.000Z`,
});
const other = {
  ...repo,
  id: 'github:repo:acme/gears',
  url: 'https://github.com/acme/gears',
  title: 'acme/gears',
};

describe('ingest', () => {
  it('keeps a stopped metric only where its page counts for a key result', async () => {
    const db = await storeWithGoal();
    await ingest(db, captured('2026-01-31'));
    await applyEdits(db, [tag('t1')], me('2026-02-01'));
    await changeSettings(db, { stoppedMetrics: ['github:repo:stars'] });
    const listed = { ...captured('2026-02-01').subjects[0], ...other, role: 'page' as const };
    const readings = [...stars(41), { subject: other.id, metric: 'stars', value: 7 }];
    const forks = { subject: other.id, metric: 'forks', value: 2 };
    const capture = captured('2026-02-01', { readings: [...readings, forks] });
    await ingest(db, { ...capture, subjects: [...capture.subjects, listed] });
    expect((await db.getAll('readings')).map((r) => [r.subject, r.metric])).toEqual([
      [other.id, 'forks'],
      [repo.id, 'stars'],
    ]);
  });

  it('counts what is delivered twice once', async () => {
    const db = await freshStore();
    const capture = captured('2026-02-01', { readings: stars(41), events: [comment(1), comment(2)] });
    await ingest(db, capture);
    await ingest(db, structuredClone(capture));
    expect(await db.count('readings')).toBe(1);
    expect(await db.count('events')).toBe(2);
    expect(await db.count('subjects')).toBe(1);
  });

  it('stores a reading when its value changed, or once a day', async () => {
    const db = await freshStore();
    const at = (hour: string, value: number) =>
      ingest(db, { ...captured('2026-02-01', { readings: stars(value) }), at: `2026-02-${hour}:00.000Z` });
    await at('01T09:00', 41);
    await at('01T10:00', 41);
    await at('01T11:00', 42);
    await at('01T12:00', 42);
    await at('02T09:00', 42);
    expect((await db.getAll('readings')).map((r) => [r.at.slice(8, 13), r.value])).toEqual([
      ['01T09', 41],
      ['01T11', 42],
      ['02T09', 42],
    ]);
  });

  it('keeps an exact figure over one of the same day that is rounded from it', async () => {
    const db = await freshStore();
    await ingest(db, captured('2026-02-01', { readings: stars(2569) }));
    const rounded = [{ subject: repo.id, metric: 'stars', value: 2600, approximate: true }];
    await ingest(db, { ...captured('2026-02-01', { readings: rounded }), at: '2026-02-01T13:00:00.000Z' });
    expect((await db.getAll('readings')).map((r) => r.value)).toEqual([2569]);
  });

  it('takes a rounded figure of a later day for no fall, until it tells another value', async () => {
    const db = await freshStore();
    const read = (at: string, value: number, approximate: boolean) =>
      ingest(db, captured(at, { readings: [{ subject: repo.id, metric: 'stars', value, approximate }] }));
    await read('2026-02-01', 12_345, false);
    await read('2026-02-02', 12_300, true);
    await read('2026-02-03', 12_000, true);
    await read('2026-02-04', 12_400, true);
    await read('2026-02-05', 12_344, false);
    expect((await db.getAll('readings')).map((r) => [r.value, r.approximate])).toEqual([
      [12_345, false],
      [12_345, true],
      [12_345, true],
      [12_400, true],
      [12_344, false],
    ]);
    // What is delivered late is not made exact by what was read after it.
    await read('2026-01-31', 12_300, true);
    expect((await db.getAll('readings'))[0]?.value).toBe(12_300);
  });

  it('never lets a late delivery of an older reading become the latest', async () => {
    const db = await freshStore();
    await ingest(db, captured('2026-02-02', { readings: stars(50) }));
    await ingest(db, captured('2026-02-01', { readings: stars(40) }));
    expect((await db.get('subjects', repo.id))?.latest['stars']?.value).toBe(50);
    expect(await db.count('readings')).toBe(2);
  });

  describe('after a clock that was a year ahead came back', () => {
    const now = (at: string) => Date.parse(`2026-02-${at}:00.000Z`);
    const ingestAt = (db: Database, at: string, value: number) =>
      ingest(
        db,
        { ...captured('', { readings: stars(value) }), at: new Date(now(at)).toISOString() },
        'github',
        now(at),
      );
    const ahead = (db: Database, value: number) =>
      ingest(db, captured('2027-02-01', { readings: stars(value) }), 'github', day('2027-02-01'));
    const stored = async (db: Database) =>
      (await db.getAll('readings')).map((r) => [r.at.slice(0, 13), r.value]);

    it('stores one reading a day, not each capture', async () => {
      const db = await freshStore();
      await ahead(db, 41);
      for (const hour of ['01T09:00', '01T10:00', '01T11:00', '02T09:00', '02T10:00'])
        await ingestAt(db, hour, 41);
      expect(await stored(db)).toEqual([
        ['2026-02-01T09', 41],
        ['2026-02-02T09', 41],
        ['2027-02-01T12', 41],
      ]);
    });

    it('shows the value of now, and knows a reading from before the clock was ahead', async () => {
      const db = await freshStore();
      await ingestAt(db, '01T09:00', 41);
      await ahead(db, 50);
      expect(await ingestAt(db, '01T10:00', 41)).toEqual({ stored: 0, dirty: false });
      expect((await db.get('subjects', repo.id))?.latest['stars']).toEqual({
        value: 41,
        at: '2026-02-01T09:00:00.000Z',
      });
      await ingestAt(db, '01T11:00', 42);
      await ingestAt(db, '01T12:00', 42);
      expect(await stored(db)).toEqual([
        ['2026-02-01T09', 41],
        ['2026-02-01T11', 42],
        ['2027-02-01T12', 50],
      ]);
    });

    it('what counts by a rule counts from now on, and its figure is taken again', async () => {
      const db = await storeWithGoal();
      const rule = { keyResult: 'k1', url: 'https://github.com/acme/*' };
      await applyEdits(db, [{ type: 'rule', id: 'r1', set: rule }], me('2026-01-02'));
      await ahead(db, 41);
      await refreshSnapshots(db, () => day('2027-02-01'), 'UTC');
      await ingestAt(db, '01T12:00', 41);
      expect((await db.get('members', ['k1', repo.id]))?.since).toBe('2026-02-01T12:00:00.000Z');
      await refreshSnapshots(db, () => now('01T13:00'), 'UTC');
      expect((await db.get('snapshots', 'k1'))?.value).toBe(41);
    });

    it('a capture without readings also sets when the subject was first seen', async () => {
      const db = await freshStore();
      await ahead(db, 41);
      await ingest(db, captured('2026-02-01', { subjects: [], events: [comment(1)] }));
      expect((await db.get('subjects', repo.id))?.firstSeen).toBe('2026-02-01T12:00:00.000Z');
    });
  });

  it('keeps what is merely listed only when it counts for a key result', async () => {
    const db = await storeWithGoal();
    const list = captured('2026-02-01', {
      subjects: [{ ...other, role: 'listed' }],
      readings: stars(7, other.id),
    });
    await ingest(db, list);
    expect(await db.get('subjects', other.id)).toBeUndefined();
    expect(await db.count('readings')).toBe(0);

    await applyEdits(
      db,
      [{ type: 'rule', id: 'r1', set: { keyResult: 'k1', url: 'https://github.com/acme/*' } }],
      me('2026-02-02'),
    );
    await ingest(db, { ...list, at: '2026-02-03T12:00:00.000Z' });
    expect((await db.getAll('readings')).map((r) => r.value)).toEqual([7]);
    expect(await db.get('members', ['k1', other.id])).toMatchObject({
      via: ['rule'],
      since: '2026-02-03T12:00:00.000Z',
    });
  });

  it('drops signals of subjects that neither the capture nor the store has', async () => {
    const db = await freshStore();
    await ingest(
      db,
      captured('2026-02-01', {
        readings: stars(1, 'github:repo:no/body'),
        events: [comment(1, 'github:repo:no/body')],
      }),
    );
    expect(await db.count('readings')).toBe(0);
    expect(await db.count('events')).toBe(0);
  });

  it('takes a further part of a page whose subject came with an earlier one', async () => {
    const db = await freshStore();
    await ingest(db, captured('2026-02-01'));
    await ingest(db, captured('2026-02-01', { subjects: [], events: [comment(1)] }));
    expect(await db.count('events')).toBe(1);
  });

  it('does not let a page rewrite an event that is stored', async () => {
    const db = await freshStore();
    await ingest(db, captured('2026-02-01', { events: [comment(1)] }));
    const forged = { ...comment(1, other.id), at: '2020-01-01T00:00:00.000Z' };
    await ingest(db, captured('2026-02-02', { subjects: [{ ...other, role: 'page' }], events: [forged] }));
    expect(await db.getAll('events')).toEqual([comment(1)]);
  });

  it('marks the key results that it moves, and no others', async () => {
    const db = await storeWithGoal();
    await ingest(db, captured('2026-02-01'));
    await applyEdits(db, [tag('t1')], me('2026-02-01'));
    await db.clear('dirty');
    await ingest(
      db,
      captured('2026-02-02', { subjects: [{ ...other, role: 'page' }], readings: stars(3, other.id) }),
    );
    expect(await db.getAllKeys('dirty')).toEqual([]);
    await ingest(db, captured('2026-02-03', { readings: stars(3) }));
    expect(await db.getAllKeys('dirty')).toEqual(['k1']);
  });

  it('marks nothing for an event that is seen again', async () => {
    const db = await storeWithGoal({ measure: { kind: 'count', of: 'events' } });
    const capture = captured('2026-02-01', { events: [comment(1)] });
    expect(await ingest(db, capture)).toEqual({ stored: 1, dirty: false });
    await applyEdits(db, [tag('t1')], me('2026-02-01'));
    await db.clear('dirty');
    expect(await ingest(db, capture)).toEqual({ stored: 0, dirty: false });
    expect(await db.getAllKeys('dirty')).toEqual([]);
    const next = captured('2026-02-01', { events: [comment(1), comment(2)] });
    expect(await ingest(db, next)).toEqual({ stored: 1, dirty: true });
  });

  it('marks what a subject joins by a rule without a reading, and what it leaves', async () => {
    const db = await storeWithGoal({ measure: { kind: 'count', of: 'subjects' } });
    await applyEdits(
      db,
      [{ type: 'rule', id: 'r1', set: { keyResult: 'k1', title: 'widgets' } }],
      me('2026-01-02'),
    );
    await db.clear('dirty');
    await ingest(db, captured('2026-02-01'));
    expect(await db.getAllKeys('dirty')).toEqual(['k1']);
    expect(await db.getAllKeys('members')).toEqual([['k1', repo.id]]);

    await db.clear('dirty');
    await ingest(db, captured('2026-02-02'));
    expect(await db.getAllKeys('dirty')).toEqual([]);

    const renamed = { ...repo, title: 'acme/gears', role: 'page' as const };
    await ingest(db, captured('2026-02-03', { subjects: [renamed] }));
    expect(await db.getAllKeys('dirty')).toEqual(['k1']);
    expect(await db.getAllKeys('members')).toEqual([]);
  });

  it('keeps the tag of a subject that leaves a rule', async () => {
    const db = await storeWithGoal();
    const rule = { type: 'rule' as const, id: 'r1', set: { keyResult: 'k1', title: 'widgets' } };
    await ingest(db, captured('2026-02-01'));
    await applyEdits(db, [rule, tag('t1')], me('2026-02-01'));
    const renamed = { ...repo, title: 'acme/gears', role: 'page' as const };
    await ingest(db, captured('2026-02-03', { subjects: [renamed] }));
    expect(await db.get('members', ['k1', repo.id])).toMatchObject({ via: ['tag'] });
  });

  it('says in site health since when a hook is missed, until it is found again', async () => {
    const db = await freshStore();
    const health = (at: string, found: string[], missed: string[]) =>
      ingest(db, captured(at, { health: { kind: 'repo', found, missed } }));
    const stored = () => db.get('health', ['github', 'repo', 'stars']);
    await health('2026-02-01', [], ['stars']);
    await health('2026-02-02', [], ['stars']);
    expect(await stored()).toMatchObject({ missedSince: '2026-02-01T12:00:00.000Z' });
    await health('2026-02-03', ['stars'], []);
    expect(await stored()).toEqual({
      site: 'github',
      platform: 'github',
      kind: 'repo',
      hook: 'stars',
      lastFound: '2026-02-03T12:00:00.000Z',
    });
  });

  it('keeps nothing of a capture that the disk has no room for', async () => {
    const db = await freshStore();
    const full = new DOMException('no room', 'QuotaExceededError');
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given: Parameters<typeof put>) {
      if (this.name === 'pages') throw full;
      return put.apply(this, given);
    };
    try {
      await expect(ingest(db, captured('2026-02-01', { readings: stars(1) }))).rejects.toBe(full);
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    expect(await db.count('readings')).toBe(0);
    expect(await db.count('subjects')).toBe(0);
  });

  it('takes up new words for a subject and keeps what the page no longer says', async () => {
    const db = await freshStore();
    await ingest(db, captured('2026-02-01', { subjects: [{ ...repo, author: 'acme', role: 'page' }] }));
    await ingest(
      db,
      captured('2026-02-02', { subjects: [{ ...repo, title: 'acme/widgets-2', role: 'page' }] }),
    );
    expect(await db.get('subjects', repo.id)).toMatchObject({ title: 'acme/widgets-2', author: 'acme' });
  });

  it('remembers which subject an address is', async () => {
    const db = await freshStore();
    await ingest(db, captured('2026-02-01'));
    expect(await db.get('pages', repo.url)).toMatchObject({ subject: repo.id });
  });

  it('tells how many signals it stored, and whether a figure moved', async () => {
    const db = await storeWithGoal();
    const capture = captured('2026-02-01', { readings: stars(3), events: [comment(1), comment(2)] });
    expect(await ingest(db, capture)).toEqual({ stored: 3, dirty: false });
    await applyEdits(db, [tag('t1')], me('2026-02-01'));
    expect(await ingest(db, captured('2026-02-02', { readings: stars(4) }))).toEqual({
      stored: 1,
      dirty: true,
    });
  });

  it('takes labels as a list: another order is another one, the same list is none', async () => {
    const db = await freshStore();
    const withLabels = (at: string, labels: string[]) =>
      ingest(db, captured(at, { subjects: [{ ...repo, labels, role: 'page' }] }));
    await withLabels('2026-02-01', ['bug', 'docs']);
    await withLabels('2026-02-02', ['bug', 'help']);
    expect((await db.get('subjects', repo.id))?.labels).toEqual(['bug', 'help']);
    await withLabels('2026-02-03', ['bug']);
    expect((await db.get('subjects', repo.id))?.labels).toEqual(['bug']);
  });

  it('keeps every name that an author had, and a text that a page shows as empty', async () => {
    const db = await freshStore();
    const by = (at: string, names: string[], title = repo.title) =>
      ingest(db, captured(at, { subjects: [{ ...repo, title, by: names, role: 'page' }] }));
    await by('2026-02-01', ['h1']);
    await by('2026-02-02', ['h2', 'h1'], '');
    expect(await db.get('subjects', repo.id)).toMatchObject({ by: ['h1', 'h2'], title: repo.title });
  });

  it('removes events that were deleted on the page, and marks what they counted for', async () => {
    const db = await storeWithGoal({ measure: { kind: 'count', of: 'events' } });
    await ingest(db, captured('2026-02-01', { events: [comment(1), comment(2)] }));
    await applyEdits(db, [tag('t1')], me('2026-02-01'));
    await db.clear('dirty');
    const retracted = captured('2026-02-02', { retracted: ['github:IC_1', 'github:IC_9'] });
    expect(await ingest(db, retracted)).toEqual({ stored: 0, dirty: true });
    expect(await db.getAllKeys('events')).toEqual(['github:IC_2']);
    expect((await db.getAll('rollups')).map((r) => r.value)).toEqual([[1]]);
  });

  it('names at most two pages on which a hook is missed, and says when the site was last read', async () => {
    const db = await freshStore();
    const health = { kind: 'repo', found: ['forks'], missed: ['stars'] };
    for (const [n, url] of ['a', 'a', 'b', 'c'].entries())
      await ingest(db, captured(`2026-02-0${n + 1}`, { url: `https://github.com/acme/${url}`, health }));
    expect(await db.get('health', ['github', 'repo', 'stars'])).toMatchObject({
      missedOn: ['https://github.com/acme/a', 'https://github.com/acme/b'],
      missedSince: '2026-02-01T12:00:00.000Z',
    });
    expect(await db.get('health', ['github', 'repo', 'forks'])).toMatchObject({
      lastFound: '2026-02-04T12:00:00.000Z',
    });
    expect(await db.get('health', ['github', '', ''])).toMatchObject({
      lastFound: '2026-02-04T12:00:00.000Z',
    });
    await ingest(db, captured('2026-02-09', { subjects: [], health }));
    expect(await db.get('health', ['github', '', ''])).toMatchObject({
      lastFound: '2026-02-04T12:00:00.000Z',
    });
  });

  it('remembers no address of a page that is only listed', async () => {
    const db = await freshStore();
    await ingest(db, captured('2026-02-01', { subjects: [{ ...repo, role: 'listed' }] }));
    expect(await db.count('pages')).toBe(0);
  });
});
