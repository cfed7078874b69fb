import { webPage } from '../adapters/web-page';
import type { Tag } from '../model/goals';
import type { Capture } from '../model/signals';
import type { Database } from '../store/db/database';
import { beginRead } from '../store/db/transaction';
import { type Attribution, applyEdits } from '../store/goals/edits';
import { entitiesOf } from '../store/goals/entities';

/**
 * Moves tags to a page's own subject. A page that was tagged before an adapter could read it was stored as a plain web
 * page; once it is read, its tags belong to the subject that the adapter found, so that its metrics count.
 * @returns how many tags were moved.
 */
export async function moveTags(
  db: Database,
  { url, subjects }: Pick<Capture, 'url' | 'subjects'>,
  attribution: Attribution,
): Promise<number> {
  const own = subjects.find((s) => s.role === 'page');
  const plain = webPage(new URL(url)).id;
  if (!own || own.id === plain || !(await db.getKey('subjects', plain))) return 0;
  const tags = await entitiesOf(beginRead(db, ['entities']), 'tag');
  const edits = tags
    .filter((tag: Tag) => tag.subject === plain)
    .map(({ id }) => ({ type: 'tag' as const, id, set: { subject: own.id } }));
  if (edits.length) await applyEdits(db, edits, attribution);
  return edits.length;
}
