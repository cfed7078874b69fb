import { isSnapshot } from '../../model/is-snapshot';
import type { Snapshot } from '../../model/snapshot';

/** The valid snapshots among the stored ones. Invalid ones are left out; they are taken again. */
export function validSnapshots(stored: readonly unknown[]): Snapshot[] {
  return stored.filter(isSnapshot);
}
