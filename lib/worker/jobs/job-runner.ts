import { browser } from 'wxt/browser';
import type { Job } from '../../model/job';
import { announceProgress } from '../../store/db/changes';
import { type Database, toStillroomError } from '../../store/db/database';
import type { JobDefinitions } from '../../store/jobs/definition';
import { recordFailure, runSlice, setTotal, totalOf } from '../../store/jobs/jobs';
import { readJobs } from '../../store/jobs/read-jobs';

/** The name of the alarm that starts the worker again where it was ended during a job. */
export const jobAlarm = 'jobs';
/** The shortest time that browsers allow, in minutes. */
const alarmPeriod = 0.5;

interface Services {
  readonly open: () => Promise<Database>;
  readonly definitions: JobDefinitions;
  /** Called after each slice, because figures may have changed. */
  readonly onSlice: () => void;
  /** Called after a job has ended or a slice of it has failed. */
  readonly onEnd: () => void;
  readonly onError: (error: unknown) => void;
}

/** Runs the jobs in the store, one after another, in slices between which others can read and write. */
export class JobRunner {
  private running: Promise<void> | undefined;
  private isResumePending = false;

  constructor(private readonly services: Services) {}

  /**
   * Goes on with the jobs that are not done: to be called after one was added, at each start of the worker and at the alarm.
   * @returns a promise that resolves, and never rejects, when there is nothing left to do or a slice has failed; a failed
   *   one is tried again at the next alarm.
   */
  resume(): Promise<void> {
    this.isResumePending = true;
    this.running ??= this.runWhilePending();
    return this.running;
  }

  private async runWhilePending(): Promise<void> {
    while (this.isResumePending) {
      this.isResumePending = false;
      try {
        await this.runAll();
      } catch (error) {
        this.services.onError(error);
      }
    }
    this.running = undefined;
  }

  private async runAll(): Promise<void> {
    for (let isBegun = false; ; isBegun = true) {
      const job = (await readJobs(await this.services.open())).find((j) => j.state === 'running');
      if (!job) break;
      if (!isBegun) browser.alarms.create(jobAlarm, { periodInMinutes: alarmPeriod });
      await this.run(job);
    }
    await browser.alarms.clear(jobAlarm);
  }

  private async run(job: Job): Promise<void> {
    const { open, definitions, onSlice, onEnd } = this.services;
    try {
      if (job.total === undefined) await setTotal(await open(), job.id, await this.totalOf(job));
      for (;;) {
        const after = await runSlice(await open(), job, definitions);
        if (after?.state !== 'running') break;
        onSlice();
        announceProgress();
      }
    } catch (error) {
      await recordFailure(await open(), job.id, toStillroomError(error).code);
      throw error;
    } finally {
      onEnd();
      announceProgress();
    }
  }

  private async totalOf(job: Job): Promise<number> {
    return await totalOf(await this.services.open(), job, this.services.definitions);
  }
}
