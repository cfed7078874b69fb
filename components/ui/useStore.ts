import { createContext, useEffect, useState } from 'react';
import { onStoreChange } from '../../lib/store/changes';
import type { Database } from '../../lib/store/database';

/** The store, for what lies deep in a screen. */
export const StoreContext = createContext<Promise<Database> | undefined>(undefined);

/** What a screen shows of the store: the data once they are there, or why they are not. */
export interface Stored<T> {
  readonly data?: T;
  readonly error?: unknown;
}

/**
 * Reads from the store, and again whenever it has changed. What is shown stays while it is read again.
 * @param opened the store, whose opening may have begun before the screen.
 * @param first what was read of it already.
 */
export function useStore<T>(
  opened: Promise<Database>,
  read: (db: Database) => Promise<T>,
  first?: Stored<T>,
): Stored<T> {
  const [stored, setStored] = useState<Stored<T>>(first ?? {});
  const isRead = first !== undefined;
  useEffect(() => {
    let isCurrent = true;
    const load = async () => {
      try {
        const data = await read(await opened);
        if (isCurrent) setStored({ data });
      } catch (error) {
        if (isCurrent) setStored((before) => ({ ...before, error }));
      }
    };
    if (!isRead) void load();
    const stop = onStoreChange(() => void load());
    return () => {
      // What is asked for now may be answered before what was asked for earlier.
      isCurrent = false;
      stop();
    };
  }, [opened, read, isRead]);
  return stored;
}
