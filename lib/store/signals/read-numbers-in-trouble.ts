import type { Database } from '../db/database';
import { beginRead } from '../db/transaction';
import { entitiesOf } from '../goals/entities';

/** A followed number that was not read when its page was looked at last, or whose value waits for an answer. */
export interface NumberInTrouble {
  readonly id: string;
  /** When it was read last; absent where it never was on this machine. */
  readonly lastRead?: string;
}

/** The followed numbers with which something is wrong. */
export async function readNumbersInTrouble(db: Database): Promise<NumberInTrouble[]> {
  const tx = beginRead(db, ['entities', 'numberStates']);
  const [states, all] = await Promise.all([
    tx.objectStore('numberStates').getAll(),
    entitiesOf(tx, 'number'),
  ]);
  const followed = new Set(all.filter((n) => !n.stopped).map((n) => n.id));
  return states
    .filter((state) => followed.has(state.number) && (state.lastLook?.reason || state.setAside))
    .map(({ number: id, lastRead }) => ({ id, ...(lastRead ? { lastRead: lastRead.at } : {}) }));
}
