import type { RecordOf } from '../../model/backup';
import type { Change } from '../../model/change';
import { StillroomError } from '../../model/errors';
import { type EntityType, workspaceId } from '../../model/goals';
import type { Event, Reading } from '../../model/signals';
import type { Database } from '../db/database';
import { enqueuePut } from '../db/enqueue';
import { rebuildRollups } from '../db/rebuild-rollups';
import type { StoredEntity, StoredSubject } from '../db/schema';
import { beginWrite, runTransaction, type WriteTransaction } from '../db/transaction';
import {
  type Attribution,
  appendValues,
  type FieldValues,
  goalStores,
  isSameJson,
  updateDerived,
} from '../goals/edits';
import { entitiesOf } from '../goals/entities';
import { foldChange, removedField, withValue } from '../goals/fold';
import { keepLatest } from '../signals/ingest';
import { rebuildMembers } from '../signals/members';
import { markDirty } from '../snapshots/dirty';
import { type StagedGoals, stagedGoals, stagedRecords } from './staging';

const stores = [...goalStores, 'readings', 'events', 'rollups', 'staging'] as const;

/**
 * Commits all staged lines of an import in one transaction: all of them or, where one is wrong, none.
 * @returns the number of records, and how many of them were new or changed something.
 * @throws StillroomError `badBackup` naming the wrong line.
 */
export async function commitImport(
  db: Database,
  id: string,
  attribution: Attribution,
): Promise<{ records: number; changed: number }> {
  const tx = beginWrite(db, stores);
  return await runTransaction(tx, async () => {
    const staged = await stagedGoals(tx, id);
    const before = await countRecords(tx);
    const newSubjects = await putSubjects(tx, staged.subjects, attribution);
    await putChanges(tx, staged.changes);
    await putEntities(tx, staged.entities, staged.changes, attribution);
    await putSignals(tx, id);
    const after = await countRecords(tx);
    await rebuildAllMembers(tx);
    await tx.objectStore('staging').clear();
    return { records: staged.records, changed: after - before + newSubjects };
  });
}

/** The number of records in the stores to which an import only adds. */
async function countRecords(tx: WriteTransaction): Promise<number> {
  const counts = (['changes', 'readings', 'events'] as const).map((name) => tx.objectStore(name).count());
  return (await Promise.all(counts)).reduce((a, b) => a + b, 0);
}

async function putSubjects(
  tx: WriteTransaction,
  subjects: readonly RecordOf<'subject'>[],
  attribution: Attribution,
): Promise<number> {
  const store = tx.objectStore('subjects');
  let changed = 0;
  for (const { type: _type, ...subject } of subjects) {
    const held = await store.get(subject.id);
    const next: StoredSubject = {
      latest: {},
      firstSeen: new Date(attribution.now).toISOString(),
      ...held,
      ...subject,
    };
    if (held && isSameJson(held, next)) continue;
    await store.put(next);
    changed += 1;
  }
  return changed;
}

/** Adds the changes of the file to the stored history, and folds them into the records. */
async function putChanges(tx: WriteTransaction, changes: StagedGoals['changes']): Promise<void> {
  const touched = new Map<string, [StoredEntity | undefined, StoredEntity]>();
  const meta = tx.objectStore('meta');
  let clock = ((await meta.get('clock')) as string | undefined) ?? '';
  const heads = new Set((await meta.get('heads')) as string[] | undefined);
  for (const { record } of changes) {
    const { type: _type, ...change } = record;
    if (await tx.objectStore('changes').getKey(change.id)) continue;
    await tx.objectStore('changes').put(change as Change);
    const key = `${change.entity.type} ${change.entity.id}`;
    const [before, now] = touched.get(key) ?? (await storedEntity(tx, change.entity));
    touched.set(key, [before, foldChange(now, change as Change)]);
    if (change.at > clock) clock = change.at;
    heads.add(change.id);
    for (const seen of change.seen) heads.delete(seen);
  }
  if (!touched.size) return;
  await meta.put(clock, 'clock');
  await meta.put([...heads], 'heads');
  const folded = [...touched.values()].map(
    ([before, after]) => [before, withValueOrLine(changes, after)] as const,
  );
  for (const [, after] of folded) await tx.objectStore('entities').put(after);
  await updateDerived(tx, folded);
}

