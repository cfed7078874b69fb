import { openKeyResults } from '../../goals/outline/group';
import type { Entity, EntityType, KeyResult } from '../../model/goals';
import type { ReadTransaction } from '../db/transaction';
import { entitiesOf } from '../goals/entities';

/** The ids of the key results that a subject counts for, closed ones too. */
export async function keyResultsOfSubject(tx: ReadTransaction, subject: string): Promise<string[]> {
  const keys = await tx.objectStore('members').index('subject').getAllKeys(subject);
  return keys.map(([keyResult]) => keyResult);
}

/** The open key results that a subject counts for: what was closed, nothing moves any more. */
export async function openKeyResultsOfSubject(tx: ReadTransaction, subject: string): Promise<KeyResult[]> {
  const keyResults = await entitiesWith(tx, 'keyResult', await keyResultsOfSubject(tx, subject));
  const objectives = keyResults.map(({ objective }) => objective);
  return openKeyResults(await entitiesWith(tx, 'objective', objectives), keyResults);
}

/** The ids of all open key results, for looking at many subjects. */
export async function openKeyResultIds(tx: ReadTransaction): Promise<ReadonlySet<string>> {
  const [objectives, keyResults] = await Promise.all([
    entitiesOf(tx, 'objective'),
    entitiesOf(tx, 'keyResult'),
  ]);
  return new Set(openKeyResults(objectives, keyResults).map(({ id }) => id));
}

async function entitiesWith<T extends EntityType>(
  tx: ReadTransaction,
  type: T,
  ids: readonly string[],
): Promise<Entity<T>[]> {
  const read = [...new Set(ids)].map((id) => tx.objectStore('entities').get([type, id]));
  return (await Promise.all(read)).flatMap((stored) => (stored?.value ? [stored.value as Entity<T>] : []));
}
