import type { Entity, EntityType } from '../../model/goals';
import { isSameJson } from '../../model/same-json';
import { enqueuePut } from '../db/enqueue';
import { markGoals } from '../db/goals-mark';
import type { ImportState, StagedPiece, StoredEntity } from '../db/schema';
import type { WriteTransaction } from '../db/transaction';
import { type ChangeWriter, changeWriter } from '../goals/edits';
import { foldChange, removedField } from '../goals/fold';
import { syncMember } from '../signals/members';
import { affectedKeyResults, markDirty } from '../snapshots/dirty';
import { foldAll, type GoalRecord, goalRecord, mergeChanges } from './goal-record';
import type { ImportCounter } from './import-counter';

/**
 * Stores goal records of a backup. Records whose history is in the file follow from that history and the stored one; others
 * are set as the file states them, as changes of one action.
 * @returns the state with the key results whose members are to be found anew.
 */
export async function applyGoals(
  tx: WriteTransaction,
  state: ImportState,
  pieces: readonly StagedPiece[],
  counter: ImportCounter,
): Promise<ImportState> {
  const writer = await changeWriter(tx, state, state.id);
  await markGoals(tx);
  const records = pieces.map(goalRecord);
  const [befores, known] = await Promise.all([storedOf(tx, records), knownChanges(tx, records)]);
  const touched: Touched[] = [];
  for (const [at, record] of records.entries()) {
    const before = befores[at];
    const after = record.changes.length
      ? withHistory(tx, record, before, known)
      : asStated(record, before, writer);
    count(counter, record, before, after);
    if (!after || after === before) continue;
    enqueuePut(tx, 'entities', after);
    touched.push([before, after]);
  }
  writer.finish();
  return { ...state, rebuild: await updateDerived(tx, touched, state.rebuild) };
}

type Touched = readonly [before: StoredEntity | undefined, after: StoredEntity];

/** The stored records, asked for at one go. */
async function storedOf(tx: WriteTransaction, records: readonly GoalRecord[]) {
  const entities = tx.objectStore('entities');
  return await Promise.all(records.map(({ type, id }) => entities.get([type, id])));
}

/** The ids of those changes that are stored already. */
async function knownChanges(tx: WriteTransaction, records: readonly GoalRecord[]): Promise<Set<string>> {
  const ids = records.flatMap(({ changes }) => changes.map(({ change }) => change.id));
  const stored = await Promise.all(ids.map((id) => tx.objectStore('changes').getKey(id)));
  return new Set(stored.filter((id) => id !== undefined));
}

/** Adds the changes that are not stored yet. A record that can no longer be valid has its history and no state. */
function withHistory(
  tx: WriteTransaction,
  record: GoalRecord,
  before: StoredEntity | undefined,
  known: ReadonlySet<string>,
): StoredEntity | undefined {
  const changes = record.changes.filter(({ change }) => !known.has(change.id));
  if (!changes.length) return before;
  for (const { change } of changes) enqueuePut(tx, 'changes', change);
  const added = { ...record, changes };
  try {
    return mergeChanges(added, before);
  } catch {
    return foldAll(added, before);
  }
}

/** The record as the file states it: fields that it does not state are cleared. */
function asStated(
  record: GoalRecord,
  before: StoredEntity | undefined,
  { write }: ChangeWriter,
): StoredEntity | undefined {
  const { type, id, stated } = record;
  if (!stated) return before;
  const cleared = Object.fromEntries(Object.keys(before?.fields ?? {}).map((name) => [name, null]));
  const values: Record<string, unknown> = { [removedField]: null, ...cleared, ...stated.value };
  let after = before;
  for (const [field, value] of Object.entries(values)) {
    if (field === 'id' || isSameJson(before?.fields[field]?.value ?? null, value ?? null)) continue;
    after = foldChange(after, write({ type, id }, field, value ?? null));
  }
  return after === before || !after ? before : { ...after, value: stated.value };
}

/** Counts a goal record as a person does: a removed one is none. */
function count(
  counter: ImportCounter,
  { type, stated }: GoalRecord,
  before: StoredEntity | undefined,
  after: StoredEntity | undefined,
): void {
  if (!before?.value) {
    if (after?.value) counter.add(type, 'added');
    else if (stated) counter.add(type, 'kept');
    return;
  }
  if (!after?.value || !isSameJson(before.value, after.value)) counter.add(type, 'updated');
  else counter.add(type, stated && !isSameJson(stated.value, after.value) ? 'kept' : 'same');
}

/**
 * Updates members and marks snapshots, each once for all records; members that follow from rules are found anew at the end, in
 * slices.
 * @returns the key results whose members are to be found anew.
 */
async function updateDerived(
  tx: WriteTransaction,
  touched: readonly Touched[],
  before: readonly string[],
): Promise<string[]> {
  const rebuild = new Set(before);
  const tagged = new Map<string, Entity<'tag'>>();
  const affected = new Set<string>();
  for (const [held, after] of touched) {
    const { type, id } = after;
    if (type === 'keyResult' && !held?.value && after.value) rebuild.add(id);
    for (const value of [held?.value, after.value]) {
      if (!value) continue;
      if (type === 'rule') rebuild.add((value as Entity<'rule'>).keyResult);
      if (type === 'tag') tagged.set(targetOf(value as Entity<'tag'>), value as Entity<'tag'>);
      for (const keyResult of await affectedKeyResults(tx, type as EntityType, value))
        affected.add(keyResult);
    }
  }
  const left = [...tagged.values()].filter(({ keyResult }) => !rebuild.has(keyResult));
  await Promise.all(left.map(({ keyResult, subject }) => syncMember(tx, keyResult, subject)));
  await markDirty(tx, affected);
  return [...rebuild];
}

/** What a tag makes a member of what. */
const targetOf = ({ keyResult, subject }: Entity<'tag'>) => JSON.stringify([keyResult, subject]);
