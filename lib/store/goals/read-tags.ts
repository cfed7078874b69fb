import type { ReviewSpan } from '../../goals/progress/since-review';
import type { Span } from '../../goals/types';
import type { Tag } from '../../model/goals';
import type { Subject } from '../../model/signals';
import type { Database } from '../db/database';
import { getSubjects } from '../db/get-subjects';
import { goalsMark } from '../db/goals-mark';
import { keysOf } from '../db/keys-of';
import type { StoredEntity } from '../db/schema';
import { beginRead, type ReadTransaction } from '../db/transaction';
import { entitiesOf, entitiesOfKeyResult, entitiesOfSubject } from './entities';

/** Tags, with what is known of their pages. */
export interface TagsData {
  readonly tags: readonly Tag[];
  /** The tagged subjects, by id. */
  readonly tagged: ReadonlyMap<string, Subject>;
}

/** The newest tags, with what is to be known of the others before they are read. */
export interface NewestTags extends TagsData {
  /** How many tags there are in all. */
  readonly total: number;
  /** The ids of the key results that have tags. */
  readonly keyResults: ReadonlySet<string>;
  /** The platforms of tagged pages; before all are read also those of which every tag was removed. */
  readonly platforms: ReadonlySet<string>;
}

const stores = ['meta', 'entities', 'subjects'] as const;

/**
 * A function that reads all tags. It remembers them, and reads them again only where goal records changed: a capture changes
 * no more than subjects.
 */
export function tagsReader(): (db: Database) => Promise<TagsData> {
  let held: { readonly mark: string | undefined; readonly tags: readonly Tag[] } | undefined;
  return async (db) => {
    const tx = beginRead(db, stores);
    const mark = await goalsMark(tx);
    if (held?.mark !== mark || !held) held = { mark, tags: await entitiesOf(tx, 'tag') };
    return await withSubjects(tx, held.tags);
  };
}

/** Reads the newest tags, `most` of them and those of the same instant as the last one, oldest first. */
export async function readNewestTags(db: Database, most: number): Promise<NewestTags> {
  const tx = beginRead(db, stores);
  const byInstant = tx.objectStore('entities').index('at');
  const [total, keyResults, platforms, last] = await Promise.all([
    byInstant.count(keysOf('tag')),
    keyResultsWithTags(tx),
    taggedPlatforms(tx),
    keyFromEnd(tx, most),
  ]);
  const newest = last
    ? await byInstant.getAll(IDBKeyRange.bound(last, ['tag', []]))
    : await byInstant.getAll(keysOf('tag'));
  return { ...(await withSubjects(tx, tagsOf(newest))), total, keyResults, platforms };
}

/** The key of the tag that so many others are as new as or newer than; undefined where there are fewer. */
async function keyFromEnd(tx: ReadTransaction, most: number): Promise<[string, string] | undefined> {
  const cursor = await tx.objectStore('entities').index('at').openKeyCursor(keysOf('tag'), 'prev');
  return (most > 1 ? await cursor?.advance(most - 1) : cursor)?.key;
}

async function keyResultsWithTags(tx: ReadTransaction): Promise<Set<string>> {
  const entities = tx.objectStore('entities');
  const keys = await entities.getAllKeys(keysOf('keyResult'));
  const byKeyResult = entities.index('keyResult');
  const found = await Promise.all(keys.map(([, id]) => byKeyResult.getKey(['tag', id])));
  return new Set(keys.flatMap(([, id], n) => (found[n] ? [id] : [])));
}

/** Looks at one tag of each platform: an id of a subject begins with its platform. */
async function taggedPlatforms(tx: ReadTransaction): Promise<Set<string>> {
  const found = new Set<string>();
  let cursor = await tx.objectStore('entities').index('subject').openKeyCursor(keysOf('tag'));
  while (cursor) {
    const [, subject] = cursor.key;
    const platform = subject.slice(0, subject.indexOf(':'));
    found.add(platform);
    // What sorts after all ids of the platform.
    cursor = await cursor.continue(['tag', `${platform};`]);
  }
  return found;
}

/** Reads the tags of a time, oldest first. */
export async function readTagsWithin(db: Database, span: Span): Promise<TagsData> {
  const tx = beginRead(db, stores);
  return await withSubjects(tx, await tagsWithin(tx, span));
}

/** The tags of a time, oldest first. */
export async function tagsWithin(tx: ReadTransaction, { start, end }: Span): Promise<Tag[]> {
  const [from, to] = [start, end].map((at) => new Date(at).toISOString());
  const range = IDBKeyRange.bound(['tag', from], ['tag', to], false, true);
  return tagsOf(await tx.objectStore('entities').index('at').getAll(range));
}

/** Reads the tags that key results have got since an instant each. */
export async function readTagsSince(db: Database, spans: readonly ReviewSpan[]): Promise<TagsData> {
  const tx = beginRead(db, stores);
  const index = tx.objectStore('entities').index('keyResultAt');
  const found = await Promise.all(
    spans.map(({ keyResult, since }) => {
      const from = ['tag', keyResult, new Date(since).toISOString()];
      return index.getAll(IDBKeyRange.bound(from, ['tag', keyResult, []]));
    }),
  );
  return await withSubjects(tx, tagsOf(found.flat()));
}

/** Reads the tags of a key result, and the pages that its tags and its logged time are of. */
export async function readTagsOfKeyResult(db: Database, keyResult: string): Promise<TagsData> {
  const tx = beginRead(db, stores);
  const [tags, efforts] = await Promise.all([
    entitiesOfKeyResult(tx, 'tag', keyResult),
    entitiesOfKeyResult(tx, 'effort', keyResult),
  ]);
  return await withSubjects(
    tx,
    tags,
    efforts.flatMap((effort) => effort.subject ?? []),
  );
}

/** Reads the tags of some key results, without their pages. */
export async function readTagsOfKeyResults(db: Database, keyResults: readonly string[]): Promise<Tag[]> {
  const tx = beginRead(db, ['entities']);
  return (await Promise.all(keyResults.map((id) => entitiesOfKeyResult(tx, 'tag', id)))).flat();
}

/** Reads the tags of some subjects. */
export async function readTagsOfSubjects(db: Database, subjects: readonly string[]): Promise<Tag[]> {
  const tx = beginRead(db, ['entities']);
  return (await Promise.all(subjects.map((id) => entitiesOfSubject(tx, 'tag', id)))).flat();
}

function tagsOf(stored: readonly StoredEntity[]): Tag[] {
  // The ranges above hold tags only.
  return stored.flatMap(({ value }) => (value ? [value as Tag] : []));
}

async function withSubjects(
  tx: ReadTransaction,
  tags: readonly Tag[],
  others: readonly string[] = [],
): Promise<TagsData> {
  const subjects = await getSubjects(tx, [...tags.map((tag) => tag.subject), ...others]);
  return { tags, tagged: new Map(subjects.map((subject) => [subject.id, subject])) };
}
