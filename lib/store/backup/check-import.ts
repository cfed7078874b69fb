import type { RecordOf } from '../../model/backup';
import { StillroomError } from '../../model/errors';
import type { Entity, EntityType } from '../../model/goals';
import type { Database } from '../db/database';
import type { NamedSubject, StagedPart, StagedPiece } from '../db/schema';
import { parseEntity } from '../goals/fold';
import { referencesOf } from '../goals/references';
import { type GoalRecord, goalRecord, mergeChanges } from './goal-record';
import { badLine } from './parse-line';
import { piecesOf } from './staging';

/** What the changes of a backup add to the history: the latest timestamp, the changes that no other has seen, and the seen. */
export interface FileHistory {
  readonly clock: string;
  readonly heads: ReadonlySet<string>;
  readonly seen: ReadonlySet<string>;
}

/**
 * Checks an import as a whole, line by line it has been checked before: all lines are there, and what they refer to exists.
 * @param lines how many lines were sent.
 * @throws StillroomError `badBackup` naming the line; `unexpected` where lines are missing.
 */
export async function checkImport(db: Database, id: string, lines: number): Promise<FileHistory> {
  const named = await checkLines(db, id, lines);
  const inFile = await completeSubjects(db, id, named);
  for (const { id: subject, line } of named.values())
    if (!inFile.has(subject) && !(await db.getKey('subjects', subject)))
      throw badLine(line, `there is no subject “${subject}”`);
  return await checkGoals(db, id, inFile);
}

/** The staged pieces of a part. Those of goals have a record or a few each, and are read many at a time. */
async function* stagedPieces(db: Database, id: string, part: StagedPart): AsyncGenerator<StagedPiece> {
  const keys = await db.getAllKeys('staging', piecesOf(id, part));
  const many = part === 'goals' ? goalsAtOnce : 1;
  for (let at = 0; at < keys.length; at += many) {
    const [first, last] = [keys[at], keys[Math.min(at + many, keys.length) - 1]];
    yield* await db.getAll('staging', IDBKeyRange.bound(first, last));
  }
}

const goalsAtOnce = 250;

/** Checks that every line from the first to the last was staged. Returns the subjects that signals name. */
async function checkLines(db: Database, id: string, lines: number): Promise<Map<string, NamedSubject>> {
  const named = new Map<string, NamedSubject>();
  let next = 1;
  for await (const { key, lines: count = 0, subjects = [] } of stagedPieces(db, id, 'lines')) {
    if (key !== next) break;
    next += count;
    for (const one of subjects) {
      const held = named.get(one.id);
      const earliest = held && held.earliest < one.earliest ? held.earliest : one.earliest;
      named.set(one.id, { ...one, line: held?.line ?? one.line, earliest });
    }
  }
  if (next !== lines + 1)
    throw new StillroomError('unexpected', `line ${next} of ${lines} of the backup did not arrive`);
  return named;
}

/**
 * Completes subjects of which a file does not say since when they are known: since the first of their signals in it.
 * @returns the ids of all subjects in the file.
 */
async function completeSubjects(
  db: Database,
  id: string,
  named: ReadonlyMap<string, NamedSubject>,
): Promise<Set<string>> {
  const ids = new Set<string>();
  for await (const piece of stagedPieces(db, id, 'subjects')) {
    let isComplete = true;
    for (const { record } of piece.records) {
      const subject = record as RecordOf<'subject'>;
      ids.add(subject.id);
      const earliest = named.get(subject.id)?.earliest;
      if (subject.firstSeen !== undefined || earliest === undefined) continue;
      subject.firstSeen = earliest;
      isComplete = false;
    }
    if (!isComplete) await db.put('staging', piece);
  }
  return ids;
}

async function checkGoals(db: Database, id: string, subjects: ReadonlySet<string>): Promise<FileHistory> {
  const staged = await db.getAllKeys('staging', piecesOf(id, 'goals'));
  const inFile = new Set(staged.map(([, , key]) => key));
  const [ids, seen] = [new Set<string>(), new Set<string>()];
  let clock = '';
  const exists = async (type: RecordTarget, other: string) =>
    type === 'subject'
      ? subjects.has(other) || (await db.getKey('subjects', other)) !== undefined
      : inFile.has(`${type} ${other}`) || (await db.get('entities', [type, other]))?.value !== undefined;
  for await (const piece of stagedPieces(db, id, 'goals')) {
    const record = goalRecord(piece);
    await checkGoal(db, record, exists);
    for (const { change } of record.changes) {
      ids.add(change.id);
      for (const other of change.seen) seen.add(other);
      if (change.at > clock) clock = change.at;
    }
  }
  return { clock, seen, heads: new Set([...ids].filter((change) => !seen.has(change))) };
}

/** What a line may refer to by an id of its own: a record, or a subject. */
type RecordTarget = EntityType | 'subject';

/**
 * Checks a goal record. One with its history in the file is taken as its history has made it; what a file states alone must
 * refer to records that exist.
 */
async function checkGoal(
  db: Database,
  record: GoalRecord,
  exists: (type: RecordTarget, id: string) => Promise<boolean>,
): Promise<void> {
  const { type, id, changes, stated } = record;
  const last = changes.at(-1);
  if (last) {
    try {
      mergeChanges(record, await db.get('entities', [type, id]));
    } catch (error) {
      throw badLine(last.line, (error as Error).message);
    }
    return;
  }
  if (!stated) return;
  const value = valueOnLine(type, id, stated);
  for (const { field, type: expected, id: other } of referencesOf(type, value))
    if (expected !== 'businessGoal' && !(await exists(expected, other)))
      throw badLine(stated.line, `${type} “${id}”: ${field}: there is no ${expected} “${other}”`);
}

function valueOnLine(type: EntityType, id: string, stated: NonNullable<GoalRecord['stated']>) {
  try {
    return parseEntity(type, stated.value, id) as Entity<EntityType>;
  } catch (error) {
    throw badLine(stated.line, (error as Error).message);
  }
}
