import type { FollowedNumber } from '../../model/followed-number';
import type { Database } from '../db/database';
import { beginRead, inTransaction } from '../db/transaction';
import { entitiesOf } from '../goals/entities';
import { sliceSize } from '../jobs/definition';
import { eraseSubject } from '../signals/erase-subject';
import { signalStores } from '../signals/stores';

/**
 * Erases a number with its readings, its tags, its history and what this machine knows of it, and with it the numbers that it goes on for.
 * @returns whether there was one.
 */
export async function eraseNumber(db: Database, id: string): Promise<boolean> {
  const all = await entitiesOf(beginRead(db, ['entities']), 'number');
  const erased = withPredecessors(all, id);
  for (const { subject } of erased)
    while (!(await inTransaction(db, signalStores, (tx) => eraseSubject(tx, subject, sliceSize))).isDone);
  return erased.length > 0;
}

/** A number, the ones that it goes on for, and those that these go on for. Changes of two machines may make a ring. */
function withPredecessors(all: readonly FollowedNumber[], id: string): FollowedNumber[] {
  const found = new Set(all.filter((n) => n.id === id));
  for (const one of found) for (const n of all) if (n.mergedInto === one.id) found.add(n);
  return [...found];
}
