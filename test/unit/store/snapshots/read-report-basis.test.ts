import { expect, test } from 'vitest';
import { periodOfDays } from '../../../../lib/report/period';
import type { Database } from '../../../../lib/store/db/database';
import { applyEdits } from '../../../../lib/store/goals/edits';
import { readGoals } from '../../../../lib/store/goals/read-goals';
import { ingest } from '../../../../lib/store/signals/ingest';
import { readReportBasis } from '../../../../lib/store/snapshots/read-report-basis';
import { refreshSnapshots } from '../../../../lib/store/snapshots/refresh';
import { captured, day, me, repo, stars, storeWithGoal, tag } from '../support';

const now = day('2026-03-20');

/** A repository with 20, 40 and 60 stars in three months, tagged in January, and a comment on it that was tagged in March. */
async function store(): Promise<Database> {
  const db = await storeWithGoal();
  const comment = { id: 'e1', subject: repo.id, kind: 'comment' as const, url: `${repo.url}/issues/1#c1` };
  for (const [at, value] of [
    ['2026-01-20', 20],
    ['2026-02-20', 40],
    ['2026-03-20', 60],
  ] as const)
    await ingest(db, captured(at, { readings: stars(value) }));
  await ingest(db, captured('2026-03-20', { events: [{ ...comment, at: '2026-03-02T09:00:00.000Z' }] }));
  const tags = [
    tag('t1', { at: '2026-01-05T12:00:00Z' }),
    tag('t2', { event: 'e1', at: '2026-03-02T12:00:00Z' }),
  ];
  await applyEdits(db, tags, me('2026-03-20'));
  await refreshSnapshots(db, () => now, 'UTC');
  return db;
}

async function basisOf(db: Database, from: string, to: string) {
  const { keyResults, snapshots } = await readGoals(db);
  const { span } = periodOfDays(from, to, 'UTC');
  return await readReportBasis(db, { keyResults, snapshots, span, now, zone: 'UTC' });
}

test('of a past month the value at its end and that at its start are told', async () => {
  const { snapshots, before, subjects } = await basisOf(await store(), '2026-02-01', '2026-02-28');
  expect(snapshots.map((s) => s.value)).toEqual([40]);
  expect([...before]).toEqual([['k1', 20]]);
  expect(subjects.size).toBe(0);
});

test('of a period that runs the stored state is told, with the pages and events that were tagged in it', async () => {
  const basis = await basisOf(await store(), '2026-03-01', '2026-03-31');
  const { snapshots, before, tags, subjects, eventUrls } = basis;
  expect(tags.map(({ id }) => id)).toEqual(['t2']);
  expect(snapshots.map((s) => s.value)).toEqual([60]);
  expect([...before]).toEqual([['k1', 40]]);
  expect([...subjects.keys()]).toEqual([repo.id]);
  expect([...eventUrls]).toEqual([['e1', `${repo.url}/issues/1#c1`]]);
});

test('of the whole time there is no value before it', async () => {
  const { before } = await basisOf(await store(), '2026-01-01', '2026-03-31');
  expect([...before]).toEqual([]);
});
