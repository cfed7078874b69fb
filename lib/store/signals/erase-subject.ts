import type { Effort, Tag } from '../../model/goals';
import type { JobPosition } from '../../model/job';
import type { Event } from '../../model/signals';
import { deleteMany } from '../db/delete-many';
import { enqueueDelete } from '../db/enqueue';
import { markGoals } from '../db/goals-mark';
import { keysOf } from '../db/keys-of';
import type { Schema, StoredSubject } from '../db/schema';
import type { WriteTransaction } from '../db/transaction';
import { type Slice, sliceSize } from '../jobs/definition';
import { markDirty } from '../snapshots/dirty';
import { keyResultsOfSubject } from './key-results-of-subject';
import { deleteRollups, removeFromRollups } from './rollups';

/** How much of a subject was dealt with: `isDone` where nothing of it is left to do. */
export interface Part {
  readonly deleted: number;
  readonly isDone: boolean;
}

/**
 * Visits subjects in the order of their ids, until about a slice's worth of records was deleted.
 * @param visit deletes at most so many records; where it is not done it visits the same subject in the next slice.
 */
export async function visitSubjects(
  tx: WriteTransaction,
  { phase, after }: JobPosition,
  visit: (subject: StoredSubject, limit: number) => Promise<Part>,
): Promise<Slice> {
  const rest = after === undefined ? undefined : IDBKeyRange.lowerBound(after, true);
  const subjects = await tx.objectStore('subjects').getAll(rest, sliceSize);
  const { done, deleted } = await visitEach(subjects, visit);
  const isLast = done === subjects.length && subjects.length < sliceSize;
  const last = subjects[done - 1]?.id ?? after;
  return { next: isLast ? undefined : { phase, after: last }, done, deleted };
}

/**
 * Visits the given subjects, until about a slice's worth of records was deleted.
 * @param visit as `visitSubjects` has it.
 * @returns how many subjects are done, and how many records were deleted.
 */
export async function visitEach(
  subjects: readonly StoredSubject[],
  visit: (subject: StoredSubject, limit: number) => Promise<Part>,
): Promise<{ done: number; deleted: number }> {
  let deleted = 0;
  for (const [done, subject] of subjects.entries()) {
    if (deleted >= sliceSize) return { done, deleted };
    const part = await visit(subject, sliceSize - deleted);
    deleted += part.deleted;
    if (!part.isDone) return { done, deleted };
  }
  return { done: subjects.length, deleted };
}

/**
 * Erases a subject with its readings, events, members, tags, effort, followed number and pages, or as much of it as the limit allows, and
 * marks the key results that it counts for.
 * @param limit of readings and events.
 */
export async function eraseSubject(tx: WriteTransaction, id: string, limit: number): Promise<Part> {
  const keyResults = await keyResultsOfSubject(tx, id);
  const deleted = await deleteSignals(tx, id, limit);
  if (deleted >= limit) {
    await markDirty(tx, keyResults);
    return { deleted, isDone: false };
  }
  for (const keyResult of keyResults) enqueueDelete(tx, 'members', [keyResult, id]);
  const written = await eraseRecordsOf(tx, id);
  await deletePagesOf(tx, id);
  await deleteMany(tx, 'spans', await tx.objectStore('spans').index('subject').getAllKeys(id));
  enqueueDelete(tx, 'subjects', id);
  await markDirty(tx, [...keyResults, ...written]);
  return { deleted, isDone: true };
}

/** Deletes up to `limit` readings and events of a subject, with what rollups know of them. Returns how many. */
async function deleteSignals(tx: WriteTransaction, id: string, limit: number): Promise<number> {
  const readings = await tx.objectStore('readings').getAllKeys(keysOf(id), limit);
  const left = limit - readings.length;
  // A count of 0 would mean all of them.
  const events = left > 0 ? await tx.objectStore('events').index('subject').getAll(keysOf(id), left) : [];
  const deleted = readings.length + events.length;
  await deleteReadings(tx, readings);
  await deleteEvents(tx, events);
  if (deleted < limit) await deleteRollups(tx, id);
  return deleted;
}

/** Deletes readings, by their keys, and takes them out of the rollups. */
export async function deleteReadings(
  tx: WriteTransaction,
  keys: readonly Schema['readings']['key'][],
): Promise<void> {
  await deleteMany(tx, 'readings', keys);
  await removeFromRollups(
    tx,
    keys.map(([subject, metric, at]) => ({ subject, metric, at })),
    [],
  );
}

/** Deletes events, and takes them out of the rollups. */
export async function deleteEvents(tx: WriteTransaction, events: readonly Event[]): Promise<void> {
  await deleteMany(
    tx,
    'events',
    events.map((e) => e.id),
  );
  await removeFromRollups(tx, [], events);
}

/** Deletes the visited addresses of a subject. */
export async function deletePagesOf(tx: WriteTransaction, id: string): Promise<void> {
  await deleteMany(tx, 'pages', await tx.objectStore('pages').index('subject').getAllKeys(id));
}

/** Erases the tags, the effort and the number of a subject, with their history. Returns the key results that they name. */
async function eraseRecordsOf(tx: WriteTransaction, subject: string): Promise<string[]> {
  const keyResults: string[] = [];
  for (const type of ['tag', 'effort', 'number'] as const)
    for (const { id, value } of await tx.objectStore('entities').index('subject').getAll([type, subject])) {
      const { keyResult } = (value as Partial<Tag | Effort> | undefined) ?? {};
      if (keyResult) keyResults.push(keyResult);
      if (type === 'number') enqueueDelete(tx, 'numberStates', id);
      for (const change of await tx.objectStore('changes').index('entity').getAllKeys([type, id]))
        enqueueDelete(tx, 'changes', change);
      enqueueDelete(tx, 'entities', [type, id]);
      await markGoals(tx);
    }
  return keyResults;
}
