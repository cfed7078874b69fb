import type { Database } from '../db/database';
import { beginRead } from '../db/transaction';

/** Who made each of the given tags, by its id. */
export async function readTagAuthors(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const tx = beginRead(db, ['entities', 'changes']);
  const authors = await Promise.all(
    ids.map(async (id) => {
      const stored = await tx.objectStore('entities').get(['tag', id]);
      const made = stored?.fields['at']?.change;
      const change = made === undefined ? undefined : await tx.objectStore('changes').get(made);
      return change ? [[id, change.author] as const] : [];
    }),
  );
  return new Map(authors.flat());
}
