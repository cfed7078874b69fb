import * as z from 'zod/mini';
import type { Database } from '../db/database';
import { inTransaction, type WriteTransaction } from '../db/transaction';
import { addJob } from '../jobs/jobs';

const key = 'erased';
const hashList = z.array(z.string());

/** The keyed hashes of erased people, who are never stored again. */
export async function readErased(db: Database): Promise<ReadonlySet<string>> {
  return new Set(parse(await db.get('meta', key)));
}

/** As `readErased`, inside the caller's transaction. */
export async function erasedNames(tx: WriteTransaction): Promise<ReadonlySet<string>> {
  return new Set(parse(await tx.objectStore('meta').get(key)));
}

/**
 * Begins to erase a person. From this transaction on nothing of theirs is stored; the job deletes what is.
 * @param hashes of the handle, one for each platform.
 * @param now milliseconds since 1970.
 * @returns the job's id.
 */
export async function startErasingPerson(
  db: Database,
  handle: string,
  hashes: readonly string[],
  now: number,
): Promise<string> {
  return await inTransaction(db, ['meta', 'jobs'], async (tx) => {
    const meta = tx.objectStore('meta');
    await meta.put([...new Set([...parse(await meta.get(key)), ...hashes])], key);
    return await addJob(tx, 'erasePerson', { handle, hashes: [...hashes] }, now);
  });
}

function parse(value: unknown): string[] {
  const parsed = z.safeParse(hashList, value);
  return parsed.success ? parsed.data : [];
}
