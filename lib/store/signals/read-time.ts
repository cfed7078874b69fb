import type { Subject } from '../../model/signals';
import type { TimeSpan } from '../../model/time-span';
import type { Database } from '../db/database';
import { beginRead } from '../db/transaction';
import { openKeyResultsOfSubject } from './key-results-of-subject';

/** The tracked time, and what its pages count for. */
export interface TrackedTime {
  /** The newest first. */
  readonly spans: readonly TimeSpan[];
  readonly subjects: ReadonlyMap<string, Subject>;
  /** The ids of the open key results that each page counts for. */
  readonly countsFor: ReadonlyMap<string, readonly string[]>;
}

/** Reads the tracked time. */
export async function readTrackedTime(db: Database): Promise<TrackedTime> {
  const tx = beginRead(db, ['spans', 'subjects', 'members', 'entities']);
  const spans = (await tx.objectStore('spans').index('end').getAll()).reverse();
  const ids = [...new Set(spans.map((span) => span.subject))];
  const [subjects, countsFor] = [new Map<string, Subject>(), new Map<string, string[]>()];
  for (const id of ids) {
    const stored = await tx.objectStore('subjects').get(id);
    if (stored) subjects.set(id, stored);
    const open = await openKeyResultsOfSubject(tx, id);
    countsFor.set(
      id,
      open.map((keyResult) => keyResult.id),
    );
  }
  return { spans, subjects, countsFor };
}
