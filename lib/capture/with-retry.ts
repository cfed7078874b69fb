import { StillroomError } from '../model/errors';
import type { Lifetime } from './lifetime';
import { pause } from './pause';

/** Waits before the next try, in milliseconds; the last one is repeated. */
const waits = [500, 1000, 2000, 5000, 15_000, 60_000];

/** Refusals that another try can overcome: the worker was ended, or the disk was full. */
const retryableCodes: readonly string[] = ['unavailable', 'storageFull', 'storeBlocked', 'unexpected'];

/** A worker that is ended while it is asked may never answer: after so many milliseconds it is asked again. */
const timeoutMs = 15_000;

/**
 * Asks the worker until it answers; it may be ended at any instant.
 * @returns the answer; undefined where the content script's life ended before it.
 * @throws StillroomError where another try cannot help.
 */
export async function withRetry<T>(ask: () => Promise<T>, lifetime: Lifetime): Promise<T | undefined> {
  for (let failures = 0; !lifetime.isOver; failures += 1) {
    try {
      return await withTimeout(ask);
    } catch (error) {
      if (error instanceof StillroomError && !retryableCodes.includes(error.code)) throw error;
    }
    if (!lifetime.isOver) await pause(waits[Math.min(failures, waits.length - 1)] ?? 0, lifetime);
  }
  return undefined;
}

async function withTimeout<T>(ask: () => Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new StillroomError('unavailable', 'nothing answered')), timeoutMs);
  });
  try {
    return await Promise.race([ask(), late]);
  } finally {
    clearTimeout(timer);
  }
}
