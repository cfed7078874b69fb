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

/** A worker that is ended as it is asked may never answer: after so many milliseconds it is asked again. */
const patience = 15_000;

/**
 * Asks until the worker answers, which may be ended at any instant.
 * @returns the answer; undefined where the content script's life ended before it.
 * @throws StillroomError where the worker will never answer otherwise.
 */
export async function asked<T>(ask: () => Promise<T>, context: Context): Promise<T | undefined> {
  for (let failures = 0; !context.isInvalid && !context.signal.aborted; failures += 1) {
    try {
      return await answered(ask, context);
    } catch (error) {
      if (error instanceof StillroomError && !passing.includes(error.code)) throw error;
    }
    if (!context.isInvalid) await pause(waits[Math.min(failures, waits.length - 1)] ?? 0, context.signal);
  }
  return undefined;
}

/** The answer, or a failure where there is none for long. */
async function answered<T>(ask: () => Promise<T>, context: Context): Promise<T> {
  const over = new AbortController();
  const late = pause(patience, AbortSignal.any([over.signal, context.signal])).then((): never => {
    throw new StillroomError('unavailable', 'nothing answered');
  });
  // It is over either way; that it was too late is only told by the race.
  late.catch(() => undefined);
  try {
    return await Promise.race([ask(), late]);
  } finally {
    over.abort();
  }
}
