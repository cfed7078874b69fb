import * as z from 'zod/mini';
import { type Snapshot, snapshot } from '../../model/snapshot';

/** The valid snapshots among the stored ones. Invalid ones are left out; they are taken again. */
export function validSnapshots(stored: readonly unknown[]): Snapshot[] {
  return stored.flatMap((one) => {
    const parsed = z.safeParse(snapshot, one);
    return parsed.success ? [parsed.data] : [];
  });
}
