import type { Change } from '../../model/change';
import type { EntityType } from '../../model/goals';
import type { Database } from '../db/database';
import { keysOf } from '../db/keys-of';
import { beginRead, type ReadTransaction } from '../db/transaction';

/** One change of a field of a goal record, with the value before it. */
export interface PastChange {
  readonly action: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly author: string;
  readonly field: string;
  /** `null` where it was not set before, or is not any more. */
  readonly from: unknown;
  readonly to: unknown;
}

/** Reads all changes of a goal record, oldest first. */
export async function readHistory(db: Database, type: EntityType, id: string): Promise<PastChange[]> {
  return await historyOf(beginRead(db, ['changes']), type, id);
}

/** All changes of a goal record, oldest first. */
export async function historyOf(tx: ReadTransaction, type: EntityType, id: string): Promise<PastChange[]> {
  return pastOf(await tx.objectStore('changes').index('entity').getAll([type, id]));
}

/** The changes of every goal record of a type, also of removed ones, by its id; of each oldest first. */
export async function historiesOf(
  tx: ReadTransaction,
  type: EntityType,
): Promise<ReadonlyMap<string, readonly PastChange[]>> {
  const all = await tx.objectStore('changes').index('entity').getAll(keysOf(type));
  const byId = Map.groupBy(all, (change) => change.entity.id);
  return new Map([...byId].map(([id, changes]) => [id, pastOf(changes)]));
}

function pastOf(changes: Change[]): PastChange[] {
  changes.sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1));
  const held = new Map<string, unknown>();
  return changes.map(({ action, at, author, field, value }) => {
    const from = held.get(field) ?? null;
    held.set(field, value);
    return { action, at: Number(at.split('.')[0]), author, field, from, to: value };
  });
}

/** Each target of a key result and the instant from which it applied, in milliseconds since 1970, oldest first. */
export function targetHistory(history: readonly PastChange[]): { at: number; target: number }[] {
  return history.flatMap(({ at, field, to, from }) =>
    field === 'target' && typeof to === 'number' && to !== from ? [{ at, target: to }] : [],
  );
}
