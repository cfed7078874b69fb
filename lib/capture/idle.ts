/** Longest piece of work between two looks at the clock's budget, in milliseconds. */
const sliceBudget = 4;
/** A page that is never idle is read all the same after so many milliseconds. */
const patience = 1000;

/** Waits for the browser to be idle. Resolves at once when `signal` ends the wait. */
export function nextIdle(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = () => {
      signal.removeEventListener('abort', done);
      resolve();
    };
    signal.addEventListener('abort', done);
    requestIdleCallback(done, { timeout: patience });
  });
}

/**
 * Goes through `pieces`, a few milliseconds at a time and only while the browser is idle. After each wait it asks
 * `goOn`, for the page may have become another one meanwhile.
 * @returns the milliseconds that it kept the page busy.
 */
export async function readInSlices<T>(
  pieces: Iterable<T>,
  take: (piece: T) => void,
  goOn: () => boolean,
  signal: AbortSignal,
): Promise<number> {
  let busy = 0;
  let begun = performance.now();
  for (const piece of pieces) {
    take(piece);
    const spent = performance.now() - begun;
    if (spent < sliceBudget) continue;
    busy += spent;
    await nextIdle(signal);
    if (signal.aborted || !goOn()) return busy;
    begun = performance.now();
  }
  return busy + performance.now() - begun;
}
