import type { BackupRecord, RecordOf } from '../../model/backup';
import { limits } from '../../model/limits';
import { isSameJson } from '../../model/same-json';
import { enqueuePut } from '../db/enqueue';
import { getSubjects } from '../db/get-subjects';
import type { ImportState, StoredSubject } from '../db/schema';
import type { WriteTransaction } from '../db/transaction';
import { entitiesOf } from '../goals/entities';
import { keyResultsOfSubject } from '../signals/key-results-of-subject';
import { applyRules } from '../signals/members';
import { markDirty } from '../snapshots/dirty';
import type { ImportCounter, Outcome } from './import-counter';

/**
 * Stores subjects of a backup. Of one that is stored already, fields that it lacks are added; fields that differ stay as they
 * are stored.
 */
export async function applySubjects(
  tx: WriteTransaction,
  records: readonly BackupRecord[],
  { now }: Pick<ImportState, 'now'>,
  counter: ImportCounter,
): Promise<void> {
  const [rules, known] = await Promise.all([entitiesOf(tx, 'rule'), knownSubjects(tx, records)]);
  const changed = new Map<string, StoredSubject>();
  for (const record of records) {
    const { type: _type, ...subject } = record as RecordOf<'subject'>;
    const held = known.get(subject.id);
    const { firstSeen = new Date(now).toISOString() } = subject;
    const stored = held ? combine(held, subject) : { ...withoutUndefined(subject), latest: {}, firstSeen };
    counter.add('page', held ? outcomeOf(held, subject, stored) : 'added');
    if (held && isSameJson(held, stored)) continue;
    enqueuePut(tx, 'subjects', stored);
    // A file may have it twice.
    known.set(stored.id, stored);
    changed.set(stored.id, stored);
  }
  // What one subject is a member of does not depend on another.
  const affected = await Promise.all(
    [...changed.values()].map(async (subject) => [
      ...(await applyRules(tx, subject, rules)),
      ...(await keyResultsOfSubject(tx, subject.id)),
    ]),
  );
  await markDirty(tx, affected.flat());
}

async function knownSubjects(
  tx: WriteTransaction,
  records: readonly BackupRecord[],
): Promise<Map<string, StoredSubject>> {
  const ids = records.map((record) => (record as RecordOf<'subject'>).id);
  return new Map((await getSubjects(tx, ids)).map((subject) => [subject.id, subject]));
}

type ImportedSubject = Omit<RecordOf<'subject'>, 'type'>;

function combine(held: StoredSubject, subject: ImportedSubject): StoredSubject {
  const by = [...new Set([...(held.by ?? []), ...(subject.by ?? [])])].slice(-limits.authorNames);
  const [firstSeen = held.firstSeen] = [held.firstSeen, subject.firstSeen ?? held.firstSeen].sort();
  return {
    ...withoutUndefined(subject),
    ...held,
    ...(by.length ? { by } : {}),
    firstSeen,
  };
}

function outcomeOf(held: StoredSubject, subject: ImportedSubject, stored: StoredSubject): Outcome {
  const visible = Object.entries(subject).filter(([name]) => name !== 'by' && name !== 'firstSeen');
  const isKept = visible.some(([name, value]) => !isSameJson(stored[name as keyof StoredSubject], value));
  if (isKept) return 'kept';
  return visible.some(([name]) => !Object.hasOwn(held, name)) ? 'updated' : 'same';
}

function withoutUndefined<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}
