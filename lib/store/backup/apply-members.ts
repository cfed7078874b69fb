import type { Rule, Tag } from '../../model/goals';
import { keysOf } from '../db/keys-of';
import type { ImportState, Member, StoredSubject } from '../db/schema';
import type { WriteTransaction } from '../db/transaction';
import { entitiesOfKeyResult } from '../goals/entities';
import { membership, syncMembers } from '../signals/members';
import { markDirty } from '../snapshots/dirty';

/** So many subjects are looked at in one slice. */
const sliceSize = 500;

/**
 * Finds the members of key results anew, slice by slice: of those without a rule all at once, one key result a slice; of
 * those with rules by looking at every subject.
 * @returns the state after the slice, `done` after the last one.
 */
export async function rebuildSlice(tx: WriteTransaction, state: ImportState): Promise<ImportState> {
  const simple = await withoutRules(tx, state.rebuild);
  if (simple !== undefined) {
    await rebuildByTags(tx, simple);
    return { ...state, rebuild: state.rebuild.filter((id) => id !== simple) };
  }
  if (!state.rebuild.length) return { ...state, phase: 'done' };
  const sources = await Promise.all(state.rebuild.map((id) => sourcesOf(tx, id)));
  const after = state.rebuiltTo === undefined ? undefined : IDBKeyRange.lowerBound(state.rebuiltTo, true);
  const subjects = await tx.objectStore('subjects').getAll(after, sliceSize);
  for (const source of sources)
    await syncMembers(tx, source.keyResult, subjects, (one) => memberOf(source, one));
  const last = subjects.at(-1);
  if (last && subjects.length === sliceSize) return { ...state, rebuiltTo: last.id };
  await markDirty(tx, state.rebuild);
  return { ...state, phase: 'done' };
}

/** The first key result without a rule. */
async function withoutRules(tx: WriteTransaction, ids: readonly string[]): Promise<string | undefined> {
  const byKeyResult = tx.objectStore('entities').index('keyResult');
  for (const id of ids) if (!(await byKeyResult.count(['rule', id]))) return id;
  return undefined;
}

async function rebuildByTags(tx: WriteTransaction, keyResult: string): Promise<void> {
  const source = await sourcesOf(tx, keyResult);
  const ids = new Set([...source.tags.keys(), ...(await memberSubjects(tx, keyResult))]);
  for (const id of ids) {
    const subject = await tx.objectStore('subjects').get(id);
    const member = subject && memberOf(source, subject);
    if (member) await tx.objectStore('members').put(member);
    else await tx.objectStore('members').delete([keyResult, id]);
  }
  await markDirty(tx, [keyResult]);
}

/** What the members of a key result follow from. */
interface Sources {
  readonly keyResult: string;
  readonly exists: boolean;
  readonly rules: readonly Rule[];
  /** Its tags by subject. */
  readonly tags: ReadonlyMap<string, readonly Tag[]>;
}

async function sourcesOf(tx: WriteTransaction, keyResult: string): Promise<Sources> {
  const stored = await tx.objectStore('entities').get(['keyResult', keyResult]);
  const tags = await entitiesOfKeyResult(tx, 'tag', keyResult);
  return {
    keyResult,
    exists: stored?.value !== undefined,
    rules: await entitiesOfKeyResult(tx, 'rule', keyResult),
    tags: Map.groupBy(tags, (t) => t.subject),
  };
}

async function memberSubjects(tx: WriteTransaction, keyResult: string): Promise<string[]> {
  const keys = await tx.objectStore('members').getAllKeys(keysOf(keyResult));
  return keys.map(([, subject]) => subject);
}

function memberOf({ keyResult, exists, rules, tags }: Sources, subject: StoredSubject): Member | undefined {
  return exists ? membership(keyResult, subject, tags.get(subject.id) ?? [], rules) : undefined;
}
