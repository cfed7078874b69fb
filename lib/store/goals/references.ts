import type { Entity, EntityType } from '../../model/goals';

/** What a field can refer to. Business goals are part of the workspace. */
export type ReferenceTarget = EntityType | 'subject' | 'businessGoal';

/** A field of a goal record that refers to others by their ids. */
export interface ReferenceField {
  readonly field: string;
  readonly to: ReferenceTarget;
  /** Whether the record makes no sense without it. */
  readonly isNeeded?: boolean;
  /** Whether a record that names something unknown is taken anyway. */
  readonly isLenient?: boolean;
  /** The name of the id, where the field is an object. */
  readonly part?: string;
}

const ofKeyResult: ReferenceField = { field: 'keyResult', to: 'keyResult', isNeeded: true };

/** Every field of goal records that refers to others. */
export const referenceFields: Readonly<Record<EntityType, readonly ReferenceField[]>> = {
  workspace: [],
  cycle: [],
  objective: [
    { field: 'cycle', to: 'cycle' },
    { field: 'parent', to: 'objective' },
    { field: 'businessGoal', to: 'businessGoal', isLenient: true },
  ],
  keyResult: [
    { field: 'objective', to: 'objective', isNeeded: true },
    { field: 'drivers', to: 'keyResult' },
    { field: 'closed', part: 'next', to: 'keyResult', isLenient: true },
  ],
  tag: [
    ofKeyResult,
    { field: 'subject', to: 'subject', isNeeded: true },
    { field: 'origins', to: 'subject', isLenient: true },
    { field: 'topic', to: 'topic', isLenient: true },
  ],
  topic: [{ field: 'issue', to: 'subject', isLenient: true }],
  rule: [ofKeyResult],
  checkIn: [ofKeyResult],
  // Effort without its key result would count for others, so it goes with it.
  effort: [ofKeyResult, { field: 'subject', to: 'subject' }],
  forecast: [ofKeyResult],
  // What a kept report showed does not change with the goals.
  report: [],
  number: [
    { field: 'subject', to: 'subject', isNeeded: true },
    { field: 'mergedInto', to: 'number', isLenient: true },
  ],
};

/** The ids that a reference field names. */
export function idsIn({ part }: ReferenceField, value: unknown): string[] {
  const named = part && typeof value === 'object' && value ? (value as Record<string, unknown>)[part] : value;
  const ids: readonly unknown[] = Array.isArray(named) ? named : [named];
  return ids.filter((id) => typeof id === 'string');
}

/** The value of a reference field without some ids; `null` where none is left. */
export function withoutIds(
  { part }: ReferenceField,
  value: unknown,
  isGone: (id: string) => boolean,
): unknown {
  if (part && typeof value === 'object' && value) {
    const { [part]: _gone, ...rest } = value as Record<string, unknown>;
    return rest;
  }
  const left = Array.isArray(value) ? value.filter((id: string) => !isGone(id)) : [];
  return left.length ? left : null;
}

interface Reference {
  readonly field: string;
  readonly type: ReferenceTarget;
  readonly id: string;
}

/** The records that a goal record refers to, by field, and that must be known. */
export function referencesOf<T extends EntityType>(type: T, value: Entity<T>): Reference[] {
  return referenceFields[type]
    .filter((one) => !one.isLenient)
    .flatMap((one) =>
      idsIn(one, (value as Record<string, unknown>)[one.field]).map((id) => ({
        field: one.field,
        type: one.to,
        id,
      })),
    );
}
