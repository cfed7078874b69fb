import type { Tag } from '../../model/goals';
import type { Subject } from '../../model/signals';
import type { Database } from '../db/database';
import { beginRead, type ReadTransaction } from '../db/transaction';

/** The most tags on a platform that are read to find out what was chosen before. */
const mostChoices = 300;

/** What is known about tagging a subject. */
export interface Tagging {
  /** The tags of the subject itself, or of one event on it, by the id of the key result. */
  readonly tags: ReadonlyMap<string, Tag>;
  /** The ids of the key results that a rule counts it for. */
  readonly ruled: ReadonlySet<string>;
  /** Subjects of its platform and the key results that they were tagged to, or that a tag was taken back from; at most 300. */
  readonly choices: readonly {
    readonly keyResult: string;
    readonly subject: Subject;
    readonly isRejected: boolean;
  }[];
}

/**
 * Reads what is known about tagging a subject, in a time that does not grow with the number of signals.
 * @param event of the subject, where that is to be tagged: then its tags, not the subject's, are returned.
 */
export async function readTagging(
  db: Database,
  { id, platform }: Pick<Subject, 'id' | 'platform'>,
  event?: string,
): Promise<Tagging> {
  const tx = beginRead(db, ['entities', 'members', 'subjects']);
  const [stored, own, others] = await Promise.all([
    tx.objectStore('entities').index('subject').getAll(['tag', id]),
    tx.objectStore('members').index('subject').getAll(id),
    readChoices(tx, platform),
  ]);
  const tags = stored.flatMap(({ value }) => (value ? [value as Tag] : []));
  const isOwn = (c: Choice) => c.subject === id && c.event === event;
  const choices = others.filter((c) => !isOwn(c) || c.isRejected);
  const subjects = await Promise.all(choices.map((c) => tx.objectStore('subjects').get(c.subject)));
  return {
    tags: new Map(tags.filter((t) => t.event === event).map((t) => [t.keyResult, t])),
    ruled: new Set(own.filter((m) => m.via.includes('rule')).map((m) => m.keyResult)),
    choices: choices.flatMap(({ keyResult, isRejected }, at) => {
      const subject = subjects[at];
      return subject ? [{ keyResult, subject, isRejected }] : [];
    }),
  };
}

interface Choice {
  readonly keyResult: string;
  readonly subject: string;
  readonly event: string | undefined;
  readonly isRejected: boolean;
}

/** The tags on a platform, with those that were taken back, of which the fields are still there. */
async function readChoices(tx: ReadTransaction, platform: string): Promise<Choice[]> {
  const ofPlatform = IDBKeyRange.bound(['tag', `${platform}:`], ['tag', `${platform}:\uffff`]);
  const stored = await tx.objectStore('entities').index('subject').getAll(ofPlatform, mostChoices);
  return stored.flatMap(({ value, fields }) => {
    const field = (name: string) => fields[name]?.value;
    const [keyResult, subject, event] = [field('keyResult'), field('subject'), field('event')];
    if (typeof keyResult !== 'string' || typeof subject !== 'string') return [];
    return [{ keyResult, subject, event: typeof event === 'string' ? event : undefined, isRejected: !value }];
  });
}
