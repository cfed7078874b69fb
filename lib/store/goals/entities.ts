import type { Entity, EntityType } from '../../model/goals';
import { keysOf } from '../db/keys-of';
import type { ReadTransaction, RecordReader } from '../db/transaction';

/** The goal records of one type, without removed ones. */
export async function entitiesOf<T extends EntityType>(tx: RecordReader, type: T): Promise<Entity<T>[]> {
  const stored = await tx.objectStore('entities').getAll(keysOf(type));
  return stored.flatMap((s) => (s.value ? [s.value as Entity<T>] : []));
}

/** The tags, rules, check-ins or effort of a key result. */
export async function entitiesOfKeyResult<T extends 'tag' | 'rule' | 'checkIn' | 'effort'>(
  tx: ReadTransaction,
  type: T,
  keyResult: string,
): Promise<Entity<T>[]> {
  const stored = await tx.objectStore('entities').index('keyResult').getAll([type, keyResult]);
  return stored.flatMap((s) => (s.value ? [s.value as Entity<T>] : []));
}

/** The tags or the effort of a subject. */
export async function entitiesOfSubject<T extends 'tag' | 'effort'>(
  tx: ReadTransaction,
  type: T,
  subject: string,
): Promise<Entity<T>[]> {
  const stored = await tx.objectStore('entities').index('subject').getAll([type, subject]);
  return stored.flatMap((s) => (s.value ? [s.value as Entity<T>] : []));
}
