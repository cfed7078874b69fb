import { beforeEach, describe, expect, it } from 'vitest';
import { changeSettings } from '../../../lib/store/db/change-settings';
import type { Database } from '../../../lib/store/db/database';
import { readJobs } from '../../../lib/store/jobs/read-jobs';
import { ingest } from '../../../lib/store/signals/ingest';
import { changeSettingsAndKeep, startRetentionDaily } from '../../../lib/worker/retention';
import { runJob } from '../store/jobs-support';
import { captured, day, stars, storeWithGoal } from '../store/support';

const now = day('2026-11-23');
let db: Database;
beforeEach(async () => {
  db = await storeWithGoal();
});

const daysKept = async () => (await db.getAll('readings')).map((r) => r.at.slice(0, 10));
const tasks = async () => (await readJobs(db)).map(({ state, task }) => [state, task]);

/** Runs what is stored as running, as the worker does at its next start. */
async function runStored(): Promise<void> {
  for (const { id, state } of await readJobs(db)) if (state === 'running') await runJob(db, id);
}

describe('keeping signals for some months', () => {
  it('begins nothing unless the person has set it', async () => {
    await ingest(db, captured('2020-01-01', { readings: stars(1) }));
    expect(await startRetentionDaily(db, now)).toBe(false);
    expect(await readJobs(db)).toEqual([]);
  });

  it('deletes what is older, at most once a day', async () => {
    await changeSettings(db, { keepMonths: 6 });
    for (const at of ['2026-05-22', '2026-05-24', '2026-11-20'])
      await ingest(db, captured(at, { readings: stars(1) }));
    expect(await startRetentionDaily(db, now)).toBe(true);
    await runStored();
    expect(await daysKept()).toEqual(['2026-05-24', '2026-11-20']);
    expect(await startRetentionDaily(db, now + 1000)).toBe(false);
    expect(await startRetentionDaily(db, day('2026-11-24'))).toBe(true);
  });

  it('a setting begins its job in the transaction that stores it, and stops that of the setting before', async () => {
    await ingest(db, captured('2026-05-24', { readings: stars(1) }));
    await changeSettingsAndKeep(db, { keepMonths: 3 }, now);
    expect(await tasks()).toEqual([['running', { before: '2026-08-23T12:00:00.000Z' }]]);
    await changeSettingsAndKeep(db, { keepMonths: 12 }, now + 1);
    expect(await tasks()).toEqual([['running', { before: '2025-11-23T12:00:00.001Z' }]]);
    await runStored();
    expect(await daysKept()).toEqual(['2026-05-24']);
    await changeSettingsAndKeep(db, { keepMonths: 3 }, now + 2);
    await changeSettingsAndKeep(db, { keepMonths: null }, now + 3);
    expect((await tasks()).map(([state]) => state)).toEqual(['stopped']);
  });

  it('another setting leaves a job that runs', async () => {
    await changeSettingsAndKeep(db, { keepMonths: 3 }, now);
    await changeSettingsAndKeep(db, { reads: false }, now);
    expect((await tasks()).map(([state]) => state)).toEqual(['running']);
  });
});

it('counts months by the calendar: three months before 31 May is 28 February', async () => {
  await changeSettings(db, { keepMonths: 3 });
  for (const at of ['2026-02-27', '2026-03-01']) await ingest(db, captured(at, { readings: stars(1) }));
  await startRetentionDaily(db, day('2026-05-31'));
  await runStored();
  expect(await daysKept()).toEqual(['2026-03-01']);
});
