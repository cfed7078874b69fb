import type { RecordOf } from '../../model/backup';
import type { Change } from '../../model/change';
import { StillroomError } from '../../model/errors';
import { type EntityType, workspaceId } from '../../model/goals';
import type { Event, Reading } from '../../model/signals';
import type { Database } from '../db/database';
import { putLater } from '../db/requests';
import type { StoredEntity, StoredSubject } from '../db/schema';
import { settle, type Writing, writing } from '../db/transaction';
import { foldChange, removedField, withValue } from '../goals/fold';
import { type Act, appendValues, type FieldValues, finishGoals, goalStores, same } from '../goals/history';
import { keepLatest } from '../signals/ingest';
import { entitiesOf, markDirty, rebuildMembersOf } from '../signals/members';
import { type StagedGoals, stagedGoals, stagedRecords } from './staging';

const stores = [...goalStores, 'readings', 'events', 'staging'] as const;

/**
 * Makes everything staged real, in one transaction: all of it or, where something is wrong, nothing.
 * @returns how many records there were, and how many of them were new or changed something.
 * @throws StillroomError `badBackup` naming the line that is wrong.
 */
export async function commitImport(
  db: Database,
  id: string,
  act: Act,
): Promise<{ records: number; changed: number }> {
  const tx = writing(db, stores);
  return await settle(tx, async () => {
    const staged = await stagedGoals(tx, id);
    const before = await tally(tx);
    const newSubjects = await putSubjects(tx, staged.subjects, act);
    await putChanges(tx, staged.changes);
    await putEntities(tx, staged.entities, staged.changes, act);
    await putSignals(tx, id);
    const after = await tally(tx);
    await rebuildAllMembers(tx);
    await tx.objectStore('staging').clear();
    return { records: staged.records, changed: after - before + newSubjects };
  });
}

/** How much there is of what an import only ever adds to. */
async function tally(tx: Writing): Promise<number> {
  const counts = (['changes', 'readings', 'events'] as const).map((name) => tx.objectStore(name).count());
  return (await Promise.all(counts)).reduce((a, b) => a + b, 0);
}

async function putSubjects(tx: Writing, subjects: readonly RecordOf<'subject'>[], act: Act): Promise<number> {
  const store = tx.objectStore('subjects');
  let changed = 0;
  for (const { type: _type, ...subject } of subjects) {
    const held = await store.get(subject.id);
    const next: StoredSubject = {
      latest: {},
      firstSeen: new Date(act.now).toISOString(),
      ...held,
      ...subject,
    };
    if (held && same(held, next)) continue;
    await store.put(next);
    changed += 1;
  }
  return changed;
}

/** Adds the history of the file to ours, and folds it in. */
async function putChanges(tx: Writing, changes: StagedGoals['changes']): Promise<void> {
  const touched = new Map<string, [StoredEntity | undefined, StoredEntity]>();
  const meta = tx.objectStore('meta');
  let clock = ((await meta.get('clock')) as string | undefined) ?? '';
  const heads = new Set((await meta.get('heads')) as string[] | undefined);
  for (const { record } of changes) {
    const { type: _type, ...change } = record;
    if (await tx.objectStore('changes').getKey(change.id)) continue;
    await tx.objectStore('changes').put(change as Change);
    const key = `${change.entity.type} ${change.entity.id}`;
    const [before, now] = touched.get(key) ?? (await unchanged(tx, change.entity));
    touched.set(key, [before, foldChange(now, change as Change)]);
    if (change.at > clock) clock = change.at;
    heads.add(change.id);
    for (const seen of change.seen) heads.delete(seen);
  }
  if (!touched.size) return;
  await meta.put(clock, 'clock');
  await meta.put([...heads], 'heads');
  const settled = [...touched.values()].map(([before, after]) => [before, naming(changes, after)] as const);
  for (const [, after] of settled) await tx.objectStore('entities').put(after);
  await finishGoals(tx, settled);
}

async function unchanged(
  tx: Writing,
  { type, id }: Change['entity'],
): Promise<[StoredEntity | undefined, StoredEntity]> {
  const held = await tx.objectStore('entities').get([type, id]);
  return [held, held ?? { type, id, fields: {} }];
}

/** The record with its value; where the history makes no valid one, its last line is named. */
function naming(changes: StagedGoals['changes'], entity: StoredEntity): StoredEntity {
  try {
    return withValue(entity);
  } catch (error) {
    const last = changes.findLast((c) => c.record.entity.id === entity.id);
    throw new StillroomError('badBackup', `line ${last?.line}: ${(error as Error).message}`);
  }
}

/**
 * Goal records whose history is in the file are what that history makes already. The others are set as the file states
 * them, as a change of today; the order in which the file names them does not matter.
 */
async function putEntities(
  tx: Writing,
  entities: StagedGoals['entities'],
  changes: StagedGoals['changes'],
  act: Act,
): Promise<void> {
  const told = new Set(changes.map(({ record: { entity } }) => `${entity.type} ${entity.id}`));
  const records: FieldValues[] = [];
  const lines = new Map<string, number>();
  for (const { line, record } of entities) {
    const { type, ...value } = record;
    const id = 'id' in value ? value.id : workspaceId;
    lines.set(`${type} ${id}`, line);
    if (told.has(`${type} ${id}`)) continue;
    const cleared = { [removedField]: null, ...(await fieldsToClear(tx, type, id)) };
    records.push({ type, id, values: { ...cleared, ...value } });
  }
  try {
    await appendValues(tx, records, act);
  } catch (error) {
    if (!(error instanceof StillroomError)) throw error;
    throw new StillroomError('badBackup', `line ${lines.get(error.entity)}: ${error.message}`);
  }
}

/** Fields that the record has here and the file does not state are taken away. */
async function fieldsToClear(tx: Writing, type: EntityType, id: string): Promise<Record<string, null>> {
  const held = await tx.objectStore('entities').get([type, id]);
  return Object.fromEntries(Object.keys(held?.fields ?? {}).map((name) => [name, null]));
}

async function putSignals(tx: Writing, id: string): Promise<void> {
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
    if (type === 'event') putLater(tx, 'events', signal as Event);
    else {
      putLater(tx, 'readings', signal as Reading);
      if (subject) keepLatest(subject, signal as Reading);
    }
  }
  for (const subject of changed.values()) putLater(tx, 'subjects', subject);
}

async function rebuildAllMembers(tx: Writing): Promise<void> {
  const keyResults = await entitiesOf(tx, 'keyResult');
  for (const { id } of keyResults) await rebuildMembersOf(tx, id);
  await markDirty(
    tx,
    keyResults.map((k) => k.id),
  );
}
