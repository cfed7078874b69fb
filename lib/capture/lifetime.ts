import { browser } from 'wxt/browser';

/**
 * How long a content script, or a part of it, goes on: ended once, and for good. Without an `AbortSignal`, whose interfaces the browser
 * would make anew in each page.
 */
export class Lifetime {
  #hasEnded = false;
  readonly #ends = new Set<() => void>();

  /** Whether it has ended, or the extension that it belongs to was updated or removed under it. */
  get isOver(): boolean {
    if (!this.#hasEnded && browser.runtime?.id === undefined) this.end();
    return this.#hasEnded;
  }

  end(): void {
    this.#hasEnded = true;
    for (const onEnd of this.#ends) {
      this.#ends.delete(onEnd);
      onEnd();
    }
  }

  /**
   * Calls `onEnd` at the end, or at once where it is over.
   * @returns what has it called no more.
   */
  onEnd(onEnd: () => void): () => void {
    if (this.#hasEnded) onEnd();
    else this.#ends.add(onEnd);
    return () => this.#ends.delete(onEnd);
  }

  /** Listens until the end. */
  listen<E extends Event>(
    target: EventTarget,
    type: string,
    listener: (event: E) => void,
    options?: AddEventListenerOptions,
  ): void {
    // What a type's event is, the caller knows, as with the browser's own method.
    const listens = listener as EventListener;
    target.addEventListener(type, listens, options);
    this.onEnd(() => target.removeEventListener(type, listens, options));
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
