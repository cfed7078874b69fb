import type { Tag } from '../../model/goals';
import type { Subject } from '../../model/signals';
import type { Database } from '../db/database';
import type { StoredEntity } from '../db/schema';
import { beginRead, type ReadTransaction } from '../db/transaction';

/** What was chosen before is learnt from so many tags on a platform, the latest ones. */
const mostChoices = 300;
/** So many are looked at to find these: with more, reading them would be felt. */
const mostTags = 3000;

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

/** A subject that can be tagged, or one event on it. */
export interface TaggingTarget {
  readonly subject: Pick<Subject, 'id' | 'platform'>;
  /** Where it is to be tagged: then its tags, not the subject's, are read. */
  readonly event?: string | undefined;
}

/**
 * Reads what is known about tagging a subject, in a time that does not grow with the number of signals.
 * @param event of the subject, where that is to be tagged: then its tags, not the subject's, are returned.
 */
export async function readTagging(
  db: Database,
  subject: TaggingTarget['subject'],
  event?: string,
): Promise<Tagging> {
  const [tagging] = await readTaggings(db, [{ subject, event }]);
  // There is one for each that is asked for.
  return tagging as Tagging;
}

/** The same for several, in their order: what was chosen on a platform is read once. */
export async function readTaggings(db: Database, targets: readonly TaggingTarget[]): Promise<Tagging[]> {
  const tx = beginRead(db, ['entities', 'members', 'subjects']);
  const platforms = [...new Set(targets.map(({ subject }) => subject.platform))];
  const read = platforms.map(async (platform) => [platform, await readChoices(tx, platform)] as const);
  const chosen = new Map(await Promise.all(read));
  return await Promise.all(
    targets.map((target) => taggingOf(tx, target, chosen.get(target.subject.platform) ?? [])),
  );
}

async function taggingOf(
  tx: ReadTransaction,
  { subject: { id }, event }: TaggingTarget,
  chosen: readonly Choice[],
): Promise<Tagging> {
  const [stored, own] = await Promise.all([
    tx.objectStore('entities').index('subject').getAll(['tag', id]),
    tx.objectStore('members').index('subject').getAll(id),
  ]);
  const tags = stored.flatMap(({ value }) => (value ? [value as Tag] : []));
  const isOwn = (c: Choice) => c.subject.id === id && c.event === event;
  return {
    tags: new Map(tags.filter((t) => t.event === event).map((t) => [t.keyResult, t])),
    ruled: new Set(own.filter((m) => m.via.includes('rule')).map((m) => m.keyResult)),
    choices: chosen.filter((c) => !isOwn(c) || c.isRejected),
  };
}

interface Choice {
  readonly keyResult: string;
  readonly subject: Subject;
  readonly event: string | undefined;
  readonly isRejected: boolean;
}

/** The tags on a platform, with those that were taken back, of which the fields are still there. */
async function readChoices(tx: ReadTransaction, platform: string): Promise<Choice[]> {
  const ofPlatform = IDBKeyRange.bound(['tag', `${platform}:`], ['tag', `${platform}:\uffff`]);
  const stored = await tx.objectStore('entities').index('subject').getAll(ofPlatform, mostTags);
  const latest = stored
    .map((tag) => ({ tag, at: changedAt(tag) }))
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, mostChoices);
  const found = latest.map(async ({ tag: { value, fields } }): Promise<Choice[]> => {
    const field = (name: string) => fields[name]?.value;
    const [keyResult, id, event] = [field('keyResult'), field('subject'), field('event')];
    if (typeof keyResult !== 'string' || typeof id !== 'string') return [];
    const subject = await tx.objectStore('subjects').get(id);
    if (!subject) return [];
    return [{ keyResult, subject, event: typeof event === 'string' ? event : undefined, isRejected: !value }];
  });
  return (await Promise.all(found)).flat();
}

/** When a tag was last made, changed or taken back: a timestamp of the clock that orders changes. */
function changedAt({ fields }: Pick<StoredEntity, 'fields'>): string {
  const times = Object.values(fields).map(({ at }) => at);
  return times.sort().at(-1) ?? '';
}
