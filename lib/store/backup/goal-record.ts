import type { Change } from '../../model/change';
import type { Entity, EntityType } from '../../model/goals';
import type { StagedPiece, StoredEntity } from '../db/schema';
import { foldChange, withValue } from '../goals/fold';

/** A goal record of a backup: its history, and its state, either of which may be missing. */
export interface GoalRecord {
  readonly type: EntityType;
  readonly id: string;
  readonly changes: readonly { readonly line: number; readonly change: Change }[];
  /** The state that the file states; of several the last one. */
  readonly stated?: { readonly line: number; readonly value: Entity<EntityType> };
}

/** The goal record of a staged piece. */
export function goalRecord({ key, records }: StagedPiece): GoalRecord {
  const [type = '', ...id] = String(key).split(' ');
  const changes: GoalRecord['changes'][number][] = [];
  let stated: GoalRecord['stated'];
  for (const { line, record } of records) {
    const { type: of, ...value } = record;
    if (of === 'change') changes.push({ line, change: value as Change });
    else stated = { line, value: value as Entity<EntityType> };
  }
  // Only goal records are staged as such.
  return { type: type as EntityType, id: id.join(' '), changes, ...(stated ? { stated } : {}) };
}

/** A stored record with the changes of a backup, without its state. */
export function foldAll({ type, id, changes }: GoalRecord, held?: StoredEntity): StoredEntity {
  const { value: _stale, ...bare } = held ?? { type, id, fields: {} };
  return changes.reduce<StoredEntity>((entity, { change }) => foldChange(entity, change), bare);
}

/**
 * A stored record with the changes of a backup, and its state. Where the changes of two machines together do not make a
 * valid record, its state is the one that the backup states, or the stored one; an edit can mend it.
 * @throws StillroomError `invalid` where there is neither.
 */
export function mergeChanges(record: GoalRecord, held?: StoredEntity): StoredEntity {
  const folded = foldAll(record, held);
  try {
    return withValue(folded);
  } catch (error) {
    const value = record.stated?.value ?? held?.value;
    if (!value) throw error;
    return { ...folded, value };
  }
}
