import { idleAfter } from '../model/idle';

/** A stretch of time, in milliseconds since 1970. */
export interface Stretch {
  readonly url: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Turns input on a page into stretches of activity, each at most as long as the time after which a person is idle. Time
 * without input for longer than that is in none.
 */
export class Activity {
  private begun: { url: string; from: number; to: number } | undefined;

  /** Notes input at `now` on the page of an address. @returns a stretch that has ended by it. */
  input(url: string, now: number): Stretch | undefined {
    const held = this.begun;
    const goesOn = held?.url === url && now - held.to <= idleAfter && now >= held.to;
    if (!held || !goesOn) {
      this.begun = { url, from: now, to: now };
      return held && held.to > held.from ? held : undefined;
    }
    held.to = now;
    if (now - held.from < idleAfter) return undefined;
    this.begun = { url, from: now, to: now };
    return held;
  }

  /** Ends the stretch, because the page is left. @returns it, where there is one. */
  end(): Stretch | undefined {
    const held = this.begun;
    this.begun = undefined;
    return held && held.to > held.from ? held : undefined;
  }
}
