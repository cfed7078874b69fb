import { StillroomError } from '../model/errors';
import type { Capture } from '../model/signals';

/** Waits before sending again, in milliseconds; the last one is kept to. */
const waits = [500, 1000, 2000, 5000, 15_000, 60_000];

/** Refusals that sending again can mend: the worker was ended, or the disk was full. */
const passing: readonly string[] = ['unavailable', 'storageFull', 'storeBlocked', 'unexpected'];

/**
 * Delivers captures one after another and keeps each until it was acknowledged. The worker may be ended at any instant,
 * so what was not answered is sent again; the worker counts it once.
 */
export class Outbox {
  private readonly waiting: Capture[] = [];
  private isSending = false;

  constructor(
    private readonly send: (capture: Capture) => Promise<unknown>,
    private readonly context: { readonly signal: AbortSignal; readonly isInvalid: boolean },
  ) {}

  put(capture: Capture): void {
    this.waiting.push(capture);
    if (!this.isSending) void this.sendAll();
  }

  private async sendAll(): Promise<void> {
    this.isSending = true;
    let failures = 0;
    for (let first = this.waiting[0]; first && !this.context.isInvalid; first = this.waiting[0]) {
      if (await this.isDone(first)) {
        this.waiting.shift();
        failures = 0;
      } else if (!this.context.isInvalid)
        await this.pause(waits[Math.min(failures++, waits.length - 1)] ?? 0);
    }
    this.isSending = false;
  }

  /** Whether the capture needs no further try: it is stored, or the worker will never take it. */
  private async isDone(capture: Capture): Promise<boolean> {
    try {
      await this.send(capture);
      return true;
    } catch (error) {
      return error instanceof StillroomError && !passing.includes(error.code);
    }
  }

  private pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.context.signal.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
}
