import type { ImportProgress } from '../../model/backup';
import type { Database } from '../db/database';
import { enqueueDelete } from '../db/enqueue';
import type { ImportState, StagedPart } from '../db/schema';
import { beginWrite, runTransaction, type WriteTransaction } from '../db/transaction';
import { goalStores } from '../goals/edits';
import { applyGoals } from './apply-goals';
import { rebuildSlice } from './apply-members';
import { applySignals } from './apply-signals';
import { applySubjects } from './apply-subjects';
import { ImportCounter } from './import-counter';
import { piecesOf, stopped } from './staging';

const stores = [...goalStores, 'readings', 'events', 'rollups', 'weeks', 'staging', 'imports'] as const;

/** About so many records are carried out in one transaction, so that readers get in between. */
const sliceSize = 500;
/** So many pieces of signals or subjects are looked at in one slice. */
const mostPieces = 4;

const next = { subjects: 'signals', signals: 'goals', goals: 'members' } as const;

/**
 * Carries out the next slice of a decided import, in one transaction that also notes how far it is: a slice is in effect
 * once, however often the worker ends. Data never makes a slice fail: it was checked before the import was decided, and what
 * became invalid since is left out.
 * @returns whether there is more to do.
 */
export async function applySlice(db: Database, id: string): Promise<boolean> {
  const tx = beginWrite(db, stores);
  return await runTransaction(tx, async () => {
    const state = await tx.objectStore('imports').get(id);
    if (!state || state.phase === 'staging' || state.phase === 'done') return false;
    const counter = new ImportCounter(state.counts);
    const after = await slice(tx, state, counter);
    await tx.objectStore('imports').put({ ...after, counts: counter.counts });
    if (after.phase === 'done') await tx.objectStore('staging').delete(piecesOf(id));
    return after.phase !== 'done';
  });
}

async function slice(tx: WriteTransaction, state: ImportState, counter: ImportCounter): Promise<ImportState> {
  const { phase } = state;
  if (phase === 'members') return await rebuildSlice(tx, state);
  if (phase === 'staging' || phase === 'done') return state;
  const pieces = await takePieces(tx, state.id, phase);
  if (!pieces.length) return { ...state, phase: next[phase] };
  if (phase === 'goals') return await applyGoals(tx, state, pieces, counter);
  const records = pieces.flatMap((p) => p.records.map((r) => r.record));
  await (phase === 'subjects'
    ? applySubjects(tx, records, state, counter)
    : applySignals(tx, records, state, counter));
  return state;
}

/** Takes the next staged pieces of a part, at least one and at most a slice of them. */
async function takePieces(tx: WriteTransaction, id: string, part: StagedPart) {
  // A goal record is a piece of its own; others have many records.
  const most = part === 'goals' ? sliceSize : mostPieces;
  const pieces = await tx.objectStore('staging').getAll(piecesOf(id, part), most);
  let size = 0;
  const taken = pieces.filter(({ records }, at) => {
    size += records.length;
    return at === 0 || size <= sliceSize;
  });
  const last = taken.at(-1);
  // They are the first of the part.
  if (last) enqueueDelete(tx, 'staging', IDBKeyRange.bound([id, part], [id, part, last.key]));
  return taken;
}

/** The imports that are decided and not done. */
export async function decidedImports(db: Database): Promise<string[]> {
  const all = await db.getAll('imports');
  return all.filter(({ phase }) => phase !== 'staging' && phase !== 'done').map(({ id }) => id);
}

/**
 * How far an import is.
 * @throws StillroomError `notFound` where there is none of this id.
 */
export async function readProgress(db: Database, id: string): Promise<ImportProgress> {
  const state = await db.get('imports', id);
  if (!state) throw stopped();
  const { phase, total, counts, peopleJoined } = state;
  const isDone = phase === 'done';
  const left = isDone ? 0 : await db.count('staging', piecesOf(id));
  const lines = isDone ? 0 : await db.count('staging', piecesOf(id, 'lines'));
  return {
    share: total > 0 ? 1 - (left - lines) / total : 1,
    isDone,
    counts,
    ...(peopleJoined === undefined ? {} : { peopleJoined }),
  };
}
