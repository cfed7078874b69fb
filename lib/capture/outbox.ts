import type { SentCapture } from '../model/signals';
import type { Lifetime } from './lifetime';
import { withRetry } from './with-retry';

/**
 * Delivers captures one after another and keeps each until it was acknowledged; the worker counts once what it gets twice.
 */
export class Outbox {
  readonly #waiting: SentCapture[] = [];
  #isSending = false;

  constructor(
    private readonly send: (capture: SentCapture) => Promise<unknown>,
    private readonly lifetime: Lifetime,
    /** Told why the worker will never take a capture, which is dropped then. */
    private readonly onRefused: (error: unknown) => void,
  ) {}

  put(capture: SentCapture): void {
    this.#waiting.push(capture);
    if (!this.#isSending) void this.#sendAll();
  }

  async #sendAll(): Promise<void> {
    this.#isSending = true;
    for (let first = this.#waiting[0]; first && !this.lifetime.isOver; first = this.#waiting[0]) {
      const capture = first;
      await withRetry(() => this.send(capture), this.lifetime).catch(this.onRefused);
      this.#waiting.shift();
    }
    this.#isSending = false;
  }
}
