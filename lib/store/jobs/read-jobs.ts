import * as z from 'zod/mini';
import { type Job, job } from '../../model/job';
import type { Database } from '../db/database';
import { beginRead, type ReadTransaction } from '../db/transaction';

/** The stored jobs, oldest first. Ended ones stay until the next of their kind begins. */
export async function readJobs(db: Database): Promise<Job[]> {
  return await jobsIn(beginRead(db, ['jobs']));
}

/** As `readJobs`, in the caller's transaction. Invalid records are left out. */
export async function jobsIn(tx: ReadTransaction): Promise<Job[]> {
  return (await tx.objectStore('jobs').getAll())
    .flatMap((stored) => {
      const parsed = z.safeParse(job, stored);
      return parsed.success ? [parsed.data] : [];
    })
    .sort((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt));
}
