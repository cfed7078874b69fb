import { webPage } from '../adapters/web-page';
import type { Tag } from '../model/goals';
import type { Capture } from '../model/signals';
import type { Database } from '../store/db/database';
import { reading } from '../store/db/transaction';
import { type Act, applyEdits } from '../store/goals/history';
import { entitiesOf } from '../store/signals/members';

/**
 * A page that was tagged before it could be read was stored as a plain page of the web. Once it is read as what it is, its
 * tags are moved to that, so that its figures count.
 * @returns how many tags were moved.
 */
export async function adoptTags(
  db: Database,
  { url, subjects }: Pick<Capture, 'url' | 'subjects'>,
  act: Act,
): Promise<number> {
  const own = subjects.find((s) => s.role === 'page');
  const plain = webPage(new URL(url)).id;
  if (!own || own.id === plain || !(await db.getKey('subjects', plain))) return 0;
  const tags = await entitiesOf(reading(db, ['entities']), 'tag');
  const edits = tags
    .filter((tag: Tag) => tag.subject === plain)
    .map(({ id }) => ({ type: 'tag' as const, id, set: { subject: own.id } }));
  if (edits.length) await applyEdits(db, edits, act);
  return edits.length;
}
