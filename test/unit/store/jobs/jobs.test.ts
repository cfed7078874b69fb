import { describe, expect, it } from 'vitest';
import { inTransaction } from '../../../../lib/store/db/transaction';
import { recordFailure, runSlice, setTotal, stopJob, stopJobs } from '../../../../lib/store/jobs/jobs';
import { readJobs } from '../../../../lib/store/jobs/read-jobs';
import { ingest } from '../../../../lib/store/signals/ingest';
import { jobDefinitions } from '../../../../lib/worker/jobs/definitions';
import { begin, jobOf, runJob } from '../jobs-support';
import { captured, freshStore, stars } from '../support';

async function withReading() {
  const db = await freshStore();
  await ingest(db, captured('2026-02-01', { readings: stars(20) }));
  return { db, id: await begin(db, 'eraseSite', { site: 'github' }) };
}

describe('jobs', () => {
  it('count what they look at and what they delete, and end', async () => {
    const { db, id } = await withReading();
    await setTotal(db, id, 1);
    expect(await runJob(db, id)).toMatchObject({ state: 'done', done: 1, total: 1, deleted: 1 });
    expect(await db.count('readings')).toBe(0);
    expect(await runSlice(db, await jobOf(db, id), jobDefinitions)).toBeUndefined();
  });

  it('do nothing any more once they are stopped', async () => {
    const { db, id } = await withReading();
    expect(await stopJob(db, id)).toBe(true);
    expect(await stopJob(db, id)).toBe(false);
    expect((await runJob(db, id)).state).toBe('stopped');
    expect((await jobOf(db, id)).task).toBeUndefined();
    expect(await db.count('readings')).toBe(1);
  });

  it('of one kind can be stopped together, and leave others', async () => {
    const { db, id } = await withReading();
    const other = await begin(db, 'retention', { before: '2026-01-01T00:00:00Z' });
    await inTransaction(db, ['jobs'], (tx) => stopJobs(tx, 'eraseSite'));
    expect([(await jobOf(db, id)).state, (await jobOf(db, other)).state]).toEqual(['stopped', 'running']);
  });

  it('are tried again after a failure, three times in a row, and say why the last one failed', async () => {
    const { db, id } = await withReading();
    for (const failures of [1, 2]) {
      await recordFailure(db, id, 'storageFull');
      expect(await jobOf(db, id)).toMatchObject({ state: 'running', failures, error: 'storageFull' });
    }
    await recordFailure(db, id, 'unexpected');
    expect(await jobOf(db, id)).toMatchObject({ state: 'failed', failures: 3, error: 'unexpected' });
  });

  it('begin to count failures again after a slice that succeeded', async () => {
    const { db, id } = await withReading();
    await recordFailure(db, id, 'storageFull');
    await recordFailure(db, id, 'storageFull');
    const done = await runJob(db, id, 1);
    expect(done).toMatchObject({ state: 'done', failures: 0 });
    expect(done.error).toBeUndefined();
  });

  it('that have ended stay until the next of their kind', async () => {
    const { db, id } = await withReading();
    await runJob(db, id);
    const other = await begin(db, 'retention', { before: '2026-01-01T00:00:00Z' });
    expect((await readJobs(db)).map((j) => j.id).sort()).toEqual([id, other].sort());
    const next = await begin(db, 'eraseSite', { site: 'forem' });
    expect((await readJobs(db)).map((j) => j.id).sort()).toEqual([other, next].sort());
  });

  it('whose record is invalid are left out', async () => {
    const { db, id } = await withReading();
    await db.put('jobs', { id: 'odd', kind: 'unheard of' } as never);
    expect((await readJobs(db)).map((j) => j.id)).toEqual([id]);
  });
});
