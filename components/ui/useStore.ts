import { createContext, useCallback, useEffect, useState } from 'react';
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
  const load = useCallback(async () => {
    try {
      setStored({ data: await read(await opened) });
    } catch (error) {
      setStored((before) => ({ ...before, error }));
    }
  }, [opened, read]);
  const isRead = first !== undefined;
  useEffect(() => {
    if (!isRead) void load();
    return onStoreChange(() => void load());
  }, [load, isRead]);
  return stored;
}
