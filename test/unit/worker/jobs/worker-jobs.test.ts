import { expect, it, vi } from 'vitest';
import { ingest } from '../../../../lib/store/signals/ingest';
import { workerJobs } from '../../../../lib/worker/jobs/worker-jobs';
import { changeSettingsAndKeep } from '../../../../lib/worker/retention';
import { captured, day, stars, tracked } from '../../store/support';

it('a setting deletes what is older, and has figures, menus and icon follow at once', async () => {
  const db = await tracked();
  await ingest(db, captured('2026-11-20', { readings: stars(30) }));
  await db.clear('dirty');
  const snapshots = { schedule: vi.fn(), scheduleNext: vi.fn() };
  const onGoalsChanged = vi.fn();
  const onError = vi.fn();
  const jobs = workerJobs({ open: async () => db, snapshots, onGoalsChanged, onError });
  await changeSettingsAndKeep(db, { keepMonths: 3 }, day('2026-11-23'));
  await jobs.resume();
  expect((await db.getAll('readings')).map((r) => r.value)).toEqual([30]);
  expect(await db.getAllKeys('dirty')).toEqual(['k1']);
  expect(snapshots.scheduleNext).toHaveBeenCalledTimes(1);
  expect(onGoalsChanged).toHaveBeenCalledTimes(1);
  expect(onError).not.toHaveBeenCalled();
});
