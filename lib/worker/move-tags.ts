import { webPage } from '../adapters/web-page';
import type { Tag } from '../model/goals';
import type { Capture } from '../model/signals';
import type { Database } from '../store/db/database';
import { beginWrite, runTransaction } from '../store/db/transaction';
import { type Attribution, appendValues, goalStores } from '../store/goals/edits';
import { entitiesOf } from '../store/goals/entities';
import { removedField } from '../store/goals/fold';

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
  const tx = beginWrite(db, goalStores);
  return await runTransaction(tx, async () => {
    const tags = await entitiesOf(tx, 'tag');
    const isHeld = ({ keyResult, event }: Tag) =>
      tags.some((t) => t.subject === own.id && t.keyResult === keyResult && t.event === event);
    const moved = tags.filter((tag) => tag.subject === plain);
    // A page that was tagged as both counts once.
    const records = moved.map((tag) => ({
      type: 'tag' as const,
      id: tag.id,
      values: isHeld(tag) ? { [removedField]: true } : { subject: own.id },
    }));
    if (records.length) await appendValues(tx, records, attribution);
    return records.length;
  });
}
