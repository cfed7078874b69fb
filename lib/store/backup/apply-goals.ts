import type { Entity, EntityType } from '../../model/goals';
import { isSameJson } from '../../model/same-json';
import { markGoals } from '../db/goals-mark';
import type { ImportState, StagedPiece, StoredEntity } from '../db/schema';
import type { WriteTransaction } from '../db/transaction';
import { changeWriter } from '../goals/edits';
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
  const write = await changeWriter(tx, state, state.id);
  const rebuild = new Set(state.rebuild);
  await markGoals(tx);
  for (const piece of pieces) {
    const record = goalRecord(piece);
    const before = await tx.objectStore('entities').get([record.type, record.id]);
    const after = await (record.changes.length
      ? withHistory(tx, record, before)
      : asStated(record, before, write));
    count(counter, record, before, after);
    if (!after || after === before) continue;
    await tx.objectStore('entities').put(after);
    await updateDerived(tx, before, after, rebuild);
  }
  return { ...state, rebuild: [...rebuild] };
}

/** Adds the changes that are not stored yet. A record that can no longer be valid has its history and no state. */
async function withHistory(
  tx: WriteTransaction,
  record: GoalRecord,
  before: StoredEntity | undefined,
): Promise<StoredEntity | undefined> {
  const store = tx.objectStore('changes');
  const stored = await Promise.all(record.changes.map(({ change }) => store.getKey(change.id)));
  const changes = record.changes.filter((_, at) => stored[at] === undefined);
  if (!changes.length) return before;
  for (const { change } of changes) await store.put(change);
  const added = { ...record, changes };
  try {
    return mergeChanges(added, before);
  } catch {
    return foldAll(added, before);
  }
}

type Write = Awaited<ReturnType<typeof changeWriter>>;

/** The record as the file states it: fields that it does not state are cleared. */
async function asStated(
  record: GoalRecord,
  before: StoredEntity | undefined,
  write: Write,
): Promise<StoredEntity | undefined> {
  const { type, id, stated } = record;
  if (!stated) return before;
  const cleared = Object.fromEntries(Object.keys(before?.fields ?? {}).map((name) => [name, null]));
  const values: Record<string, unknown> = { [removedField]: null, ...cleared, ...stated.value };
  let after = before;
  for (const [field, value] of Object.entries(values)) {
    if (field === 'id' || isSameJson(before?.fields[field]?.value ?? null, value ?? null)) continue;
    after = foldChange(after, await write({ type, id }, field, value ?? null));
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

/** Updates members and marks snapshots; members that follow from rules are found anew at the end, in slices. */
async function updateDerived(
  tx: WriteTransaction,
  before: StoredEntity | undefined,
  after: StoredEntity,
  rebuild: Set<string>,
): Promise<void> {
  const { type, id } = after;
  if (type === 'keyResult' && !before?.value && after.value) rebuild.add(id);
  for (const value of [before?.value, after.value]) {
    if (!value) continue;
    if (type === 'rule') rebuild.add((value as Entity<'rule'>).keyResult);
    if (type === 'tag') await updateTagged(tx, value as Entity<'tag'>, rebuild);
    await markDirty(tx, await affectedKeyResults(tx, type as EntityType, value));
  }
}

async function updateTagged(
  tx: WriteTransaction,
  { keyResult, subject }: Entity<'tag'>,
  rebuild: ReadonlySet<string>,
): Promise<void> {
  if (!rebuild.has(keyResult)) await syncMember(tx, keyResult, subject);
}
