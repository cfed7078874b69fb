import type { RecordReader, WriteTransaction } from './transaction';

const key = 'goals';

/** Marks that goal records or their history changed, in the transaction that changes them. */
export async function markGoals(tx: WriteTransaction): Promise<void> {
  await tx.objectStore('meta').put(crypto.randomUUID(), key);
}

/** The last mark: while it is the same, goal records and their history are. Undefined where there never was any. */
export async function goalsMark(tx: RecordReader): Promise<string | undefined> {
  const mark = await tx.objectStore('meta').get(key);
  return typeof mark === 'string' ? mark : undefined;
}
