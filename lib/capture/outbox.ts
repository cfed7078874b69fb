import type { Lifetime } from './lifetime';
import { withRetry } from './with-retry';

/**
 * Delivers what a page has for the worker one after another and keeps each until it was acknowledged; the worker counts once
 * what it gets twice.
 */
export class Outbox<T extends object> {
  readonly #waiting: T[] = [];
  #isSending = false;

  constructor(
    private readonly send: (item: T) => Promise<unknown>,
    private readonly lifetime: Lifetime,
    /** Told why the worker will never take an item, which is dropped then. */
    private readonly onRefused: (error: unknown) => void,
  ) {}

  put(item: T): void {
    this.#waiting.push(item);
    if (!this.#isSending) void this.#sendAll();
  }

  async #sendAll(): Promise<void> {
    this.#isSending = true;
    for (let first = this.#waiting[0]; first && !this.lifetime.isOver; first = this.#waiting[0]) {
      const item = first;
      await withRetry(() => this.send(item), this.lifetime).catch(this.onRefused);
      this.#waiting.shift();
    }
    this.#isSending = false;
  }
}
