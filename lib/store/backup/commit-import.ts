import { mostHeads } from '../../model/change';
import type { Database } from '../db/database';
import { beginWrite, runTransaction, type WriteTransaction } from '../db/transaction';
import { adoptActorKey } from '../signals/actor-keys';
import { checkImport, type FileHistory } from './check-import';
import { piecesOf, stopped } from './staging';

/**
 * Checks an import as a whole and decides it, in one small transaction. From then on it is carried out slice by slice
 * (`applySlice`) until it is done, however often the worker ends. Deciding twice changes nothing.
 * @param lines how many lines of the backup were sent.
 * @throws StillroomError `badBackup` naming the line, `notFound` where the import was stopped, `unexpected` where lines are
 *   missing. Nothing of it is in effect then.
 */
export async function commitImport(db: Database, id: string, lines: number): Promise<void> {
  const state = await db.get('imports', id);
  if (!state) throw stopped();
  if (state.phase !== 'staging') return;
  const history = await checkImport(db, id, lines);
  const tx = beginWrite(db, ['imports', 'staging', 'meta', 'changes', 'events']);
  await runTransaction(tx, async () => {
    const { key, ...now } = (await tx.objectStore('imports').get(id)) ?? {};
    if (!('id' in now)) throw stopped();
    if (now.phase !== 'staging') return;
    await addHistory(tx, history);
    const peopleJoined = key && (await adoptActorKey(tx, key));
    const staging = tx.objectStore('staging');
    const total = (await staging.count(piecesOf(id))) - (await staging.count(piecesOf(id, 'lines')));
    const decided = { ...now, phase: 'subjects' as const, total };
    await tx.objectStore('imports').put(peopleJoined === undefined ? decided : { ...decided, peopleJoined });
  });
}

/** Advances the clock past all changes of the backup, and notes which of them no other change has seen. */
async function addHistory(tx: WriteTransaction, { clock, heads, seen }: FileHistory): Promise<void> {
  const meta = tx.objectStore('meta');
  const held = ((await meta.get('clock')) as string | undefined) ?? '';
  if (clock > held) await meta.put(clock, 'clock');
  const next = new Set(((await meta.get('heads')) as string[] | undefined)?.filter((h) => !seen.has(h)));
  for (const head of heads) if (!(await tx.objectStore('changes').getKey(head))) next.add(head);
  await meta.put([...next].slice(-mostHeads), 'heads');
}
