import type { Rule, Tag } from '../../model/goals';
import type { Subject } from '../../model/signals';
import type { Member, StoredSubject } from '../db/schema';
import type { WriteTransaction } from '../db/transaction';
import { entitiesOfKeyResult } from '../goals/entities';
import { matches } from './rules';

export { keyResultsOfSubject } from './key-results-of-subject';

/**
 * The membership of a subject in a key result, by the tags and rules of that key result.
 * @returns undefined where it is no member.
 */
export function membership(
  keyResult: string,
  subject: Subject & { firstSeen: string },
  tags: readonly Tag[],
  rules: readonly Rule[],
): Member | undefined {
  const tagged = tags.filter((t) => t.subject === subject.id).map((t) => t.at);
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

/** Updates one subject's membership in one key result. */
export async function syncMember(tx: WriteTransaction, keyResult: string, subjectId: string): Promise<void> {
  const subject = await tx.objectStore('subjects').get(subjectId);
  const exists = (await tx.objectStore('entities').get(['keyResult', keyResult]))?.value;
  const [tags, rules] = [
    await entitiesOfKeyResult(tx, 'tag', keyResult),
    await entitiesOfKeyResult(tx, 'rule', keyResult),
  ];
  const member = exists && subject && membership(keyResult, subject, tags, rules);
  if (member) await tx.objectStore('members').put(member);
  else await tx.objectStore('members').delete([keyResult, subjectId]);
}

/** Recomputes all members of a key result, after a rule changed. Reads every subject. */
export async function rebuildMembers(tx: WriteTransaction, keyResult: string): Promise<void> {
  const members = tx.objectStore('members');
  await members.delete(IDBKeyRange.bound([keyResult], [keyResult, []]));
  if (!(await tx.objectStore('entities').get(['keyResult', keyResult]))?.value) return;
  const [tags, rules] = [
    await entitiesOfKeyResult(tx, 'tag', keyResult),
    await entitiesOfKeyResult(tx, 'rule', keyResult),
  ];
  if (!rules.length) {
    for (const id of new Set(tags.map((t) => t.subject))) await syncMember(tx, keyResult, id);
    return;
  }
  for await (const { value } of tx.objectStore('subjects')) {
    const member = membership(keyResult, value, tags, rules);
    if (member) await members.put(member);
  }
}

/** Updates the memberships of a new or changed subject in the key results whose rules it matches. */
export async function applyRules(
  tx: WriteTransaction,
  subject: StoredSubject,
  rules: readonly Rule[],
): Promise<void> {
  const keyResults = new Set(rules.filter((r) => matches(r, subject)).map((r) => r.keyResult));
  for (const keyResult of keyResults) await syncMember(tx, keyResult, subject.id);
}
