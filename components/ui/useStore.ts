import { createContext, useCallback, useEffect, useRef, useState } from 'react';
import { onStoreChange } from '../../lib/store/db/changes';
import type { Database } from '../../lib/store/db/database';

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
 * @returns with it a function that reads it again at once, and ends when that is shown.
 */
export function useStore<T>(
  opened: Promise<Database>,
  read: (db: Database) => Promise<T>,
  first?: Stored<T>,
): Stored<T> & { readonly reload: () => Promise<void> } {
  const [stored, setStored] = useState<Stored<T>>(first ?? {});
  const isRead = first !== undefined;
  // Readings are numbered: what was asked for earlier may be answered later, and is old then.
  const [asked, shown] = [useRef(0), useRef(0)];
  const reload = useCallback(async () => {
    asked.current += 1;
    const own = asked.current;
    const show = (next: (before: Stored<T>) => Stored<T>) => {
      if (own <= shown.current) return;
      shown.current = own;
      setStored(next);
    };
    try {
      const data = await read(await opened);
      show(() => ({ data }));
    } catch (error) {
      show((before) => ({ ...before, error }));
    }
  }, [opened, read, asked, shown]);
  useEffect(() => {
    if (!isRead) void reload();
    const stop = onStoreChange(() => void reload());
    return () => {
      shown.current = asked.current;
      stop();
    };
  }, [reload, isRead, asked, shown]);
  return { ...stored, reload };
}
