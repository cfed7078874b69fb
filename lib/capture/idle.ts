import type { Lifetime } from './lifetime';

/** Longest piece of work before the page gets its turn, in milliseconds. */
export const sliceMs = 8;
/** Pieces between two looks at the clock. */
const piecesPerLook = 8;
/** A page that is never idle is read all the same after so many milliseconds. */
const timeoutMs = 100;

/** Waits for the browser to be idle; resolves at once when a life ends. */
export function nextIdle(lifetime: Lifetime): Promise<void> {
  return new Promise((resolve) => {
    const forget = lifetime.onEnd(resolve);
    const done = () => {
      forget();
      resolve();
    };
    requestIdleCallback(done, { timeout: timeoutMs });
  });
}

/**
 * Goes through `pieces`, a few milliseconds at a time and only while the browser is idle.
 * @param goOn asked after each wait, for the page may have become another one meanwhile.
 * @returns the milliseconds that it kept the page busy.
 */
export async function inSlices<T>(
  pieces: ArrayLike<T>,
  take: (piece: T) => void,
  goOn: () => boolean,
  lifetime: Lifetime,
): Promise<number> {
  let busy = 0;
  let begun = performance.now();
  const { length } = pieces;
  // An iterator over a list of nodes takes five times as long.
  for (let at = 0; at < length; ) {
    take(pieces[at] as T);
    at += 1;
    if (at % piecesPerLook) continue;
    const spent = performance.now() - begun;
    if (spent < sliceMs) continue;
    busy += spent;
    await nextIdle(lifetime);
    if (lifetime.isOver || !goOn()) return busy;
    begun = performance.now();
  }
  return busy + performance.now() - begun;
}
