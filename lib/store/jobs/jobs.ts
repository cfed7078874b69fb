import { type ErrorCode, StillroomError } from '../../model/errors';
import { type Job, type JobKind, type JobTask, taskOf } from '../../model/job';
import type { Database } from '../db/database';
import { inTransaction, type WriteTransaction } from '../db/transaction';
import type { JobDefinition, JobDefinitions, Slice } from './definition';
import { jobsIn } from './read-jobs';

/** A job is given up after so many failures in a row. */
const maxFailures = 3;

/**
 * Adds a job in the caller's transaction, and drops ended ones of its kind.
 * @param now milliseconds since 1970.
 * @param first the slice of it that was done already.
 * @returns its id.
 */
export async function addJob<K extends JobKind>(
  tx: WriteTransaction,
  kind: K,
  task: JobTask<K>,
  now: number,
  first?: Slice,
): Promise<string> {
  const store = tx.objectStore('jobs');
  for (const other of await jobsIn(tx))
    if (other.kind === kind && other.state !== 'running') await store.delete(other.id);
  const id = crypto.randomUUID();
  const startedAt = new Date(now).toISOString();
  const { next: position, done = 0, deleted = 0 } = first ?? {};
  const begun = { id, kind, task, startedAt, state: 'running' as const, done, deleted, failures: 0 };
  await store.put({ ...begun, ...(position ? { position } : {}) });
  return id;
}

/**
 * Stops the running jobs of a kind, in the caller's transaction. What they have done stays.
 * @param isMeant which of them, by their tasks; all where it is absent.
 */
export async function stopJobs<K extends JobKind>(
  tx: WriteTransaction,
  kind: K,
  isMeant: (task: JobTask<K>) => boolean = () => true,
): Promise<void> {
  for (const job of await jobsIn(tx)) {
    const task = job.state === 'running' && taskOf(job, kind);
    if (task && isMeant(task)) await tx.objectStore('jobs').put(ended(job, 'stopped'));
  }
}

/**
 * Stops a job. What it has done stays.
 * @returns whether it was running.
 */
export async function stopJob(db: Database, id: string): Promise<boolean> {
  return (await changeRunning(db, id, (job) => ended(job, 'stopped'))) !== undefined;
}

/** Stores that a slice failed: the job is tried again, until it has failed too often. */
export async function recordFailure(db: Database, id: string, error: ErrorCode): Promise<void> {
  await changeRunning(db, id, (job) => {
    const failed = { ...job, failures: job.failures + 1, error };
    return failed.failures < maxFailures ? failed : ended(failed, 'failed');
  });
}

/** Stores how many records a job will look at. */
export async function setTotal(db: Database, id: string, total: number): Promise<void> {
  await changeRunning(db, id, (job) => ({ ...job, total }));
}

/** How many records a job will look at; 0 where its task is invalid. */
export async function totalOf(db: Database, job: Job, definitions: JobDefinitions): Promise<number> {
  return await countTotal(db, job, job.kind, definitions[job.kind] as JobDefinition<typeof job.kind>);
}

async function countTotal<K extends JobKind>(
  db: Database,
  job: Job,
  kind: K,
  { total }: JobDefinition<K>,
): Promise<number> {
  const task = taskOf(job, kind);
  return task ? await total(db, task) : 0;
}

async function changeRunning(db: Database, id: string, change: (job: Job) => Job): Promise<Job | undefined> {
  return await inTransaction(db, ['jobs'], async (tx) => {
    const job = await runningJob(tx, id);
    if (job) await tx.objectStore('jobs').put(change(job));
    return job;
  });
}

/**
 * Does one slice of a job and stores its position, in one transaction: either both are there or neither.
 * @returns the job after it; undefined where it is not running any more.
 */
export async function runSlice(
  db: Database,
  { id, kind }: Pick<Job, 'id' | 'kind'>,
  definitions: JobDefinitions,
): Promise<Job | undefined> {
  return await sliceOf(db, id, kind, definitions[kind] as JobDefinition<typeof kind>);
}

async function sliceOf<K extends JobKind>(
  db: Database,
  id: string,
  kind: K,
  { stores, slice }: JobDefinition<K>,
): Promise<Job | undefined> {
  return await inTransaction(db, ['jobs', ...stores], async (tx) => {
    const job = await runningJob(tx, id);
    if (!job) return undefined;
    const task = taskOf(job, kind);
    if (!task) throw new StillroomError('unexpected', `the task of a job ${kind} is invalid`);
    const { next, done, deleted } = await slice(tx, task, job.position);
    const { error: _error, ...before } = job;
    const after = { ...before, done: job.done + done, deleted: job.deleted + deleted, failures: 0 };
    const result: Job = next ? { ...after, position: next } : ended(after, 'done');
    await tx.objectStore('jobs').put(result);
    return result;
  });
}

async function runningJob(tx: WriteTransaction, id: string): Promise<Job | undefined> {
  return (await jobsIn(tx)).find((job) => job.id === id && job.state === 'running');
}

/** Without its task, which may name a person. */
function ended({ task: _task, position: _position, ...job }: Job, state: Job['state']): Job {
  return { ...job, state };
}
