import type { Change } from '../../model/change';
import type { Edit } from '../../model/edit';
import { StillroomError } from '../../model/errors';
import type { EntityType, Rule } from '../../model/goals';
import { isSameJson } from '../../model/same-json';
import type { Database } from '../db/database';
import { enqueuePut } from '../db/enqueue';
import { markGoals } from '../db/goals-mark';
import type { StoredEntity } from '../db/schema';
import { beginWrite, runTransaction, type WriteTransaction } from '../db/transaction';
import { startApplyingRules } from '../signals/apply-rules';
import { syncMember } from '../signals/members';
import { affectedKeyResults, markDirty } from '../snapshots/dirty';
import { tick } from './clock';
import { foldChange, isLater, removedField, withValue } from './fold';
import { type FieldValues, withUndoableReferences, withValidReferences } from './keep-references';
import { valuesOfEdit } from './merge-edit';
import { outdatedForecasts } from './outdated-forecasts';
import { referencesOf } from './references';

export type { FieldValues };

/** The stores that an edit of the goals may write. */
export const goalStores = [
  'meta',
  'changes',
  'entities',
  'subjects',
  'members',
  'snapshots',
  'dirty',
  'jobs',
] as const;

/** Who does an action, and when: `now` in milliseconds since 1970. */
export interface Attribution {
  readonly now: number;
  readonly author: string;
}

/**
 * Applies edits as one action, all or none, in one transaction: appends a change for each field with a new value, folds it
 * into the current state, and updates members. What refers to a removed record is removed with it, or the reference is.
 * @returns the action's id, by which it can be undone.
 * @throws StillroomError `invalid` where a record would not be valid, `notFound` where it refers to a missing one.
 */
export async function applyEdits(
  db: Database,
  edits: readonly Edit[],
  attribution: Attribution,
): Promise<string> {
  const tx = beginWrite(db, goalStores);
  return await runTransaction(tx, async () => {
    const values = [];
    for (const edit of edits) values.push(await valuesOfEdit(tx, edit));
    const records = await withValidReferences(tx, values);
    return await appendValues(tx, [...records, ...(await outdatedForecasts(tx, records))], attribution);
  });
}

/** As `applyEdits`, for values of fields, inside the caller's transaction. */
export async function appendValues(
  tx: WriteTransaction,
  records: readonly FieldValues[],
  attribution: Attribution,
): Promise<string> {
  const action = crypto.randomUUID();
  const changes = await changeWriter(tx, attribution, action);
  const touched: [before: StoredEntity | undefined, after: StoredEntity][] = [];
  for (const { type, id, values } of records) {
    const before = await tx.objectStore('entities').get([type, id]);
    let after = before;
    for (const [field, value] of Object.entries(values)) {
      if (field === 'id' || isSameJson(before?.fields[field]?.value ?? null, value ?? null)) continue;
      after = foldChange(after, changes.write({ type, id }, field, value ?? null));
    }
    if (!after || after === before) continue;
    after = withValue(after);
    await tx.objectStore('entities').put(after);
    touched.push([before, after]);
  }
  changes.finish();
  if (touched.length) await markGoals(tx);
  await updateDerived(tx, touched, attribution.now);
  return action;
}

/**
 * Undoes an action by changes that restore the values before it. Fields that changed again since are left, and so are
 * records that others need by now.
 * @returns whether there was anything to undo.
 */
export async function undoAction(db: Database, action: string, attribution: Attribution): Promise<boolean> {
  const tx = beginWrite(db, goalStores);
  return await runTransaction(tx, async () => {
    const changes = await tx.objectStore('changes').index('action').getAll(action);
    const entities = new Map(changes.map((c) => [`${c.entity.type} ${c.entity.id}`, c.entity]));
    const records: FieldValues[] = [];
    for (const { type, id } of entities.values()) {
      const all = await tx.objectStore('changes').index('entity').getAll([type, id]);
      records.push(valuesWithout(type, id, all, action));
    }
    const possible = await withUndoableReferences(tx, records);
    const all = [...possible, ...(await outdatedForecasts(tx, possible))];
    if (all.length) await appendValues(tx, all, attribution);
    return possible.length > 0;
  });
}

