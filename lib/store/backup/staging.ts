import type { BackupRecord, RecordOf } from '../../model/backup';
import { type EntityType, entitySchemas } from '../../model/goals';
import type { Database } from '../db/database';
import type { WriteTransaction } from '../db/transaction';
import { parseLine } from './parse-line';

/**
 * Starts an import, and drops staged lines of earlier ones.
 * @returns the id under which lines are staged.
 */
export async function beginImport(db: Database): Promise<string> {
  await db.clear('staging');
  return crypto.randomUUID();
}

/**
 * Checks lines of a backup and stages them. Staging the same lines twice changes nothing.
 * @param first the number of the first of them in the file, from 1.
 * @returns how many records they hold.
 * @throws StillroomError `badBackup` naming the line.
 */
export async function stageLines(
  db: Database,
  id: string,
  first: number,
  lines: readonly string[],
): Promise<number> {
  const records = lines.flatMap((text, at) => {
    const record = parseLine(text, first + at);
    return record ? [{ line: first + at, record }] : [];
  });
  await db.put('staging', { import: id, first, records });
  return records.length;
}

/** The staged records of an import, without readings and events. */
export interface StagedGoals {
  records: number;
  subjects: RecordOf<'subject'>[];
  changes: { line: number; record: RecordOf<'change'> }[];
  entities: { line: number; record: RecordOf<EntityType> }[];
}

/** Reads the staged records of an import, without readings and events, which may be too many for memory. */
export async function stagedGoals(tx: WriteTransaction, id: string): Promise<StagedGoals> {
  const goals: StagedGoals = { records: 0, subjects: [], changes: [], entities: [] };
  for await (const { line, record } of stagedRecords(tx, id)) {
    goals.records += 1;
    if (record.type === 'subject') goals.subjects.push(record);
    else if (record.type === 'change') goals.changes.push({ line, record });
    else if (Object.hasOwn(entitySchemas, record.type))
      goals.entities.push({ line, record: record as RecordOf<EntityType> });
  }
  return goals;
}

/** All staged records in the order of the file, each with its line number. */
export async function* stagedRecords(
  tx: WriteTransaction,
  id: string,
): AsyncGenerator<{ line: number; record: BackupRecord }> {
  const range = IDBKeyRange.bound([id], [id, []]);
  for (const key of await tx.objectStore('staging').getAllKeys(range))
    yield* (await tx.objectStore('staging').get(key))?.records ?? [];
}
