import type { Entity, EntityType, KeyResult } from '../../model/goals';
import { enqueueDelete, enqueuePut } from '../db/enqueue';
import { keysOf } from '../db/keys-of';
import type { WriteTransaction } from '../db/transaction';
import { entitiesOf } from '../goals/entities';
import { keyResultsOfSubject } from '../signals/key-results-of-subject';

/** The key results whose snapshot depends on a goal record. */
export async function affectedKeyResults(
  tx: WriteTransaction,
  type: EntityType,
  value: Entity<EntityType>,
): Promise<string[]> {
  if (type === 'keyResult') return [(value as KeyResult).id];
  // The workspace's working days are part of every snapshot.
  if (type === 'workspace') return (await entitiesOf(tx, 'keyResult')).map((k) => k.id);
  // What was forecast once is no part of a snapshot; what it makes of other ranges is seen when snapshots are refreshed.
  if (type === 'forecast') return [];
  if ('keyResult' in value && value.keyResult) return [value.keyResult];
  if (type === 'effort' && 'subject' in value && value.subject)
    return await keyResultsOfSubject(tx, value.subject);
  return [];
}

/** Marks snapshots as stale. The snapshot and the members of a removed key result are deleted. */
export async function markDirty(tx: WriteTransaction, keyResults: Iterable<string>): Promise<void> {
  const ids = [...new Set(keyResults)];
  const entities = tx.objectStore('entities');
  const stored = await Promise.all(ids.map((id) => entities.get(['keyResult', id])));
  for (const [at, keyResult] of ids.entries()) {
    if (stored[at]?.value) {
      enqueuePut(tx, 'dirty', { keyResult, mark: crypto.randomUUID() });
      continue;
    }
    enqueueDelete(tx, 'dirty', keyResult);
    enqueueDelete(tx, 'snapshots', keyResult);
    enqueueDelete(tx, 'members', keysOf(keyResult));
  }
}
