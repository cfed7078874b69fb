import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Database } from '../../../../lib/store/db/database';
import type { JobDefinitions } from '../../../../lib/store/jobs/definition';
import { stopJob } from '../../../../lib/store/jobs/jobs';
import { readJobs } from '../../../../lib/store/jobs/read-jobs';
import { JobRunner, jobAlarm } from '../../../../lib/worker/jobs/job-runner';
import { begin, jobOf } from '../../store/jobs-support';
import { freshStore } from '../../store/support';

let db: Database;
const slice = vi.fn<JobDefinitions['eraseSite']['slice']>();
const onEnd = vi.fn();
const onSlice = vi.fn();
const onError = vi.fn();

/** A runner like that of a worker that has just started. */
function started(): JobRunner {
  const definition = { stores: [], total: async () => 3, slice: slice as never };
  const definitions = {
    eraseSite: definition,
    erasePerson: definition,
    retention: definition,
    applyRules: definition,
  };
  return new JobRunner({ open: async () => db, definitions, onSlice, onEnd, onError });
}

beforeEach(async () => {
  fakeBrowser.reset();
  for (const mock of [slice, onEnd, onSlice, onError]) mock.mockReset();
  db = await freshStore();
  slice.mockImplementation(async (_tx, _task, position) => {
    const n = Number(position?.after ?? 0) + 1;
    return { next: n < 3 ? { phase: 'count', after: String(n) } : undefined, done: 1, deleted: 10 };
  });
});

describe('the job runner', () => {
  it('runs all jobs to their end, one after another', async () => {
    await begin(db, 'eraseSite', { site: 'github' });
    await begin(db, 'eraseSite', { site: 'forem' });
    await started().resume();
    const jobs = await readJobs(db);
    expect(jobs).toMatchObject([1, 2].map(() => ({ state: 'done', done: 3, total: 3, deleted: 30 })));
    expect(slice.mock.calls.map(([, task]) => task.site)).toEqual(
      expect.arrayContaining(['github', 'github', 'github', 'forem', 'forem', 'forem']),
    );
    expect([onSlice, onEnd].map((mock) => mock.mock.calls.length)).toEqual([4, 2]);
  });

  it('sets an alarm while there is something to do, so that an ended worker starts again', async () => {
    const id = await begin(db, 'eraseSite', { site: 'github' });
    let during: unknown;
    onSlice.mockImplementationOnce(() => {
      during = browser.alarms.get(jobAlarm);
    });
    await started().resume();
    expect((await jobOf(db, id)).state).toBe('done');
    expect(await during).toMatchObject({ name: jobAlarm, periodInMinutes: 0.5 });
    expect(await browser.alarms.get(jobAlarm)).toBeFalsy();
  });

  it('goes on where an ended worker stopped', async () => {
    const id = await begin(db, 'eraseSite', { site: 'github' });
    const killed = new Error('the worker was ended');
    onSlice.mockImplementationOnce(() => {
      throw killed;
    });
    await started().resume();
    expect(onError).toHaveBeenCalledWith(killed);
    expect(await jobOf(db, id)).toMatchObject({ state: 'running', done: 1, position: { after: '1' } });
    await started().resume();
    expect(await jobOf(db, id)).toMatchObject({ state: 'done', done: 3 });
    expect(slice).toHaveBeenCalledTimes(3);
  });

  it('a job that is added while another one ends is not forgotten', async () => {
    await begin(db, 'eraseSite', { site: 'github' });
    const runner = started();
    let added = Promise.resolve('');
    onEnd.mockImplementationOnce(() => {
      added = begin(db, 'eraseSite', { site: 'forem' });
      void added.then(() => runner.resume());
    });
    await runner.resume();
    const id = await added;
    await runner.resume();
    expect((await jobOf(db, id)).state).toBe('done');
  });

  it('stops between slices', async () => {
    const id = await begin(db, 'eraseSite', { site: 'github' });
    onSlice.mockImplementationOnce(() => void stopJob(db, id));
    await started().resume();
    expect(await jobOf(db, id)).toMatchObject({ state: 'stopped', done: 1 });
    expect(onEnd).toHaveBeenCalledTimes(1);
  });

  it('a slice that fails is reported and tried again at the next alarm, at most three times', async () => {
    const id = await begin(db, 'eraseSite', { site: 'github' });
    slice.mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    for (const state of ['running', 'running', 'failed']) {
      await started().resume();
      expect(await jobOf(db, id)).toMatchObject({ state, error: 'storageFull' });
    }
    expect(onError).toHaveBeenCalledTimes(3);
  });
});
