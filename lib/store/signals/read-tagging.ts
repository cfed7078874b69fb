import type { Tag } from '../../model/goals';
import type { Subject } from '../../model/signals';
import type { Database } from '../db/database';
import { beginRead } from '../db/transaction';

/** The most memberships on a platform that are read to find out what was chosen before. */
const mostChoices = 300;

/** What is known about tagging a subject. */
export interface Tagging {
  /** The tags of the subject itself, not those of its events, by the id of the key result. */
  readonly tags: ReadonlyMap<string, Tag>;
  /** The ids of the key results that a rule counts it for. */
  readonly ruled: ReadonlySet<string>;
  /** Subjects of its platform and the key results that they were tagged to, at most 300. */
  readonly choices: readonly { readonly keyResult: string; readonly subject: Subject }[];
}

/** Reads what is known about tagging a subject, in a time that does not grow with the number of signals. */
export async function readTagging(db: Database, { id, platform }: Subject): Promise<Tagging> {
  const tx = beginRead(db, ['entities', 'members', 'subjects']);
  const bySubject = tx.objectStore('members').index('subject');
  const [stored, own, others] = await Promise.all([
    tx.objectStore('entities').index('subject').getAll(['tag', id]),
    bySubject.getAll(id),
    bySubject.getAll(IDBKeyRange.bound(`${platform}:`, `${platform}:\uffff`), mostChoices),
  ]);
  const tags = stored.flatMap(({ value }) => (value ? [value as Tag] : []));
  const chosen = others.filter((m) => m.subject !== id && m.via.includes('tag'));
  const subjects = await Promise.all(chosen.map((m) => tx.objectStore('subjects').get(m.subject)));
  return {
    tags: new Map(tags.filter((t) => t.event === undefined).map((t) => [t.keyResult, t])),
    ruled: new Set(own.filter((m) => m.via.includes('rule')).map((m) => m.keyResult)),
    choices: chosen.flatMap(({ keyResult }, at) => {
      const subject = subjects[at];
      return subject ? [{ keyResult, subject }] : [];
    }),
  };
}
