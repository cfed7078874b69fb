import { browser } from 'wxt/browser';

/** How long a content script, or a part of it, goes on: ended once, and for good. */
export class Lifetime {
  private readonly controller = new AbortController();

  /** Aborted at the end. */
  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** Whether it has ended, or the extension that it belongs to was updated or removed under it. */
  get isOver(): boolean {
    if (!this.signal.aborted && browser.runtime?.id === undefined) this.end();
    return this.signal.aborted;
  }

  end(): void {
    this.controller.abort();
  }

  /** Calls `onEnd` at the end, or at once where it is over. */
  onEnd(onEnd: () => void): void {
    if (this.signal.aborted) onEnd();
    else this.signal.addEventListener('abort', onEnd, { once: true });
  }
}

/**
 * Begins the life of a content script. One of that name that ran in the page before ends: it was started anew, by whatever
 * reason.
 */
export function beginLifetime(name = 'stillroomLifetime'): Lifetime {
  const world = globalThis as { [key: string]: unknown };
  const before = world[name] as Lifetime | undefined;
  before?.end();
  const lifetime = new Lifetime();
  world[name] = lifetime;
  return lifetime;
}
