import type { Made } from '../../goals/insights/content';
import type { Effort, KeyResult, Tag } from '../../model/goals';
import type { Database } from '../db/database';
import { keysOf } from '../db/keys-of';
import { beginRead } from '../db/transaction';
import { entitiesOf } from '../goals/entities';
import { latestValues, plainSubject } from '../signals/plain-subject';

/** What was made, with the tags and the key results by which it is judged. */
export interface StoredContent {
  readonly made: readonly Made[];
  readonly tags: readonly Tag[];
  readonly keyResults: readonly KeyResult[];
}

/** Reads what counts for an output key result, open or closed, and what evidence names as its origin. */
export async function readContent(db: Database): Promise<StoredContent> {
  const tx = beginRead(db, ['entities', 'members', 'subjects']);
  const [all, tags, efforts] = await Promise.all([
    entitiesOf(tx, 'keyResult'),
    entitiesOf(tx, 'tag'),
    entitiesOf(tx, 'effort'),
  ]);
  const keyResults = all.filter((k) => !k.archived);
  const ids = new Set(tags.flatMap((t) => t.origins ?? []));
  for (const { id, layer } of keyResults) {
    if (layer !== 'output') continue;
    for (const { subject } of await tx.objectStore('members').getAll(keysOf(id))) ids.add(subject);
  }
  const stored = await Promise.all([...ids].map((id) => tx.objectStore('subjects').get(id)));
  const made = stored.flatMap((one) => {
    if (!one) return [];
    return [{ subject: plainSubject(one), latest: latestValues(one), effort: secondsOn(one.id, efforts) }];
  });
  return { made, tags, keyResults };
}

function secondsOn(subject: string, efforts: readonly Effort[]): number {
  return efforts.reduce((sum, e) => sum + (e.subject === subject ? e.seconds : 0), 0);
}
