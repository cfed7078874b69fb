import { StillroomError } from '../model/errors';
import { pause } from './pause';

/** What the runtime needs of WXT's content script context. */
export interface Context {
  readonly signal: AbortSignal;
  readonly isInvalid: boolean;
}

/** Waits before asking again, in milliseconds; the last one is kept to. */
const waits = [500, 1000, 2000, 5000, 15_000, 60_000];

/** Refusals that asking again can mend: the worker was ended, or the disk was full. */
const passing: readonly string[] = ['unavailable', 'storageFull', 'storeBlocked', 'unexpected'];

/**
 * Asks until the worker answers, which may be ended at any instant.
 * @returns the answer; undefined where the content script's life ended before it.
 * @throws StillroomError where the worker will never answer otherwise.
 */
export async function asked<T>(ask: () => Promise<T>, context: Context): Promise<T | undefined> {
  for (let failures = 0; !context.isInvalid && !context.signal.aborted; failures += 1) {
    try {
      return await ask();
    } catch (error) {
      if (error instanceof StillroomError && !passing.includes(error.code)) throw error;
    }
    if (!context.isInvalid) await pause(waits[Math.min(failures, waits.length - 1)] ?? 0, context.signal);
  }
  return undefined;
}
