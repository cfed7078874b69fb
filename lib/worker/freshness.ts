import { announceChange } from '../store/db/changes';
import type { Database } from '../store/db/database';
import { refreshSnapshots } from '../store/snapshots/snapshots';

/** At most a twentieth of the worker's time goes into snapshots while signals keep coming in. */
const busyShare = 1 / 20;
const shortestPause = 100;

/**
 * Keeps snapshots up to date: soon after what they are made of has changed, once for many changes. What is left undone
 * when the worker is ended is marked in the store and done at its next start.
 */
export class Freshness {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<number> | undefined;
  private pause = shortestPause;

  constructor(
    private readonly open: () => Promise<Database>,
    private readonly onError: (error: unknown) => void,
  ) {}

  /** Has them brought up to date before long, for what pages show. */
  soon(): void {
    this.timer ??= this.startIn(this.pause);
  }

  /** Has them brought up to date at once, for what a person did: they are looking at it. */
  promptly(): void {
    clearTimeout(this.timer);
    this.timer = this.startIn(shortestPause);
  }

  private startIn(milliseconds: number): ReturnType<typeof setTimeout> {
    return setTimeout(() => {
      this.timer = undefined;
      this.now().catch(this.onError);
    }, milliseconds);
  }

  /**
   * Brings them up to date.
   * @returns how many were taken again.
   */
  async now(): Promise<number> {
    const before = this.running;
    const run = (async () => {
      await before?.catch(() => 0);
      const db = await this.open();
      const begun = performance.now();
      const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
      const taken = await refreshSnapshots(db, Date.now(), zone);
      this.pause = Math.max(shortestPause, (performance.now() - begun) / busyShare);
      announceChange();
      return taken;
    })();
    this.running = run;
    return await run;
  }
}
