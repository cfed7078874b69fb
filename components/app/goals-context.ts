import { createContext, use } from 'react';
import type { Database } from '../../lib/store/db/database';
import type { GoalsData } from '../../lib/store/goals/read-goals';
import { StoreContext } from '../ui/useStore';

/** Provides the goals to every place, so that they are read once. */
export const GoalsContext = createContext<GoalsData | undefined>(undefined);

/** The goals; undefined until they are read. */
export function useGoals(): GoalsData | undefined {
  return use(GoalsContext);
}

/**
 * The opened store.
 * @throws Error outside of the app.
 */
export function useOpened(): Promise<Database> {
  const opened = use(StoreContext);
  if (!opened) throw new Error('the store is used outside of StoreContext');
  return opened;
}
