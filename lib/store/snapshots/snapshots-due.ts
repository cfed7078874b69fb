import type { Snapshot } from '../../model/snapshot';

/** A snapshot older than this is taken again, for what it says of the last week moves on by itself. */
const lifetime = 6 * 60 * 60 * 1000;

/** Whether time has overtaken a snapshot. `now` in milliseconds since 1970. */
export function needsRefresh(snapshot: Snapshot, now: number): boolean {
  return now - snapshot.at > lifetime && snapshot.at < snapshot.end;
}
