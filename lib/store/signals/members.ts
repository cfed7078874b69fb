import type { Entity, EntityType, KeyResult, Rule, Tag } from '../../model/goals';
import type { Subject } from '../../model/signals';
import type { Member, StoredSubject } from '../db/schema';
import type { Reading, Writing } from '../db/transaction';
import { matches } from './rules';

/** The goal records of one type that exist now. */
export async function entitiesOf<T extends EntityType>(tx: Reading, type: T): Promise<Entity<T>[]> {
  const stored = await tx.objectStore('entities').getAll(IDBKeyRange.bound([type], [type, []]));
  return stored.flatMap((s) => (s.value ? [s.value as Entity<T>] : []));
}

async function ofKeyResult<T extends 'tag' | 'rule'>(
  tx: Writing,
  type: T,
  keyResult: string,
): Promise<Entity<T>[]> {
  const stored = await tx.objectStore('entities').index('keyResult').getAll([type, keyResult]);
  return stored.flatMap((s) => (s.value ? [s.value as Entity<T>] : []));
}

/**
 * Why a subject counts for a key result, from the tags and rules of that key result.
 * @returns undefined where it does not.
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

/** Brings one subject's membership of one key result up to date with its tags and rules. */
export async function syncMember(tx: Writing, keyResult: string, subjectId: string): Promise<void> {
  const subject = await tx.objectStore('subjects').get(subjectId);
  const exists = (await tx.objectStore('entities').get(['keyResult', keyResult]))?.value;
  const [tags, rules] = [await ofKeyResult(tx, 'tag', keyResult), await ofKeyResult(tx, 'rule', keyResult)];
  const member = exists && subject && membership(keyResult, subject, tags, rules);
  if (member) await tx.objectStore('members').put(member);
  else await tx.objectStore('members').delete([keyResult, subjectId]);
}

/** Works out every member of a key result again, as a changed rule needs: all that is stored is looked at. */
export async function rebuildMembersOf(tx: Writing, keyResult: string): Promise<void> {
  const members = tx.objectStore('members');
  await members.delete(IDBKeyRange.bound([keyResult], [keyResult, []]));
  if (!(await tx.objectStore('entities').get(['keyResult', keyResult]))?.value) return;
  const [tags, rules] = [await ofKeyResult(tx, 'tag', keyResult), await ofKeyResult(tx, 'rule', keyResult)];
  if (!rules.length) {
    for (const id of new Set(tags.map((t) => t.subject))) await syncMember(tx, keyResult, id);
    return;
  }
  for await (const { value } of tx.objectStore('subjects')) {
    const member = membership(keyResult, value, tags, rules);
    if (member) await members.put(member);
  }
}

/** Puts a subject that is new or has other words now among the members of the key results whose rules it matches. */
export async function applyRules(tx: Writing, subject: StoredSubject, rules: readonly Rule[]): Promise<void> {
  const keyResults = new Set(rules.filter((r) => matches(r, subject)).map((r) => r.keyResult));
  for (const keyResult of keyResults) await syncMember(tx, keyResult, subject.id);
}

/** The key results whose figure depends on a goal record. */
export async function affectedBy(
  tx: Writing,
  type: EntityType,
  value: Entity<EntityType>,
): Promise<string[]> {
  if (type === 'keyResult') return [(value as KeyResult).id];
  // Its working days are those of every key result's pace.
  if (type === 'workspace') return (await entitiesOf(tx, 'keyResult')).map((k) => k.id);
  if ('keyResult' in value && value.keyResult) return [value.keyResult];
  if (type === 'effort' && 'subject' in value && value.subject) return await countingFor(tx, value.subject);
  return [];
}

/** The key results that a subject counts for. */
export async function countingFor(tx: Reading, subject: string): Promise<string[]> {
  const keys = await tx.objectStore('members').index('subject').getAllKeys(subject);
  return keys.map(([keyResult]) => keyResult);
}

/** Marks snapshots as older than what is stored; that of a key result that is gone is dropped. */
export async function markDirty(tx: Writing, keyResults: Iterable<string>): Promise<void> {
  for (const keyResult of new Set(keyResults)) {
    if ((await tx.objectStore('entities').get(['keyResult', keyResult]))?.value) {
      await tx.objectStore('dirty').put({ keyResult, mark: crypto.randomUUID() });
      continue;
    }
    await tx.objectStore('dirty').delete(keyResult);
    await tx.objectStore('snapshots').delete(keyResult);
    await tx.objectStore('members').delete(IDBKeyRange.bound([keyResult], [keyResult, []]));
  }
}
