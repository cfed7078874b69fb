import type { ReadTransaction } from '../db/transaction';

/** The ids of the key results that a subject counts for. */
export async function keyResultsOfSubject(tx: ReadTransaction, subject: string): Promise<string[]> {
  const keys = await tx.objectStore('members').index('subject').getAllKeys(subject);
  return keys.map(([keyResult]) => keyResult);
}
