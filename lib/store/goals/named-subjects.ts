import type { Change } from '../../model/change';
import { keysOf } from '../db/keys-of';
import type { StoredEntity } from '../db/schema';
import type { ReadTransaction, WriteTransaction } from '../db/transaction';
import { entitiesOf } from './entities';
import { withValue } from './fold';
import { idsIn, type ReferenceField, referenceFields, withoutIds } from './references';

const ofSubjects = (type: 'tag' | 'effort' | 'topic' | 'number') =>
  referenceFields[type].filter((one) => one.to === 'subject');

/** The ids of all subjects that goal records name: tagged ones, origins, pages with effort, issues of topics, numbers. */
export async function namedSubjects(tx: ReadTransaction): Promise<Set<string>> {
  const named = new Set<string>();
  for (const type of ['tag', 'effort', 'topic', 'number'] as const)
    for (const record of await entitiesOf(tx, type))
      for (const one of ofSubjects(type))
        for (const id of idsIn(one, (record as unknown as Readonly<Record<string, unknown>>)[one.field]))
          named.add(id);
  return named;
}

/** Takes erased subjects out of the tags and topics that name them as origins or issue, and out of their history. */
export async function forgetLostSubjects(tx: WriteTransaction): Promise<void> {
  const known = new Set(await tx.objectStore('subjects').getAllKeys());
  const isLost = (id: string) => !known.has(id);
  for (const type of ['tag', 'topic'] as const)
    for (const one of ofSubjects(type).filter((field) => field.isLenient))
      for (const entity of await tx.objectStore('entities').getAll(keysOf(type)))
        if (entity.fields[one.field]) await forgetIn(tx, entity, one, isLost);
}

async function forgetIn(
  tx: WriteTransaction,
  entity: StoredEntity,
  one: ReferenceField,
  isLost: (id: string) => boolean,
): Promise<void> {
  const held = entity.fields[one.field];
  if (held && idsIn(one, held.value).some(isLost)) {
    const field = { ...held, value: withoutIds(one, held.value, isLost) };
    await tx
      .objectStore('entities')
      .put(withValue({ ...entity, fields: { ...entity.fields, [one.field]: field } }));
  }
  for await (const cursor of tx.objectStore('changes').index('entity').iterate([entity.type, entity.id])) {
    const change = cursor.value;
    if (change.field !== one.field || !idsIn(one, change.value).some(isLost)) continue;
    await cursor.update({ ...change, value: withoutIds(one, change.value, isLost) as Change['value'] });
  }
}
