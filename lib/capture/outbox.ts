import type { Capture } from '../model/signals';
import { asked, type Context } from './asked';

/**
 * Delivers captures one after another and keeps each until it was acknowledged; the worker counts once what it gets twice.
 */
export class Outbox {
  private readonly waiting: Capture[] = [];
  private isSending = false;

  constructor(
    private readonly send: (capture: Capture) => Promise<unknown>,
    private readonly context: Context,
    /** Told why the worker will never take a capture, which is dropped then. */
    private readonly onRefused: (error: unknown) => void,
  ) {}

  put(capture: Capture): void {
    this.waiting.push(capture);
    if (!this.isSending) void this.sendAll();
  }

  private async sendAll(): Promise<void> {
    this.isSending = true;
    for (let first = this.waiting[0]; first && !this.context.isInvalid; first = this.waiting[0]) {
      const capture = first;
      await asked(() => this.send(capture), this.context).catch(this.onRefused);
      this.waiting.shift();
    }
    this.isSending = false;
  }
}
