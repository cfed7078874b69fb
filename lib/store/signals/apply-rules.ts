import type { Rule, Tag } from '../../model/goals';
import { enqueueDelete, enqueuePut } from '../db/enqueue';
import { keysOf } from '../db/keys-of';
import type { WriteTransaction } from '../db/transaction';
import { entitiesOfKeyResult } from '../goals/entities';
import { type JobDefinition, type Slice, sliceSize } from '../jobs/definition';
import { addJob, stopJobs } from '../jobs/jobs';
import { markDirty } from '../snapshots/dirty';
import { isSameMember, membership, syncMember } from './members';

/**
 * Finds the members of a key result by its rules, among all stored subjects. It can run beside captures: what is captured
 * meanwhile is matched as it is stored, and each slice goes by the rules as they are then.
 */
export const applyRulesJob: JobDefinition<'applyRules'> = {
  stores: ['entities', 'subjects', 'members', 'dirty', 'snapshots'],
  total: (db) => db.count('subjects'),
  slice: async (tx, { keyResult }, position) => await applySlice(tx, keyResult, position?.after),
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
  const first = await applySlice(tx, keyResult, undefined);
  if (first.next) await addJob(tx, 'applyRules', { keyResult }, now, first);
}

async function applySlice(
  tx: WriteTransaction,
  keyResult: string,
  after: string | undefined,
): Promise<Slice> {
  const [stored, rules] = [
    await tx.objectStore('entities').get(['keyResult', keyResult]),
    await entitiesOfKeyResult(tx, 'rule', keyResult),
  ];
  if (!stored?.value || !rules.length) {
    await keepTaggedOnly(tx, keyResult);
    return { done: 0, deleted: 0 };
  }
  const range = after === undefined ? undefined : IDBKeyRange.lowerBound(after, true);
  const subjects = await tx.objectStore('subjects').getAll(range, sliceSize);
  const last = subjects.at(-1)?.id;
  const isLast = subjects.length < sliceSize;
  await syncMembers(tx, keyResult, subjects, rules);
  return {
    next: isLast || last === undefined ? undefined : { phase: 'subjects', after: last },
    done: subjects.length,
    deleted: 0,
  };
}

type Subjects = readonly Parameters<typeof membership>[1][];

/** Updates the memberships of subjects in the order of their ids, and marks the key result where one changed. */
async function syncMembers(
  tx: WriteTransaction,
  keyResult: string,
  subjects: Subjects,
  rules: readonly Rule[],
): Promise<void> {
  const [first, last] = [subjects[0]?.id, subjects.at(-1)?.id];
  if (first === undefined || last === undefined) return;
  const between = IDBKeyRange.bound([keyResult, first], [keyResult, last]);
  const held = new Map((await tx.objectStore('members').getAll(between)).map((m) => [m.subject, m]));
  const tags = await tagsBySubject(tx, keyResult);
  let isChanged = false;
  for (const subject of subjects) {
    const before = held.get(subject.id);
    const member = membership(keyResult, subject, tags.get(subject.id) ?? [], rules);
    if (before && member ? isSameMember(before, member) : before === member) continue;
    if (member) enqueuePut(tx, 'members', member);
    else enqueueDelete(tx, 'members', [keyResult, subject.id]);
    isChanged = true;
  }
  if (isChanged) await markDirty(tx, [keyResult]);
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
