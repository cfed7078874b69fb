import type { Tag } from '../../model/goals';
import type { JobPosition } from '../../model/job';
import { keysOf } from '../db/keys-of';
import type { StoredSubject } from '../db/schema';
import { beginRead, type WriteTransaction } from '../db/transaction';
import { entitiesOfKeyResult } from '../goals/entities';
import { type JobDefinition, type Slice, sliceSize } from '../jobs/definition';
import { addJob, stopJobs } from '../jobs/jobs';
import { markDirty } from '../snapshots/dirty';
import { membership, syncMember, syncMembers } from './members';
import { type Candidates, candidatesOf, countCandidates, readCandidates } from './rule-candidates';

/** The phase that looks at what counts already; the others are the places of the rules' candidates. */
const ofMembers = 'members';

/**
 * Finds the members of a key result by its rules, among the stored subjects that indexes give for them. It can run beside
 * captures: what is captured meanwhile is matched as it is stored, and each slice goes by the rules as they are then.
 */
export const applyRulesJob: JobDefinition<'applyRules'> = {
  stores: ['entities', 'subjects', 'members', 'dirty', 'snapshots'],
  total: async (db, { keyResult }) => {
    const tx = beginRead(db, ['entities', 'subjects', 'members']);
    const candidates = candidatesOf(await entitiesOfKeyResult(tx, 'rule', keyResult));
    const counts = await Promise.all(candidates.map((one) => countCandidates(tx, one)));
    const members = isWholeStore(candidates) ? 0 : await tx.objectStore('members').count(keysOf(keyResult));
    return counts.reduce((sum, count) => sum + count, members);
  },
  slice: async (tx, { keyResult }, position) => await applySlice(tx, keyResult, position),
};

/**
 * Applies the rules of a key result after one changed: to the first subjects in the caller's transaction, and to the others
 * by a job, so that no action takes longer the more is stored.
 * @param now milliseconds since 1970.
 */
export async function startApplyingRules(
  tx: WriteTransaction,
  keyResult: string,
  now: number,
): Promise<void> {
  await stopJobs(tx, 'applyRules', (task) => task.keyResult === keyResult);
  let first = await applySlice(tx, keyResult, undefined);
  while (first.next && first.done < sliceSize) {
    const { next, done } = await applySlice(tx, keyResult, first.next);
    first = { next, done: first.done + done, deleted: 0 };
  }
  if (first.next) await addJob(tx, 'applyRules', { keyResult }, now, first);
}

async function applySlice(
  tx: WriteTransaction,
  keyResult: string,
  position: JobPosition | undefined,
): Promise<Slice> {
  const [stored, rules] = [
    await tx.objectStore('entities').get(['keyResult', keyResult]),
    await entitiesOfKeyResult(tx, 'rule', keyResult),
  ];
  if (!stored?.value || !rules.length) {
    await keepTaggedOnly(tx, keyResult);
    return { done: 0, deleted: 0 };
  }
  const candidates = candidatesOf(rules);
  // Among all subjects are those that count already.
  const phases = [...(isWholeStore(candidates) ? [] : [ofMembers]), ...candidates.map((_, n) => String(n))];
  const { phase = '', after } = position ?? { phase: phases[0] };
  const one = candidates[Number(phase)];
  const subjects = one
    ? await readCandidates(tx, one, after, sliceSize)
    : await memberSubjects(tx, keyResult, after);
  const tags = await tagsBySubject(tx, keyResult);
  const memberOf = (subject: StoredSubject) =>
    membership(keyResult, subject, tags.get(subject.id) ?? [], rules);
  if (await syncMembers(tx, keyResult, subjects, memberOf)) await markDirty(tx, [keyResult]);
  const last = subjects.at(-1)?.id;
  const nextPhase = phases[phases.indexOf(phase) + 1];
  const next = nextPhase === undefined ? undefined : { phase: nextPhase };
  return {
    next: subjects.length < sliceSize ? next : { phase, after: last },
    done: subjects.length,
    deleted: 0,
  };
}

function isWholeStore([one]: readonly Candidates[]): boolean {
  return one !== undefined && one.index === undefined;
}

/** The next subjects after an id that count for a key result. */
async function memberSubjects(tx: WriteTransaction, keyResult: string, after = ''): Promise<StoredSubject[]> {
  const rest = IDBKeyRange.bound([keyResult, after], [keyResult, []], true);
  const keys = await tx.objectStore('members').getAllKeys(rest, sliceSize);
  const subjects = await Promise.all(keys.map(([, id]) => tx.objectStore('subjects').get(id)));
  return subjects.filter((subject) => subject !== undefined);
}

async function tagsBySubject(
  tx: WriteTransaction,
  keyResult: string,
): Promise<ReadonlyMap<string, readonly Tag[]>> {
  return Map.groupBy(await entitiesOfKeyResult(tx, 'tag', keyResult), (tag) => tag.subject);
}

/** Without rules only what is tagged counts. */
async function keepTaggedOnly(tx: WriteTransaction, keyResult: string): Promise<void> {
  await tx.objectStore('members').delete(keysOf(keyResult));
  for (const subject of (await tagsBySubject(tx, keyResult)).keys()) await syncMember(tx, keyResult, subject);
  await markDirty(tx, [keyResult]);
}
