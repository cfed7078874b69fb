import { identify } from '../adapters/identify';
import type { Database } from '../store/db/database';
import { inTransaction } from '../store/db/transaction';
import { type Attribution, appendValues, goalStores } from '../store/goals/edits';
import { platformOf } from '../store/signals/origins';
import { pageAddress } from '../store/signals/read-page';

const stores = [...goalStores, 'pages'] as const;

/**
 * Makes the subject of an address the issue of a topic, so that its closing is noticed when its page is read. An address
 * that was not read yet has its path as title until it is.
 * @returns the action, by which it is undone, and the subject's id.
 */
export async function followIssue(
  db: Database,
  topic: string,
  url: URL,
  attribution: Attribution,
): Promise<{ action: string; subject: string }> {
  const found = identify(url, await platformOf(db, url));
  const subject = { ...found, title: `${url.host}${url.pathname}` };
  return await inTransaction(db, stores, async (tx) => {
    const seen = (await tx.objectStore('pages').get(pageAddress(url.href)))?.subject;
    const id = seen ?? subject.id;
    if (!(await tx.objectStore('subjects').getKey(id)))
      await tx
        .objectStore('subjects')
        .put({ ...subject, latest: {}, firstSeen: new Date(attribution.now).toISOString() });
    const records = [{ type: 'topic' as const, id: topic, values: { issue: id } }];
    return { action: await appendValues(tx, records, attribution), subject: id };
  });
}