async function storedEntity(
  tx: WriteTransaction,
  { type, id }: Change['entity'],
): Promise<[StoredEntity | undefined, StoredEntity]> {
  const held = await tx.objectStore('entities').get([type, id]);
  return [held, held ?? { type, id, fields: {} }];
}

/** The record with its value. An invalid one throws `badBackup`, naming the line of its last change. */
function withValueOrLine(changes: StagedGoals['changes'], entity: StoredEntity): StoredEntity {
  try {
    return withValue(entity);
  } catch (error) {
    const last = changes.findLast((c) => c.record.entity.id === entity.id);
    throw new StillroomError('badBackup', `line ${last?.line}: ${(error as Error).message}`);
  }
}

/**
 * Sets the goal records whose history is not in the file, as changes made now. The others follow from their history. The
 * order of records in the file does not matter.
 */
async function putEntities(
  tx: WriteTransaction,
  entities: StagedGoals['entities'],
  changes: StagedGoals['changes'],
  attribution: Attribution,
): Promise<void> {
  const withHistory = new Set(changes.map(({ record: { entity } }) => `${entity.type} ${entity.id}`));
  const records: FieldValues[] = [];
  const lines = new Map<string, number>();
  for (const { line, record } of entities) {
    const { type, ...value } = record;
    const id = 'id' in value ? value.id : workspaceId;
    lines.set(`${type} ${id}`, line);
    if (withHistory.has(`${type} ${id}`)) continue;
    const cleared = { [removedField]: null, ...(await fieldsToClear(tx, type, id)) };
    records.push({ type, id, values: { ...cleared, ...value } });
  }
  try {
    await appendValues(tx, records, attribution);
  } catch (error) {
    if (!(error instanceof StillroomError)) throw error;
    throw new StillroomError('badBackup', `line ${lines.get(error.entity)}: ${error.message}`);
  }
}

/** The fields of the stored record, to be cleared where the file does not state them. */
async function fieldsToClear(
  tx: WriteTransaction,
  type: EntityType,
  id: string,
): Promise<Record<string, null>> {
  const held = await tx.objectStore('entities').get([type, id]);
  return Object.fromEntries(Object.keys(held?.fields ?? {}).map((name) => [name, null]));
}

async function putSignals(tx: WriteTransaction, id: string): Promise<void> {
  const known = new Set(await tx.objectStore('subjects').getAllKeys());
  const changed = new Map<string, StoredSubject>();
  const open = async (subject: string) => {
    const held = changed.get(subject) ?? (await tx.objectStore('subjects').get(subject));
    if (held) changed.set(subject, held);
    return held;
  };
  for await (const { line, record } of stagedRecords(tx, id)) {
    if (record.type !== 'reading' && record.type !== 'event') continue;
    if (!known.has(record.subject))
      throw new StillroomError('badBackup', `line ${line}: there is no subject “${record.subject}”`);
    const subject = await open(record.subject);
    if (subject && Date.parse(record.at) < Date.parse(subject.firstSeen)) subject.firstSeen = record.at;
    const { type, ...signal } = record;
    if (type === 'event') enqueuePut(tx, 'events', signal as Event);
    else {
      enqueuePut(tx, 'readings', signal as Reading);
      if (subject) keepLatest(subject, signal as Reading);
    }
  }
  for (const subject of changed.values()) {
    enqueuePut(tx, 'subjects', subject);
    await rebuildRollups(tx, subject.id);
  }
}

async function rebuildAllMembers(tx: WriteTransaction): Promise<void> {
  const keyResults = await entitiesOf(tx, 'keyResult');
  for (const { id } of keyResults) await rebuildMembers(tx, id);
  await markDirty(
    tx,
    keyResults.map((k) => k.id),
  );
}
