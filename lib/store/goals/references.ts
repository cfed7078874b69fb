import type { Entity, EntityType } from '../../model/goals';

interface Reference {
  readonly field: string;
  readonly type: EntityType | 'subject';
  readonly id: string;
}

const fields: Partial<Record<EntityType, Readonly<Record<string, Reference['type']>>>> = {
  objective: { cycle: 'cycle', parent: 'objective' },
  keyResult: { objective: 'objective', drivers: 'keyResult' },
  tag: { keyResult: 'keyResult', subject: 'subject' },
  rule: { keyResult: 'keyResult' },
  checkIn: { keyResult: 'keyResult' },
  effort: { keyResult: 'keyResult', subject: 'subject' },
};

/** The records that a goal record refers to, by field. */
export function referencesOf<T extends EntityType>(type: T, value: Entity<T>): Reference[] {
  return Object.entries<Reference['type']>(fields[type] ?? {}).flatMap(([field, wanted]) => {
    const named = (value as Record<string, unknown>)[field];
    const ids = Array.isArray(named) ? named : [named];
    return ids.filter((id) => typeof id === 'string').map((id: string) => ({ field, type: wanted, id }));
  });
}