/** Each field with the value that it would have without `action`. What the action created is removed. */
function valuesWithout(type: EntityType, id: string, all: readonly Change[], action: string): FieldValues {
  const fold = (changes: readonly Change[]) =>
    changes.reduce<StoredEntity | undefined>((entity, change) => foldChange(entity, change), undefined);
  const first = all.reduce<Change | undefined>((a, b) => (a && isLater(b, a) ? a : b), undefined);
  // There is always a workspace.
  if (first?.action === action && type !== 'workspace') return { type, id, values: { [removedField]: true } };
  const [now, before] = [fold(all), fold(all.filter((c) => c.action !== action))];
  const values: Record<string, unknown> = {};
  const ours = new Set(all.filter((c) => c.action === action).map((c) => c.id));
  for (const [field, held] of Object.entries(now?.fields ?? {}))
    if (ours.has(held.change)) values[field] = before?.fields[field]?.value ?? null;
  return { type, id, values };
}

/** Checks references between records, updates members, and marks affected snapshots as stale. */
async function updateDerived(
  tx: WriteTransaction,
  touched: readonly (readonly [before: StoredEntity | undefined, after: StoredEntity])[],
  now: number,
): Promise<void> {
  for (const [, after] of touched) await checkReferences(tx, after);
  const ruled = new Set<string>();
  for (const [before, after] of touched)
    for (const value of [before?.value, after.value]) {
      if (!value) continue;
      if ('subject' in value && value.subject && 'keyResult' in value && after.type === 'tag')
        await syncMember(tx, value.keyResult ?? '', value.subject);
      if (after.type === 'rule') ruled.add((value as Rule).keyResult);
      await markDirty(tx, await affectedKeyResults(tx, after.type, value));
    }
  for (const keyResult of ruled) await startApplyingRules(tx, keyResult, now);
}

async function checkReferences(tx: WriteTransaction, { type, id, value }: StoredEntity): Promise<void> {
  if (!value) return;
  for (const { field, type: expected, id: other } of referencesOf(type, value)) {
    const found =
      expected === 'subject'
        ? await tx.objectStore('subjects').getKey(other)
        : (await tx.objectStore('entities').get([expected, other]))?.value;
    if (!found)
      throw new StillroomError(
        'notFound',
        `the ${field} of ${type} “${id}” is not known: “${other}”`,
        { [field]: `there is no ${expected} “${other}”` },
        `${type} ${id}`,
      );
  }
}

/** Appends the change records of one action. */
export interface ChangeWriter {
  /** Appends a change, which has seen all before it. */
  readonly write: (entity: Change['entity'], field: string, value: unknown) => Change;
  /** Keeps clock and heads in `meta`, once all is written. */
  readonly finish: () => void;
}

/** A writer of changes. Without `finish` the next action would not come after this one. */
export async function changeWriter(
  tx: WriteTransaction,
  attribution: Attribution,
  action: string,
): Promise<ChangeWriter> {
  const meta = tx.objectStore('meta');
  const device = ((await meta.get('device')) as string | undefined) ?? crypto.randomUUID();
  await meta.put(device, 'device');
  let clock = (await meta.get('clock')) as string | undefined;
  let heads = ((await meta.get('heads')) as string[] | undefined) ?? [];
  let isWritten = false;
  const write: ChangeWriter['write'] = (entity, field, value) => {
    clock = tick(clock, attribution.now, device);
    const change: Change = {
      id: crypto.randomUUID(),
      at: clock,
      author: attribution.author,
      device,
      action,
      entity,
      field,
      value: value as Change['value'],
      seen: heads,
    };
    heads = [change.id];
    enqueuePut(tx, 'changes', change);
    isWritten = true;
    return change;
  };
  const finish = () => {
    if (!isWritten) return;
    enqueuePut(tx, 'meta', clock, 'clock');
    enqueuePut(tx, 'meta', heads, 'heads');
  };
  return { write, finish };
}
