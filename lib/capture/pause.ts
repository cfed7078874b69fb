import type { Lifetime } from './lifetime';

/** Resolves after so many milliseconds, or at once when a life ends. */
export function pause(milliseconds: number, lifetime: Lifetime): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      forget();
      resolve();
    }, milliseconds);
    const forget = lifetime.onEnd(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
