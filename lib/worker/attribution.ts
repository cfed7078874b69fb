import type { Attribution } from '../store/goals/edits';

/** Attribution to the person on this machine, now. */
export function attributionNow(): Attribution {
  return { now: Date.now(), author: 'me' };
}
