import type { Stored } from './useStore';

/** What a screen shows first: data that is being read, or why it cannot be. */
export function firstData<T>(read: Promise<T>): Promise<Stored<T>> {
  return read.then(
    (data) => ({ data }),
    (error: unknown) => ({ error }),
  );
}
