import { expect, it } from 'vitest';
import { changeSettings } from '../../../lib/store/db/change-settings';
import { ingest } from '../../../lib/store/signals/ingest';
import { applyRetentionDaily } from '../../../lib/worker/retention';
import { captured, day, stars, storeWithGoal } from '../store/support';

const now = day('2026-11-23');

it('deletes nothing unless it is told to', async () => {
  const db = await storeWithGoal();
  await ingest(db, captured('2020-01-01', { readings: stars(1) }));
  await applyRetentionDaily(db, now);
  expect(await db.count('readings')).toBe(1);
});

it('deletes what is older than so many months, at most once a day', async () => {
  const db = await storeWithGoal();
  await changeSettings(db, { keepMonths: 6 });
  for (const at of ['2026-05-22', '2026-05-24', '2026-11-20'])
    await ingest(db, captured(at, { readings: stars(1) }));
  await applyRetentionDaily(db, now);
  expect((await db.getAll('readings')).map((r) => r.at.slice(0, 10))).toEqual(['2026-05-24', '2026-11-20']);
  await ingest(db, captured('2026-01-01', { readings: stars(2) }));
  await applyRetentionDaily(db, now);
  expect(await db.count('readings')).toBe(3);
});

it('counts months by the calendar: three months before 31 May is 28 February', async () => {
  const db = await storeWithGoal();
  await changeSettings(db, { keepMonths: 3 });
  for (const at of ['2026-02-27', '2026-03-01']) await ingest(db, captured(at, { readings: stars(1) }));
  await applyRetentionDaily(db, day('2026-05-31'));
  expect((await db.getAll('readings')).map((r) => r.at.slice(0, 10))).toEqual(['2026-03-01']);
});
