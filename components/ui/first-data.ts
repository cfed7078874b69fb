import { onStoreChange } from '../../lib/store/db/changes';
import type { FirstData } from './useStore';

/**
 * Reads what a screen shows first, before the screen is there: what changes from now on is told to who subscribes later.
 * @returns the data, or why it cannot be read.
 */
export async function firstData<T>(read: Promise<T>): Promise<FirstData<T>> {
  let isOutdated = false;
  let listener: (() => void) | undefined;
  const tell = () => {
    isOutdated = listener === undefined;
    listener?.();
  };
  onStoreChange(tell);
  const subscribe = (next: () => void) => {
    listener = next;
    if (isOutdated) tell();
    return () => {
      listener = undefined;
    };
  };
  return read.then(
    (data) => ({ data, subscribe }),
    (error: unknown) => ({ error, subscribe }),
  );
}
