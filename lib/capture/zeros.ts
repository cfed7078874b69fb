import type { Reading } from './capture-buffer';

/** Many clients draw a zero before the figure is there: one counts once it was shown unchanged for so long. */
export const zeroWaitMs = 1500;

/** Tells zeros that count from placeholders. */
export class Zeros {
  /** When each zero was first seen, in milliseconds. */
  readonly #since = new Map<string, number>();

  /**
   * Whether a reading counts now. A zero does where embedded data states it, or where it has been there for a while and
   * the page does not say that it is still loading.
   */
  accepts({ subject, metric, value, isStated }: Reading, now: number, isLoading: () => boolean): boolean {
    const key = `${subject} ${metric}`;
    if (value !== 0 || isStated) {
      this.#since.delete(key);
      return true;
    }
    const since = this.#since.get(key) ?? now;
    this.#since.set(key, since);
    return now - since >= zeroWaitMs && !isLoading();
  }
}
