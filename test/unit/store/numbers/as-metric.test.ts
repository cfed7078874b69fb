import { expect, test } from 'vitest';
import { periodOfDays } from '../../../../lib/report/period';
import type { Database } from '../../../../lib/store/db/database';
import { applyEdits } from '../../../../lib/store/goals/edits';
import { readGoals } from '../../../../lib/store/goals/read-goals';
import { readPopup } from '../../../../lib/store/goals/read-popup';
import { readKeyResultSeries, readMetricSeries } from '../../../../lib/store/snapshots/read-insights';
import { readReportBasis } from '../../../../lib/store/snapshots/read-report-basis';
import { readTargetHistory } from '../../../../lib/store/snapshots/read-targets';
import { refreshSnapshots } from '../../../../lib/store/snapshots/refresh';
import { day, keyResult, me, storeWithGoal } from '../support';
import { address, follow, seen } from './support';

const measure = { kind: 'latest', metric: 'value' } as const;
const aDay = 86_400_000;
const dayAfter = (days: number) => new Date(day('2026-02-01') + days * aDay).toISOString().slice(0, 10);

/** A number that is read each day and grows by three, for a key result by a rule alone. */
async function read(days: number): Promise<{ db: Database; number: string; last: number }> {
  const db = await storeWithGoal({ measure, baseline: 100, target: 1000, due: '2026-07-05' });
  const url = new URL('/*', address).href;
  const set = { keyResult: 'k1', platform: 'web', kind: 'number', url };
  await applyEdits(db, [{ type: 'rule', id: 'r1', set }], me('2026-01-02'));
  const { number } = await follow(db, { value: 100, keyResult: null });
  for (let n = 1; n <= days; n++) await seen(db, number, 100 + 3 * n, dayAfter(n));
  return { db, number, last: 100 + 3 * days };
}

test('a rule counts a followed number as any other metric, and its key result has a forecast', async () => {
  const { db, number, last } = await read(60);
  expect(await db.getAll('members')).toMatchObject([
    { keyResult: 'k1', subject: expect.stringContaining(number), via: ['rule'] },
  ]);
  const now = day(dayAfter(60));
  await refreshSnapshots(db, () => now, 'UTC');
  const [snapshot] = (await readPopup(db, now)).snapshots;
  expect(snapshot).toMatchObject({ value: last, progress: (last - 100) / 900 });
  if (!snapshot?.forecast || !('value' in snapshot.forecast)) throw new Error('it can be told');
  expect(snapshot.forecast.value).toBeGreaterThan(last);
});

test('targets are suggested from a followed number', async () => {
  const { db, last } = await read(90);
  const next = { ...{ id: 'k1', unit: '', direction: 'increase' as const }, measure };
  const span = { start: dayAfter(92), due: dayAfter(122) };
  const { targets, baseline } = await readTargetHistory(db, { ...next, ...span }, day(dayAfter(90)), 'UTC');
  expect(baseline).toBe(last);
  if (!targets || 'wait' in targets) throw new Error('they can be told');
  expect(targets.realistic.target).toBeGreaterThan(last);
});

test('Insights compares a followed number that counts for nothing', async () => {
  const db = await storeWithGoal({ measure });
  await applyEdits(db, [keyResult('k2')], me('2026-01-01'));
  const { number } = await follow(db, { value: 100, keyResult: null });
  for (let n = 1; n <= 28; n++) await seen(db, number, 100 + 3 * n, dayAfter(n));
  const span = { start: day('2026-02-02'), end: day('2026-03-01') };
  const { groups, weeks } = await readMetricSeries(db, span, undefined);
  expect(groups).toHaveLength(1);
  const own = await readKeyResultSeries(db, span, weeks, 'UTC', () => undefined);
  expect(own.flatMap(({ steps }) => steps).filter((step) => step !== undefined)).toEqual([]);
});

test('a report has the value of a followed number and the one before', async () => {
  const { db } = await read(50);
  const now = day(dayAfter(50));
  await refreshSnapshots(db, () => now, 'UTC');
  const { keyResults, snapshots } = await readGoals(db);
  const { span } = periodOfDays('2026-03-01', '2026-03-10', 'UTC');
  const basis = await readReportBasis(db, { keyResults, snapshots, span, now, zone: 'UTC' });
  expect(basis.snapshots.map(({ value }) => value)).toEqual([100 + 3 * 37]);
  expect([...basis.before]).toEqual([['k1', 100 + 3 * 27]]);
});
