import type { BackupRecord, RecordOf } from '../../model/backup';
import { StillroomError } from '../../model/errors';
import { workspaceId } from '../../model/goals';
import { limits } from '../../model/limits';
import type { Database } from '../db/database';
import { enqueuePut } from '../db/enqueue';
import type { ImportState, NamedSubject, StagedPart, StagedPiece } from '../db/schema';
import { beginWrite, runTransaction, type WriteTransaction } from '../db/transaction';
import type { Attribution } from '../goals/edits';
import { noImportCounts } from './import-counter';
import { parseLine } from './parse-line';

/** Signals and subjects are carried out in pieces of so many, so that nobody waits long for one. */
const pieceSize = 500;

/** The names of an author as actors of events may have them; undefined for one who may not be stored. */
export type NamesOf = (platform: string, author: string) => Promise<readonly string[] | undefined>;

/** All staged pieces of an import, or of one part of it. */
export function piecesOf(id: string, part?: StagedPart): IDBKeyRange {
  const prefix = part === undefined ? [id] : [id, part];
  return IDBKeyRange.bound(prefix, [...prefix, []]);
}

/**
 * Starts an import of the given id, under which lines are staged. Other imports are not touched.
 * @param key the key of people, where it came with the backup and the person gave its passphrase; `own` where this store
 *   has it already.
 */
export async function beginImport(
  db: Database,
  id: string,
  { now, author }: Attribution,
  key?: CryptoKey | 'own',
): Promise<void> {
  const tx = beginWrite(db, ['imports']);
  await runTransaction(tx, async () => {
    const imports = tx.objectStore('imports');
    if (await imports.getKey(id)) return;
    const state: ImportState = {
      ...{ id, phase: 'staging', now, author, rebuild: [], total: 0, counts: noImportCounts },
      ...(key === 'own' ? { peopleJoined: true } : key ? { key } : {}),
    };
    await imports.put(state);
  });
}

/**
 * Checks lines of a backup and stages them. Staging the same lines twice changes nothing.
 * @param first the number of the first of them in the file, from 1.
 * @throws StillroomError `badBackup` naming the line, `notFound` where the import was stopped.
 */
export async function stageLines(
  db: Database,
  id: string,
  first: number,
  lines: readonly string[],
  namesOf: NamesOf,
): Promise<void> {
  const records: StagedPiece['records'] = [];
  for (const [at, text] of lines.entries()) {
    const record = parseLine(text, first + at);
    if (record) records.push({ line: first + at, record: await withNames(record, namesOf) });
  }
  const subjects = records.filter(({ record }) => record.type === 'subject');
  const signals = records.filter(({ record }) => isSignal(record));
  const goals = Map.groupBy(
    records.filter(({ record }) => record.type !== 'subject' && !isSignal(record)),
    ({ record }) => goalKey(record),
  );
  const tx = beginWrite(db, ['imports', 'staging']);
  await runTransaction(tx, async () => {
    if ((await tx.objectStore('imports').get(id))?.phase !== 'staging') throw stopped();
    const staging = tx.objectStore('staging');
    const named = subjectsNamed(signals);
    await staging.put({
      ...{ import: id, part: 'lines', key: first, lines: lines.length, subjects: named, records: [] },
    });
    await stagePieces(tx, id, 'subjects', subjects);
    await stagePieces(tx, id, 'signals', signals);
    await stageGoals(tx, id, goals);
  });
}

/** The failure that an import was stopped, or never begun. */
export function stopped(): StillroomError {
  return new StillroomError('notFound', 'the import was stopped');
}

/** Drops an import that is not decided yet, with all of its lines. One that is decided stays. */
export async function dropImport(db: Database, id: string): Promise<void> {
  const tx = beginWrite(db, ['imports', 'staging']);
  await runTransaction(tx, async () => {
    const phase = (await tx.objectStore('imports').get(id))?.phase;
    if (phase !== undefined && phase !== 'staging' && phase !== 'done') return;
    await tx.objectStore('imports').delete(id);
    await tx.objectStore('staging').delete(piecesOf(id));
  });
}

/** Adds the names that the author of a subject has in this store. */
async function withNames(record: BackupRecord, namesOf: NamesOf): Promise<BackupRecord> {
  if (record.type !== 'subject' || record.author === undefined) return record;
  const { author, by = [], ...anonymous } = record;
  const names = await namesOf(record.platform, author);
  if (!names) return anonymous;
  return names.every((name) => by.includes(name))
    ? record
    : { ...record, by: [...new Set([...by, ...names])].slice(-limits.authorNames) };
}

function isSignal({ type }: BackupRecord): boolean {
  return type === 'reading' || type === 'event';
}

function goalKey(record: BackupRecord): string {
  if (record.type === 'change') return `${record.entity.type} ${record.entity.id}`;
  return `${record.type} ${'id' in record ? record.id : workspaceId}`;
}

/** Each subject of signals, with the first line that names it and the earliest instant of them. */
function subjectsNamed(signals: StagedPiece['records']): NamedSubject[] {
  const named = new Map<string, NamedSubject>();
  for (const { line, record } of signals) {
    const { subject: id, at } = record as RecordOf<'reading' | 'event'>;
    const held = named.get(id);
    named.set(id, {
      id,
      line: held?.line ?? line,
      earliest: held && held.earliest < at ? held.earliest : at,
    });
  }
  return [...named.values()];
}

async function stagePieces(
  tx: WriteTransaction,
  id: string,
  part: 'subjects' | 'signals',
  records: StagedPiece['records'],
): Promise<void> {
  for (let at = 0; at < records.length; at += pieceSize) {
    const piece = records.slice(at, at + pieceSize);
    // The loop only runs where there is a record at this index.
    const key = piece[0]?.line as number;
    await tx.objectStore('staging').put({ import: id, part, key, records: piece });
  }
}

/** Adds lines to those that are staged of their goal records. */
async function stageGoals(
  tx: WriteTransaction,
  id: string,
  goals: ReadonlyMap<string, StagedPiece['records']>,
): Promise<void> {
  const staging = tx.objectStore('staging');
  const held = await Promise.all([...goals.keys()].map((key) => staging.get([id, 'goals', key])));
  for (const [at, [key, records]] of [...goals].entries()) {
    const lines = new Set(records.map((r) => r.line));
    const before = held[at]?.records.filter((r) => !lines.has(r.line)) ?? [];
    enqueuePut(tx, 'staging', { import: id, part: 'goals', key, records: [...before, ...records] });
  }
}
