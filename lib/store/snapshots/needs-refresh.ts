import type { Snapshot } from '../../model/snapshot';

/** The maximum age of a snapshot in milliseconds: its change over the last week depends on the time. */
const maxAge = 6 * 60 * 60 * 1000;

/**
 * Whether a snapshot is too old, or dated in the future, because the clock was ahead when it was taken.
 * @param now milliseconds since 1970.
 */
export function needsRefresh(snapshot: Snapshot, now: number): boolean {
  const isOpen = snapshot.at < snapshot.end || snapshot.failed !== undefined;
  return snapshot.at > now || (now - snapshot.at > maxAge && isOpen);
}

/**
 * Whether the range of a snapshot's forecast is another one than one's own record makes it now.
 * @param factor the present `rangeFactor`.
 */
export function hasOldRange({ forecast, factor: then = 1 }: Snapshot, factor: number): boolean {
  return forecast !== undefined && 'low' in forecast && then !== factor;
}
