import * as z from 'zod/mini';
import type { Change } from '../../model/change';
import { StillroomError } from '../../model/errors';
import { type Entity, type EntityType, entitySchemas, type Rule } from '../../model/goals';
import { reasonOf } from '../../model/reasons';
import type { StoredEntity } from '../db/schema';
import { isPattern } from '../signals/rules';

/** The field whose value `true` means that the record was removed. */
export const removedField = 'removed';

/**
 * Folds one change into a goal record. For each field the change with the highest timestamp wins, ties by the change's id,
 * so that changes may arrive in any order and any number of times.
 * @param entity undefined for a new record.
 * @returns the record after the change, without `value`.
 */
export function foldChange(entity: StoredEntity | undefined, change: Change): StoredEntity {
  const fields = { ...entity?.fields };
  const held = Object.hasOwn(fields, change.field) ? fields[change.field] : undefined;
  if (!held || isLater(change, { at: held.at, id: held.change }))
    fields[change.field] = { at: change.at, change: change.id, value: change.value };
  return { type: change.entity.type, id: change.entity.id, fields };
}

/** Whether a change wins over another one: by its timestamp, ties by id. */
export function isLater(a: Pick<Change, 'at' | 'id'>, b: Pick<Change, 'at' | 'id'>): boolean {
  return a.at === b.at ? a.id > b.id : a.at > b.at;
}

/** The workspace before anything of it is set: a form sets only the fields that a person changed. */
const emptyWorkspace = { mission: '', values: [], businessGoals: [] };

/**
 * The record with its current state: the `value` of its fields.
 * @returns without `value` where it was removed.
 * @throws StillroomError `invalid`, with what is wrong by field.
 */
export function withValue(entity: StoredEntity): StoredEntity {
  const { value: _stale, ...bare } = entity;
  if (entity.fields[removedField]?.value === true) return bare;
  const raw: Record<string, unknown> =
    entity.type === 'workspace' ? { ...emptyWorkspace } : { id: entity.id };
  for (const [name, { value }] of Object.entries(entity.fields))
    if (value !== null && name !== removedField) raw[name] = value;
  return { ...bare, value: parseEntity(entity.type, raw, entity.id) };
}

/**
 * Checks a goal record.
 * @throws StillroomError `invalid` whose message names each wrong field and why.
 */
export function parseEntity<T extends EntityType>(type: T, raw: unknown, id: string): Entity<T> {
  const parsed = z.safeParse(entitySchemas[type] as unknown as z.ZodMiniType<Entity<T>>, raw, {
    error: reasonOf,
  });
  const fields: Record<string, string> = {};
  const url = type === 'rule' && parsed.success ? (parsed.data as Rule).url : undefined;
  if (url !== undefined && !isPattern(url)) fields['url'] = 'is not a URL pattern';
  else if (parsed.success) return parsed.data;
  for (const issue of parsed.error?.issues ?? []) fields[issue.path.join('.') || type] ??= issue.message;
  throw invalidRecord(type, id, fields);
}

/** The failure that a goal record is not valid. @param fields what is wrong, by field. */
export function invalidRecord(
  type: EntityType,
  id: string,
  fields: Readonly<Record<string, string>>,
): StillroomError {
  const what = Object.entries(fields).map(([field, why]) => `${field}: ${why}`);
  return new StillroomError(
    'invalid',
    `${type} “${id}” is not valid: ${what.join('; ')}`,
    fields,
    `${type} ${id}`,
  );
}
