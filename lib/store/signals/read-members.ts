import type { Subject } from '../../model/signals';
import type { Database } from '../db/database';
import { keysOf } from '../db/keys-of';
import type { LatestReading } from '../db/schema';
import { beginRead } from '../db/transaction';
import { plainSubject } from './plain-subject';

/** A page that counts for a key result. */
export interface CountedPage {
  readonly subject: Subject;
  /** The latest reading of each of its metrics. */
  readonly latest: Readonly<Record<string, LatestReading>>;
  /** Why it counts: it is tagged, a rule matches it, or both. */
  readonly via: readonly ('tag' | 'rule')[];
  /** Since when it counts: ISO 8601. */
  readonly since: string;
}

/** The pages that count for a key result, the latest first. */
export async function readMembers(db: Database, keyResult: string): Promise<CountedPage[]> {
  const tx = beginRead(db, ['members', 'subjects']);
  const members = await tx.objectStore('members').getAll(keysOf(keyResult));
  const subjects = await Promise.all(members.map((m) => tx.objectStore('subjects').get(m.subject)));
  return members
    .flatMap(({ via, since }, at) => {
      const stored = subjects[at];
      if (!stored) return [];
      return [{ subject: plainSubject(stored), latest: stored.latest, via, since }];
    })
    .sort((a, b) => Date.parse(b.since) - Date.parse(a.since));
}
