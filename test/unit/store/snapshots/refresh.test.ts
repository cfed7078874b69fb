import { describe, expect, test } from 'vitest';
import type { Edit } from '../../../../lib/model/edit';
import type { Database } from '../../../../lib/store/db/database';
import { beginRead } from '../../../../lib/store/db/transaction';
import { applyEdits } from '../../../../lib/store/goals/edits';
import { readPopup } from '../../../../lib/store/goals/read-popup';
import { ingest } from '../../../../lib/store/signals/ingest';
import { readRangeFactor } from '../../../../lib/store/snapshots/range-factor';
import { refreshSnapshots } from '../../../../lib/store/snapshots/refresh';
import { captured, day, keyResult, me, repo, stars, storeWithGoal, tag, tracked } from '../support';
import { refreshWhile } from './refresh-while';

describe('snapshots', () => {
  test('are kept current: a write marks what it moves, and refreshing takes the mark away', async () => {
    const db = await tracked();
    expect((await readPopup(db, day('2026-02-01'))).stale).toBe(true);
    expect(await refreshSnapshots(db, () => day('2026-02-02'), 'UTC')).toBe(1);
    const popup = await readPopup(db, day('2026-02-02'));
    expect(popup.stale).toBe(false);
    expect(popup.snapshots).toMatchObject([{ keyResult: 'k1', value: 20, progress: 0.2, members: 1 }]);
    await ingest(db, captured('2026-02-03', { readings: stars(35) }));
    expect((await readPopup(db, day('2026-02-03'))).stale).toBe(true);
    await refreshSnapshots(db, () => day('2026-02-03'), 'UTC');
    expect((await readPopup(db, day('2026-02-03'))).snapshots[0]).toMatchObject({ value: 35 });
  });

  test('a capture of what counts for nothing marks nothing', async () => {
    const db = await storeWithGoal();
    await refreshSnapshots(db, () => day('2026-02-01'), 'UTC');
    await ingest(db, captured('2026-02-01', { readings: stars(20) }));
    expect(await db.count('dirty')).toBe(0);
  });

  test('are taken again when time has overtaken them, until their time is over', async () => {
    const db = await tracked();
    await refreshSnapshots(db, () => day('2026-02-02'), 'UTC');
    expect(await refreshSnapshots(db, () => day('2026-02-02') + 60_000, 'UTC')).toBe(0);
    expect((await readPopup(db, day('2026-02-03'))).stale).toBe(true);
    expect(await refreshSnapshots(db, () => day('2026-02-03'), 'UTC')).toBe(1);
    expect(await refreshSnapshots(db, () => day('2026-04-02'), 'UTC')).toBe(1);
    expect(await refreshSnapshots(db, () => day('2026-05-02'), 'UTC')).toBe(0);
  });

  test('have what was captured while it was looked for what is stale', async () => {
    const db = await tracked();
    let now = day('2026-02-02');
    // The capture is stored before the marks are read, and dated after the refresh began.
    const at = now + 60_000;
    const later = { ...captured('2026-02-02', { readings: stars(35) }), at: new Date(at).toISOString() };
    const storing = ingest(db, later);
    const refreshing = refreshSnapshots(db, () => now, 'UTC');
    now = at;
    await Promise.all([storing, refreshing]);
    await refreshSnapshots(db, () => now, 'UTC');
    expect((await readPopup(db, now)).snapshots[0]).toMatchObject({ value: 35 });
  });

  test('know the rest of their time, and are taken again when the working days change', async () => {
    const db = await tracked();
    await refreshSnapshots(db, () => day('2026-02-02'), 'UTC');
    const set = { mission: 'M', values: [], businessGoals: [], workingDays: [1, 2, 3, 4, 5] };
    await applyEdits(db, [{ type: 'workspace', id: 'workspace', set }], me('2026-02-02'));
    expect(await refreshSnapshots(db, () => day('2026-02-02'), 'UTC')).toBe(1);
    const [snapshot] = (await readPopup(db, day('2026-02-02'))).snapshots;
    // 1 January 2026 is a Thursday, 31 March a Tuesday: thirteen weekends.
    expect(snapshot?.rest).toHaveLength(13);
    expect(snapshot?.rest?.[0]).toEqual([Date.parse('2026-01-03'), Date.parse('2026-01-05')]);
  });

  test('know from when on progress is expected', async () => {
    const db = await storeWithGoal({ expectedFrom: '2026-02-15' });
    await refreshSnapshots(db, () => day('2026-02-16'), 'Europe/Prague');
    expect((await readPopup(db, day('2026-02-16'))).snapshots[0]?.expectedFrom).toBe(
      Date.parse('2026-02-15T00:00:00+01:00'),
    );
  });

  test('forecast by the weeks before the start, in working time', async () => {
    const db = await storeWithGoal({ start: '2026-04-06', due: '2026-07-03' });
    const set = { mission: 'M', values: [], businessGoals: [], workingDays: [1, 2, 3, 4, 5] };
    await applyEdits(db, [{ type: 'workspace', id: 'workspace', set }], me('2026-01-01'));
    // More readings than are fetched whole: 2 more stars on each working day since Monday, 5 January.
    let count = 100;
    for (let at = day('2026-01-05'); at <= day('2026-04-08'); at += 86_400_000) {
      const when = new Date(at);
      await ingest(db, captured(when.toISOString().slice(0, 10), { readings: stars(count) }));
      if (when.getUTCDay() % 6 !== 0) count += 2;
    }
    await applyEdits(db, [tag('t1')], me('2026-04-07'));
    await refreshSnapshots(db, () => day('2026-04-08'), 'UTC');
    const [snapshot] = (await readPopup(db, day('2026-04-08'))).snapshots;
    // Of thirteen weeks to Friday, 3 July, two days and a half are gone; 10 a week in 62.5 working days are 125.
    expect(snapshot?.forecast).toMatchObject({ value: (snapshot?.value ?? 0) + 125 });
  });

  describe('have the range that one’s own record of forecasts makes', () => {
    const closed = { at: '2026-04-01T09:00:00.000Z', value: 400, attainment: 4, decision: 'drop' as const };
    const missed: Edit = { type: 'keyResult', id: 'k1', set: { closed } };
    /** Two key results of a repository that wins some stars every third day: k1 until March, k2 until June. */
    const twoOfOne = async () => {
      const db = await storeWithGoal();
      await applyEdits(db, [keyResult('k2', { due: '2026-06-30' })], me('2026-01-01'));
      for (let at = day('2026-01-01'), n = 0; at <= day('2026-04-01'); at += 3 * 86_400_000, n += 1) {
        const when = new Date(at).toISOString().slice(0, 10);
        await ingest(db, captured(when, { readings: stars(3 * n + (n % 4)) }));
      }
      await applyEdits(db, [tag('t1'), tag('t2', { keyResult: 'k2' })], me('2026-01-01'));
      return db;
    };
    const expectOneFactor = async (db: Database) => {
      const factor = await readRangeFactor(beginRead(db, ['entities']));
      expect(factor).toBeGreaterThan(1.2);
      expect((await db.get('snapshots', 'k2'))?.factor).toBe(factor);
    };

    test('once a key result that missed its forecasts is closed, and no more once it is open again', async () => {
      const db = await twoOfOne();
      for (const at of ['2026-02-04', '2026-03-10', '2026-04-01'])
        await refreshSnapshots(db, () => day(at), 'UTC');
      const before = await db.get('snapshots', 'k2');
      expect(before).not.toHaveProperty('factor');
      await applyEdits(db, [missed], me('2026-04-01'));
      await refreshSnapshots(db, () => day('2026-04-01') + 1000, 'UTC');
      await expectOneFactor(db);
      // Nothing is left to do then.
      expect(await refreshSnapshots(db, () => day('2026-04-01') + 2000, 'UTC')).toBe(0);
      await applyEdits(db, [{ type: 'keyResult', id: 'k1', set: { closed: null } }], me('2026-04-01'));
      await refreshSnapshots(db, () => day('2026-04-01') + 3000, 'UTC');
      expect(await db.get('snapshots', 'k2')).toMatchObject({ forecast: before?.forecast });
      expect(await db.get('snapshots', 'k2')).not.toHaveProperty('factor');
    });

    test('where the forecasts of what is closed are stored on the way, as after an import', async () => {
      const db = await twoOfOne();
      await applyEdits(db, [missed], me('2026-04-01'));
      await refreshSnapshots(db, () => day('2026-04-01'), 'UTC');
      await expectOneFactor(db);
    });
  });

  test('sum the values of evidence of one outcome', async () => {
    const db = await storeWithGoal({ measure: { kind: 'value', outcome: 'customer' }, unit: '€' });
    await ingest(db, captured('2026-02-01', { readings: stars(20) }));
    const tags = [
      tag('t1', { outcome: 'customer', value: 300, unit: '€' }),
      tag('t2', { outcome: 'customer', value: 50, unit: '€' }),
      tag('t3', { outcome: 'lead', value: 1000, unit: '€' }),
    ];
    await applyEdits(db, tags, me('2026-02-01'));
    await refreshSnapshots(db, () => day('2026-02-02'), 'UTC');
    expect((await readPopup(db, day('2026-02-02'))).snapshots[0]?.value).toBe(350);
  });

  test('know each target that there was', async () => {
    const db = await tracked();
    for (const [target, when] of [
      [50, '2026-02-03'],
      [80, '2026-02-05'],
    ] as const)
      await applyEdits(db, [{ type: 'keyResult', id: 'k1', set: { target } }], me(when));
    await refreshSnapshots(db, () => day('2026-02-06'), 'UTC');
    expect((await readPopup(db, day('2026-02-06'))).snapshots[0]?.targets).toEqual([
      { at: day('2026-01-01'), target: 100 },
      { at: day('2026-02-03'), target: 50 },
      { at: day('2026-02-05'), target: 80 },
    ]);
  });

  test('that do not hold what they should are left out, and asked for again', async () => {
    const db = await tracked();
    await refreshSnapshots(db, () => day('2026-02-02'), 'UTC');
    await db.put('snapshots', { keyResult: 'k1', value: 'many' } as never);
    expect(await readPopup(db, day('2026-02-02'))).toMatchObject({ snapshots: [], stale: true });
  });

  test.each([
    ['missing', undefined],
    ['spoilt', { keyResult: 'k1', value: 'many' }],
    ['spoilt in its instant', { keyResult: 'k1', at: 'today', start: 0, end: 0, series: [], members: 0 }],
    [
      'dated in the future',
      { keyResult: 'k1', at: day('2027-02-02'), start: 0, end: 0, series: [], members: 0 },
    ],
  ])('that are %s are taken again', async (_how, snapshot) => {
    const db = await tracked();
    await refreshSnapshots(db, () => day('2026-02-02'), 'UTC');
    const taken = await db.get('snapshots', 'k1');
    if (snapshot) await db.put('snapshots', snapshot as never);
    else await db.delete('snapshots', 'k1');
    expect((await readPopup(db, day('2026-02-02'))).stale).toBe(true);
    expect(await refreshSnapshots(db, () => day('2026-02-02'), 'UTC')).toBe(1);
    expect(await db.get('snapshots', 'k1')).toEqual(taken);
    expect((await readPopup(db, day('2026-02-02'))).stale).toBe(false);
    expect(await refreshSnapshots(db, () => day('2026-02-02'), 'UTC')).toBe(0);
  });

  test('are taken again where they moved while they were taken', async () => {
    const db = await tracked();
    await refreshWhile(db, '2026-02-02', () => ingest(db, captured('2026-02-01', { readings: stars(35) })));
    expect((await readPopup(db, day('2026-02-02'))).stale).toBe(true);
    await refreshSnapshots(db, () => day('2026-02-02'), 'UTC');
    expect((await readPopup(db, day('2026-02-02'))).snapshots[0]).toMatchObject({ value: 35 });
  });

  test('of a key result that is removed while it is taken are not stored', async () => {
    const db = await tracked();
    await refreshWhile(db, '2026-02-02', () =>
      applyEdits(db, [{ type: 'keyResult', id: 'k1', remove: true }], me('2026-02-02')),
    );
    expect(await db.count('snapshots')).toBe(0);
    expect(await db.count('dirty')).toBe(0);
  });

  test('without a key result are deleted', async () => {
    const db = await tracked();
    await refreshSnapshots(db, () => day('2026-02-02'), 'UTC');
    const orphan = await db.get('snapshots', 'k1');
    if (orphan) await db.put('snapshots', { ...orphan, keyResult: 'gone' });
    await db.put('dirty', { keyResult: 'gone too', mark: 'm' });
    await refreshSnapshots(db, () => day('2026-02-02'), 'UTC');
    expect(await db.getAllKeys('snapshots')).toEqual(['k1']);
    expect(await db.count('dirty')).toBe(0);
  });

  test('days begin and end where the person is', async () => {
    const db = await storeWithGoal({ measure: { kind: 'count', of: 'events' } });
    await ingest(
      db,
      captured('2026-02-01', {
        // The last hour of the day before the start in UTC is the first of the start in Prague.
        events: [{ id: 'e', subject: repo.id, kind: 'comment', at: '2025-12-31T23:30:00.000Z' }],
      }),
    );
    await applyEdits(db, [tag('t1')], me('2026-02-01'));
    await refreshSnapshots(db, () => day('2026-02-02'), 'UTC');
    expect((await readPopup(db, day('2026-02-02'))).snapshots[0]?.value).toBe(0);
    await db.put('dirty', { keyResult: 'k1', mark: 'moved' });
    await refreshSnapshots(db, () => day('2026-02-02'), 'Europe/Prague');
    expect((await readPopup(db, day('2026-02-02'))).snapshots[0]?.value).toBe(1);
  });

  test('one that cannot be computed says why, and the others after it are computed', async () => {
    const db = await tracked();
    await applyEdits(db, [keyResult('k2', { measure: { kind: 'manual' } })], me('2026-01-01'));
    const broken = await db.get('entities', ['keyResult', 'k1']);
    // No door lets such a date in: this is a record that was spoilt in the store.
    await db.put('entities', {
      ...broken,
      value: { ...broken?.value, due: '12026-01-01T00:00:00Z' },
    } as never);
    expect(await refreshSnapshots(db, () => day('2026-02-02'), 'UTC')).toBe(2);
    const popup = await readPopup(db, day('2026-02-02'));
    expect(popup.snapshots).toMatchObject([
      { keyResult: 'k1', failed: expect.stringContaining('12026') },
      { keyResult: 'k2', at: day('2026-02-02') },
    ]);
    expect(popup.snapshots[1]?.failed).toBeUndefined();
    expect(popup.stale).toBe(false);
    await db.put('entities', broken as never);
    expect(await refreshSnapshots(db, () => day('2026-02-03'), 'UTC')).toBe(2);
    expect((await readPopup(db, day('2026-02-03'))).snapshots[0]).toMatchObject({ value: 20 });
  });
});
