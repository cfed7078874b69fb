import { localZone } from '../model/local-zone';
import { announceStoreChange } from '../store/db/changes';
import type { Database } from '../store/db/database';
import { refreshSnapshots } from '../store/snapshots/refresh';

/** The share of the worker's time for snapshots while signals keep coming in. */
const maxShare = 1 / 20;
const minDelay = 100;

/**
 * Refreshes stale snapshots soon after a change, once for many changes. Stale snapshots are marked in the store, so that
 * the next start of the worker refreshes those left over.
 */
export class SnapshotRefresher {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<number> | undefined;
  private delay = minDelay;

  constructor(
    private readonly open: () => Promise<Database>,
    private readonly onError: (error: unknown) => void,
  ) {}

  /** Schedules a refresh after signals were captured. */
  schedule(): void {
    this.timer ??= this.startIn(this.delay);
  }

  /** Schedules a refresh at once, after a change by a person, who is looking at the screen. */
  scheduleNext(): void {
    clearTimeout(this.timer);
    this.timer = this.startIn(minDelay);
  }

  private startIn(milliseconds: number): ReturnType<typeof setTimeout> {
    return setTimeout(() => {
      this.timer = undefined;
      this.now().catch(this.onError);
    }, milliseconds);
  }

  /**
   * Refreshes stale snapshots now, after a refresh that is running.
   * @returns how many were taken.
   */
  async now(): Promise<number> {
    const before = this.running;
    const run = (async () => {
      await before?.catch(() => 0);
      const db = await this.open();
      const begun = performance.now();
      const zone = localZone();
      const taken = await refreshSnapshots(db, Date.now, zone);
      this.delay = Math.max(minDelay, (performance.now() - begun) / maxShare);
      announceStoreChange();
      return taken;
    })();
    this.running = run;
    return await run;
  }
}
