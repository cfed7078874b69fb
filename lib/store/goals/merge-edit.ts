import type { Edit } from '../../model/edit';
import { workspaceId } from '../../model/goals';
import { mergeField } from '../../model/merge-lists';
import type { ReadTransaction } from '../db/transaction';
import { removedField } from './fold';
import type { FieldValues } from './keep-references';

/**
 * The values that an edit gives to fields. Where it states what its form began with, lists are merged with what is stored by
 * now: another page may have changed other elements of them.
 */
export async function valuesOfEdit(tx: ReadTransaction, edit: Edit): Promise<FieldValues> {
  const type = edit.type;
  const id = type === 'workspace' ? workspaceId : edit.id;
  if (edit.remove) return { type, id, values: { [removedField]: true } };
  const values: Record<string, unknown> = { [removedField]: null, ...edit.set };
  const from: Readonly<Record<string, unknown>> = edit.from ?? {};
  const stored = Object.keys(from).length ? await tx.objectStore('entities').get([type, id]) : undefined;
  if (stored?.value)
    for (const [name, base] of Object.entries(from))
      if (name in values)
        values[name] = mergeField(name, base, stored.fields[name]?.value ?? null, values[name]);
  return { type, id, values };
}
