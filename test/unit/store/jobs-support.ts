import type { Job, JobKind, JobTask } from '../../../lib/model/job';
import type { Database } from '../../../lib/store/db/database';
import { inTransaction } from '../../../lib/store/db/transaction';
import { addJob, runSlice } from '../../../lib/store/jobs/jobs';
import { readJobs } from '../../../lib/store/jobs/read-jobs';
import { jobDefinitions } from '../../../lib/worker/jobs/definitions';

/** Adds a job, as the worker does, and returns its id. */
export async function begin<K extends JobKind>(db: Database, kind: K, task: JobTask<K>): Promise<string> {
  return await inTransaction(db, ['jobs'], (tx) =>
    addJob(tx, kind, task, Date.parse('2026-02-10T12:00:00Z')),
  );
}

/** Runs the slices of a job, at most so many. Returns the job as it is stored then. */
export async function runJob(db: Database, id: string, slices = Number.POSITIVE_INFINITY): Promise<Job> {
  const job = await jobOf(db, id);
  for (let n = 0; n < slices && (await runSlice(db, job, jobDefinitions))?.state === 'running'; n += 1);
  return await jobOf(db, id);
}

/** A stored job. */
export async function jobOf(db: Database, id: string): Promise<Job> {
  const job = (await readJobs(db)).find((j) => j.id === id);
  if (!job) throw new Error(`there is no job ${id}`);
  return job;
}
