import type { PickedNumber } from '../messages/numbers';
import type { FrameState, Made, TaggedThing } from '../messages/overlay';
import { StillroomError } from '../model/errors';

/** What a frame was prepared for. */
export interface PreparedFrame {
  readonly view: FrameState['view'];
  readonly target: TaggedThing;
  readonly title: string;
  readonly quote: string;
  readonly made?: Made;
  readonly picked?: PickedNumber;
}

/** How long a prepared frame may take to load, in milliseconds. */
const loadMs = 30_000;

/**
 * The frames that are about to load on pages. A page that learned the address of one could put it into a frame of its own:
 * the token in it is good once, soon, and in one tab. They are kept in memory: a worker that is ended before the frame has
 * loaded leaves a frame that shows nothing and can be opened again.
 */
export class Frames {
  private readonly waiting = new Map<string, { frame: PreparedFrame; tab: number; until: number }>();
  private readonly announced = new Map<number, PreparedFrame>();

  /**
   * Prepares a frame for a tab.
   * @param now milliseconds since 1970.
   * @returns its path with the token.
   */
  prepare(frame: PreparedFrame, tab: number, now: number): string {
    for (const [token, { until }] of this.waiting) if (until < now) this.waiting.delete(token);
    const token = crypto.randomUUID();
    this.waiting.set(token, { frame, tab, until: now + loadMs });
    return `/tag-frame.html#${token}`;
  }

  /** Keeps what a page will ask a frame for, once its script has been run: it cannot say so itself. */
  announce(frame: PreparedFrame, tab: number): void {
    this.announced.set(tab, frame);
  }

  /**
   * Takes what was announced for a tab.
   * @throws StillroomError `notAllowed` where nothing was.
   */
  takeAnnounced(tab: number): PreparedFrame {
    const frame = this.announced.get(tab);
    this.announced.delete(tab);
    if (!frame) throw new StillroomError('notAllowed', 'no frame was announced for this tab');
    return frame;
  }

  /**
   * Hands over what a frame was prepared for, once.
   * @throws StillroomError `notAllowed` where the token is used up, late, or of another tab.
   */
  claim(token: string, tab: number | undefined, now: number): PreparedFrame {
    const held = this.waiting.get(token);
    this.waiting.delete(token);
    if (!held || held.tab !== tab || held.until < now)
      throw new StillroomError('notAllowed', 'this frame was not asked for');
    return held.frame;
  }
}
