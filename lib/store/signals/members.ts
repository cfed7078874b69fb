import type { Rule, Tag } from '../../model/goals';
import type { Subject } from '../../model/signals';
import { enqueueDelete, enqueuePut } from '../db/enqueue';
import type { Member, StoredSubject } from '../db/schema';
import type { WriteTransaction } from '../db/transaction';
import { entitiesOfKeyResult, entitiesOfSubject } from '../goals/entities';
import { matches } from './rules';

/**
 * The membership of a subject in a key result.
 * @param tags of the subject for the key result.
 * @param rules of the key result.
 * @returns undefined where it is no member.
 */
export function membership(
  keyResult: string,
  subject: Subject & { firstSeen: string },
  tags: readonly Tag[],
  rules: readonly Rule[],
): Member | undefined {
  const tagged = tags.map((t) => t.at);
  const ruled = rules.some((r) => matches(r, subject)) ? [subject.firstSeen] : [];
  const since = [...tagged, ...ruled].sort((a, b) => Date.parse(a) - Date.parse(b))[0];
  if (since === undefined) return undefined;
  return {
    keyResult,
    subject: subject.id,
    since,
    via: [...(tagged.length ? (['tag'] as const) : []), ...(ruled.length ? (['rule'] as const) : [])],
  };
}

/**
 * Updates one subject's membership in one key result.
 * @returns whether it changed.
 */
export async function syncMember(
  tx: WriteTransaction,
  keyResult: string,
  subjectId: string,
): Promise<boolean> {
  const members = tx.objectStore('members');
  const [before, subject, stored, tags, rules] = await Promise.all([
    members.get([keyResult, subjectId]),
    tx.objectStore('subjects').get(subjectId),
    tx.objectStore('entities').get(['keyResult', keyResult]),
    entitiesOfSubject(tx, 'tag', subjectId),
    entitiesOfKeyResult(tx, 'rule', keyResult),
  ]);
  const own = tags.filter((t) => t.keyResult === keyResult);
  const member = stored?.value && subject && membership(keyResult, subject, own, rules);
  if (before && member && isSameMember(before, member)) return false;
  if (member) await members.put(member);
  else await members.delete([keyResult, subjectId]);
  return before !== undefined || member !== undefined;
}

/**
 * Updates the memberships of many subjects in one key result: those that are stored are read at one go, and only what changed is
 * written.
 * @param subjects in the order of their ids.
 * @param memberOf the membership that a subject is to have; undefined for none.
 * @returns whether one changed.
 */
export async function syncMembers<T extends { readonly id: string }>(
  tx: WriteTransaction,
  keyResult: string,
  subjects: readonly T[],
  memberOf: (subject: T) => Member | undefined,
): Promise<boolean> {
  const [first, last] = [subjects[0]?.id, subjects.at(-1)?.id];
  if (first === undefined || last === undefined) return false;
  const between = IDBKeyRange.bound([keyResult, first], [keyResult, last]);
  const held = new Map((await tx.objectStore('members').getAll(between)).map((m) => [m.subject, m]));
  let isChanged = false;
  for (const subject of subjects) {
    const [before, member] = [held.get(subject.id), memberOf(subject)];
    if (before && member ? isSameMember(before, member) : before === member) continue;
    if (member) enqueuePut(tx, 'members', member);
    else enqueueDelete(tx, 'members', [keyResult, subject.id]);
    isChanged = true;
  }
  return isChanged;
}

/** Whether two memberships are alike. */
function isSameMember(a: Member, b: Member): boolean {
  return a.since === b.since && a.via.join() === b.via.join();
}

/**
 * Updates the memberships of a new or changed subject: in the key results whose rules it matches, and in those whose rules it
 * matched before.
 * @returns the key results that it joined or left.
 */
export async function applyRules(
  tx: WriteTransaction,
  subject: StoredSubject,
  rules: readonly Rule[],
): Promise<string[]> {
  const matched = rules.filter((r) => matches(r, subject)).map((r) => r.keyResult);
  const held = await tx.objectStore('members').index('subject').getAll(subject.id);
  const ruled = held.filter((m) => m.via.includes('rule')).map((m) => m.keyResult);
  const changed: string[] = [];
  for (const keyResult of new Set([...matched, ...ruled]))
    if (await syncMember(tx, keyResult, subject.id)) changed.push(keyResult);
  return changed;
}
