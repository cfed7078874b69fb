import { StillroomError } from '../model/errors';
import type { Lifetime } from './lifetime';
import { withRetry } from './with-retry';

/**
 * Delivers what a page has for the worker one after another and keeps each until it was acknowledged; the worker counts once
 * what it gets twice. What it will never take is dropped; where it allows no more, the content script's life ends.
 */
export class Outbox<T extends object> {
  readonly #waiting: T[] = [];
  #isSending = false;

  constructor(
    private readonly send: (item: T) => Promise<unknown>,
    private readonly lifetime: Lifetime,
  ) {}

  put(item: T): void {
    this.#waiting.push(item);
    if (!this.#isSending) void this.#sendAll();
  }

  async #sendAll(): Promise<void> {
    this.#isSending = true;
    for (let first = this.#waiting[0]; first && !this.lifetime.isOver; first = this.#waiting[0]) {
      const item = first;
      await withRetry(() => this.send(item), this.lifetime).catch((error: unknown) => {
        if (error instanceof StillroomError && error.code === 'notAllowed') this.lifetime.end();
      });
      this.#waiting.shift();
    }
    this.#isSending = false;
  }
}
