import { identify } from '../adapters/identify';
import type { Made } from '../messages/overlay';
import { StillroomError } from '../model/errors';
import type { KeyResult } from '../model/goals';
import { limits } from '../model/limits';
import type { Subject } from '../model/signals';
import type { Database } from '../store/db/database';
import { addTag, shorten } from '../store/goals/add-tag';
import { type Attribution, applyEdits } from '../store/goals/edits';
import { pageAddress } from '../store/signals/read-page';

/** A page to tag: its address and its tab's title. */
export interface TaggedPage {
  readonly url: string;
  readonly title: string;
}

/** The key result to tag to, with what the person adds. */
export interface TagRequest {
  readonly keyResult: string;
  readonly note?: string | undefined;
  readonly quote?: string | undefined;
}

/**
 * Tags a page to a key result, once. The subject of a page that no adapter has read follows from its address.
 * @returns the tag, and whether it is new: a page that is tagged to the key result already keeps its tag.
 * @throws StillroomError `invalid` where the address is not a web page, `notFound` where the key result does not exist.
 */
export async function tagPage(
  db: Database,
  page: TaggedPage,
  { keyResult: id, ...texts }: TagRequest,
  attribution: Attribution,
): Promise<Made> {
  const keyResult = await keyResultOf(db, id);
  const subject = await subjectOfPage(db, page, attribution.now);
  const added = await addTag(db, { keyResult: id, subject }, texts, attribution);
  return { ...added, keyResult: id, keyResultTitle: keyResult.title };
}

/**
 * Removes a tag.
 * @returns whether it existed.
 */
export async function untag(db: Database, tag: string, attribution: Attribution): Promise<boolean> {
  if (!(await db.get('entities', ['tag', tag]))?.value) return false;
  await applyEdits(db, [{ type: 'tag', id: tag, remove: true }], attribution);
  return true;
}

/**
 * A key result by its id.
 * @throws StillroomError `notFound` where it does not exist.
 */
export async function keyResultOf(db: Database, id: string): Promise<KeyResult> {
  const keyResult = (await db.get('entities', ['keyResult', id]))?.value as KeyResult | undefined;
  if (!keyResult) throw new StillroomError('notFound', `there is no key result “${id}”`);
  return keyResult;
}

/**
 * The id of a page's subject, which is stored if it is new.
 * @throws StillroomError `invalid` where the address is not a web page.
 */
export async function subjectOfPage(db: Database, { url, title }: TaggedPage, now: number): Promise<string> {
  if (!/^https?:/.test(url))
    throw new StillroomError('invalid', 'only web pages can be tagged', { page: 'is no web page' });
  const seen = await db.get('pages', pageAddress(url));
  if (seen) return seen.subject;
  const subject: Subject = { ...identify(new URL(url)), title: shorten(title, limits.title) };
  const tx = db.transaction('subjects', 'readwrite');
  if (!(await tx.store.getKey(subject.id)))
    await tx.store.put({ ...subject, latest: {}, firstSeen: new Date(now).toISOString() });
  await tx.done;
  return subject.id;
}
