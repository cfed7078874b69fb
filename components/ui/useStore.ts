import { createContext, useCallback, useEffect, useRef, useState } from 'react';
import { onStoreChange } from '../../lib/store/db/changes';
import { type Database, ensureOpen } from '../../lib/store/db/database';

/** Provides the store to components deep in a screen. */
export const StoreContext = createContext<Promise<Database> | undefined>(undefined);

/** The data read from the store, once available, or the error. */
export interface Stored<T> {
  readonly data?: T;
  readonly error?: unknown;
}

/** What a screen shows first, read before the screen is there. */
export interface FirstData<T> extends Stored<T> {
  /** Calls `listener` whenever the store has changed since the reading began. Returns a function that unsubscribes. */
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * Reads from the store, and again after each change, or whatever else is subscribed to. Data stays while it is read again.
 * @param opened the store, which may have been opened before the screen.
 * @param first data that was read already.
 * @returns the data, and a function that reads it again and resolves once React is to draw it: `useOneAtATime` waits for that.
 */
export function useStore<T>(
  opened: Promise<Database>,
  read: (db: Database) => Promise<T>,
  first?: FirstData<T>,
  subscribe: (listener: () => void) => () => void = first?.subscribe ?? onStoreChange,
): Stored<T> & { readonly reload: () => Promise<void> } {
  const [stored, setStored] = useState<Stored<T>>(first ?? {});
  const isRead = first !== undefined;
  // Reads are numbered: an earlier read may finish after a later one, and is outdated then.
  const [started, shown] = [useRef(0), useRef(0)];
  const reload = useCallback(async () => {
    started.current += 1;
    const own = started.current;
    const show = (next: (before: Stored<T>) => Stored<T>) => {
      if (own <= shown.current) return;
      shown.current = own;
      setStored(next);
    };
    try {
      const data = await read(await ensureOpen(await opened));
      show(() => ({ data }));
    } catch (error) {
      show((before) => ({ ...before, error }));
    }
  }, [opened, read, started, shown]);
  useEffect(() => {
    if (!isRead) void reload();
    const stop = subscribe(() => void reload());
    return () => {
      shown.current = started.current;
      stop();
    };
  }, [reload, isRead, started, shown, subscribe]);
  return { ...stored, reload };
}
