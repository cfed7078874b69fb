import { goalsReader } from '../../lib/store/goals/read-goals';

/** Reads what the app shows; it remembers what has not changed since it was read before. */
export const readGoals = goalsReader();
