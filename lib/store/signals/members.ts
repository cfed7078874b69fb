import type { Rule, Tag } from '../../model/goals';
import type { Subject } from '../../model/signals';
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

/** Whether two memberships are alike. */
export function isSameMember(a: Member, b: Member): boolean {
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
