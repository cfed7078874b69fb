import type { Cycle, KeyResult, Objective } from '../../model/goals';
import type { Database } from '../db/database';
import { goalsMark } from '../db/goals-mark';
import { beginRead, inTransaction, type RecordReader } from '../db/transaction';
import { entitiesOf } from './entities';

const key = 'keptGoals';

/** The goals of which each screen shows something. */
export interface ShownGoals {
  readonly objectives: readonly Objective[];
  readonly keyResults: readonly KeyResult[];
  readonly cycles: readonly Cycle[];
}

/** A copy of them as they were at a mark of the goals. */
interface KeptGoals {
  readonly mark: string;
  readonly goals: ShownGoals;
}

/**
 * The objectives, key results and cycles: from the copy that is kept of them, which is read in a fraction of the time, or from
 * their records, which have each field with the change that set it, where the copy is older than those.
 */
export async function shownGoals(tx: RecordReader): Promise<ShownGoals> {
  const { mark, kept } = await marks(tx);
  return kept && kept.mark === mark ? kept.goals : await readShownGoals(tx);
}

/** Keeps a copy of the objectives, key results and cycles, where there is none of how they are now. */
export async function keepGoals(db: Database): Promise<void> {
  const { mark: known, kept } = await marks(beginRead(db, ['meta']));
  // Nearly always nothing is to be written, and writers need not wait for one more.
  if (known === kept?.mark) return;
  await inTransaction(db, ['meta', 'entities'], async (tx) => {
    const mark = await goalsMark(tx);
    if (mark === undefined) return;
    await tx.objectStore('meta').put({ mark, goals: await readShownGoals(tx) } satisfies KeptGoals, key);
  });
}

/** The mark of the goals, and the copy with the mark of its own. */
async function marks(tx: RecordReader): Promise<{ mark: string | undefined; kept: KeptGoals | undefined }> {
  const [mark, kept] = await Promise.all([goalsMark(tx), tx.objectStore('meta').get(key)]);
  return { mark, kept: kept as KeptGoals | undefined };
}

async function readShownGoals(tx: RecordReader): Promise<ShownGoals> {
  const [objectives, keyResults, cycles] = await Promise.all([
    entitiesOf(tx, 'objective'),
    entitiesOf(tx, 'keyResult'),
    entitiesOf(tx, 'cycle'),
  ]);
  return { objectives, keyResults, cycles };
}
