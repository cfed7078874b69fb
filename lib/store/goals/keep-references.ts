import { type EntityType, type Workspace, workspaceId } from '../../model/goals';
import { isSameJson } from '../../model/same-json';
import { keysOf } from '../db/keys-of';
import type { StoredEntity } from '../db/schema';
import type { ReadTransaction } from '../db/transaction';
import { removedField } from './fold';
import { idsIn, type ReferenceField, referenceFields, withoutIds } from './references';

/** The values that fields of a goal record get, `removed` among them; `null` takes a field away. */
export interface FieldValues {
  readonly type: EntityType;
  readonly id: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** A goal record before and after an action. */
interface Row {
  readonly type: EntityType;
  readonly id: string;
  readonly held: Readonly<Record<string, unknown>>;
  readonly existed: boolean;
  /** What the action sets. */
  set: Record<string, unknown>;
  /** Whether an undo leaves it as it is, because others need it. Then it needs all that it refers to. */
  isKept?: boolean;
}
type Rows = ReadonlyMap<string, Row>;

/** The records that others refer to; there are few of them. */
const targets: readonly EntityType[] = ['workspace', 'cycle', 'objective', 'keyResult', 'topic', 'number'];
/** The records that go with their key result. */
const ofKeyResult: readonly EntityType[] = ['tag', 'rule', 'checkIn', 'effort', 'forecast'];

const keyOf = (type: string, id: string) => `${type} ${id}`;

/**
 * The values of an edit, so that no reference is left to what it removes: a record that cannot be without goes too, another
 * reference is taken away. So is one to a record that is gone already, which a page did not know yet.
 */
export async function withValidReferences(
  tx: ReadTransaction,
  records: readonly FieldValues[],
): Promise<FieldValues[]> {
  const rows = await readRows(tx, records);
  repair(rows);
  return valuesIn(rows);
}

/**
 * The values of an undo, as far as references allow: what others have come to need since stays, and a record or a field that
 * needs what is gone is not restored. Other references to what goes are taken away.
 */
export async function withUndoableReferences(
  tx: ReadTransaction,
  records: readonly FieldValues[],
): Promise<FieldValues[]> {
  const rows = await readRows(tx, records);
  const subjects = await knownSubjects(tx, rows);
  // A record that was removed since stays as it was.
  for (const row of rows.values()) if (!row.existed && !exists(row)) row.set = {};
  while (giveUpOne(rows, subjects));
  repair(rows);
  return valuesIn(rows);
}

async function readRows(tx: ReadTransaction, records: readonly FieldValues[]): Promise<Map<string, Row>> {
  const store = tx.objectStore('entities');
  const rows = new Map<string, Row>();
  const add = (entity: StoredEntity) => {
    const held = Object.fromEntries(Object.entries(entity.fields).map(([name, { value }]) => [name, value]));
    const { type, id } = entity;
    rows.set(keyOf(type, id), { type, id, held, existed: entity.value !== undefined, set: {} });
  };
  for (const type of targets) for (const entity of await store.getAll(keysOf(type))) add(entity);
  for (const { type, id, values } of records) {
    if (!rows.has(keyOf(type, id))) add((await store.get([type, id])) ?? { type, id, fields: {} });
    const row = rows.get(keyOf(type, id));
    if (row) Object.assign(row.set, values);
  }
  await addDependents(tx, rows, add);
  return rows;
}

/** Reads the records of key results, and the tags of topics, where one is removed. */
async function addDependents(
  tx: ReadTransaction,
  rows: Map<string, Row>,
  add: (entity: StoredEntity) => void,
) {
  const store = tx.objectStore('entities');
  const addNew = (entity: StoredEntity) => {
    if (!rows.has(keyOf(entity.type, entity.id))) add(entity);
  };
  const isRemoved = (row: Row) => row.existed && row.set[removedField] === true;
  const removed = [...rows.values()].filter(isRemoved);
  const gone = new Set(removed.filter((r) => r.type === 'objective').map((r) => r.id));
  const keyResults = [...rows.values()].filter(
    (row) => row.type === 'keyResult' && (isRemoved(row) || gone.has(String(row.held['objective']))),
  );
  for (const { id } of keyResults)
    for (const type of ofKeyResult)
      for (const entity of await store.index('keyResult').getAll([type, id])) addNew(entity);
  if (removed.some((r) => r.type === 'topic'))
    for (const entity of await store.getAll(keysOf('tag'))) addNew(entity);
}

function exists(row: Row | undefined): boolean {
  if (!row) return false;
  const removed = row.set[removedField];
  return removed === undefined ? row.existed : removed !== true;
}

/** The value of a field after the action. */
function fieldAfter(row: Row, field: string): unknown {
  return field in row.set ? row.set[field] : row.held[field];
}

/** Whether something that can be referred to exists before the action, or after it. Subjects are not known here. */
function isThere(rows: Rows, { to }: ReferenceField, id: string, when: 'before' | 'after'): boolean {
  if (to !== 'businessGoal') {
    const row = rows.get(keyOf(to, id));
    return when === 'before' ? row?.existed === true : exists(row);
  }
  const workspace = rows.get(keyOf('workspace', workspaceId));
  const { businessGoals } = { ...workspace?.held, ...(when === 'after' ? workspace?.set : {}) };
  return ((businessGoals ?? []) as Workspace['businessGoals']).some((g) => g.id === id);
}

/** Removes records and references whose target is gone by the action, until none is left. */
function repair(rows: Rows): void {
  for (let isValid = false; !isValid; ) {
    isValid = true;
    for (const row of rows.values())
      for (const one of exists(row) ? referenceFields[row.type] : []) {
        if (one.to === 'subject') continue;
        const isNew = one.field in row.set || !row.existed;
        const isGone = (id: string) =>
          !isThere(rows, one, id, 'after') && (isNew || isThere(rows, one, id, 'before'));
        const value = fieldAfter(row, one.field);
        // A new reference that is needed and does not exist is refused later, with its reason.
        if (!idsIn(one, value).some(isGone) || (one.isNeeded && isNew)) continue;
        if (one.isNeeded) row.set = { [removedField]: true };
        else row.set[one.field] = withoutIds(one, value, isGone);
        isValid = false;
      }
  }
}

/** Gives up one thing that an undo cannot do. @returns whether there was one. */
function giveUpOne(rows: Rows, subjects: ReadonlySet<string>): boolean {
  for (const row of rows.values()) {
    const needed = referenceFields[row.type].filter((one) => one.isNeeded || row.isKept);
    for (const one of exists(row) ? needed : []) {
      const lost = idsIn(one, fieldAfter(row, one.field)).find((id) =>
        one.to === 'subject' ? !subjects.has(id) : !isThere(rows, one, id, 'after'),
      );
      if (lost === undefined) continue;
      const target = rows.get(keyOf(one.to, lost));
      // What the undo would take away although it is needed.
      if (target && row.existed && target.existed && !(one.field in row.set))
        Object.assign(target, { set: {}, isKept: true });
      else if (row.existed && one.field in row.set) delete row.set[one.field];
      else if (!row.existed && Object.keys(row.set).length) row.set = {};
      else continue;
      return true;
    }
  }
  return false;
}

/** The subjects that records of the action refer to and that are stored. */
async function knownSubjects(tx: ReadTransaction, rows: Rows): Promise<Set<string>> {
  const known = new Set<string>();
  for (const row of rows.values())
    for (const one of referenceFields[row.type].filter((field) => field.to === 'subject'))
      for (const id of idsIn(one, fieldAfter(row, one.field)))
        if (await tx.objectStore('subjects').getKey(id)) known.add(id);
  return known;
}

function valuesIn(rows: Rows): FieldValues[] {
  return [...rows.values()].flatMap(({ type, id, held, set }) => {
    const isChanged = Object.entries(set).some(([field, to]) => !isSameJson(held[field] ?? null, to ?? null));
    return isChanged ? [{ type, id, values: set }] : [];
  });
}
