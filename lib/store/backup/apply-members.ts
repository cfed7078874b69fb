import type { Rule, Tag } from '../../model/goals';
import { getSubjects } from '../db/get-subjects';
import { keysOf } from '../db/keys-of';
import type { ImportState, Member, StoredSubject } from '../db/schema';
import type { WriteTransaction } from '../db/transaction';
import { entitiesOf, entitiesOfKeyResult } from '../goals/entities';
import { membership, syncMembers } from '../signals/members';
import { markDirty } from '../snapshots/dirty';

/** So many subjects are looked at in one slice. */
const sliceSize = 500;

/**
 * Finds the members of key results anew, slice by slice: of those without a rule by their tags, of those with rules by looking
 * at every subject.
 * @returns the state after the slice, `done` after the last one.
 */
export async function rebuildSlice(tx: WriteTransaction, state: ImportState): Promise<ImportState> {
  const simple = await withoutRules(tx, state.rebuild);
  if (simple.length) {
    const done = await rebuildByTags(tx, simple);
    return { ...state, rebuild: state.rebuild.filter((id) => !done.has(id)) };
  }
  if (!state.rebuild.length) return { ...state, phase: 'done' };
  const after = state.rebuiltTo === undefined ? undefined : IDBKeyRange.lowerBound(state.rebuiltTo, true);
  const subjects = await tx.objectStore('subjects').getAll(after, sliceSize);
  for (const source of await sourcesAmong(tx, state.rebuild, subjects))
    await syncMembers(tx, source.keyResult, subjects, (one) => memberOf(source, one));
  const last = subjects.at(-1);
  if (last && subjects.length === sliceSize) return { ...state, rebuiltTo: last.id };
  await markDirty(tx, state.rebuild);
  return { ...state, phase: 'done' };
}

/** The key results without a rule. */
async function withoutRules(tx: WriteTransaction, ids: readonly string[]): Promise<string[]> {
  const byKeyResult = tx.objectStore('entities').index('keyResult');
  const rules = await Promise.all(ids.map((id) => byKeyResult.getKey(['rule', id])));
  return ids.filter((_, at) => rules[at] === undefined);
}

/**
 * Finds the members of key results by their tags, until about as many subjects were looked at as a slice has.
 * @returns those of which it did.
 */
async function rebuildByTags(tx: WriteTransaction, keyResults: readonly string[]): Promise<Set<string>> {
  const done = new Set<string>();
  let size = 0;
  for (const keyResult of keyResults) {
    if (size >= sliceSize) break;
    const source = await sourcesWithoutRules(tx, keyResult);
    const ids = [...new Set([...source.tags.keys(), ...(await memberSubjects(tx, keyResult))])].sort();
    const found = new Map((await getSubjects(tx, ids)).map((subject) => [subject.id, subject]));
    const wanted = ids.map((id) => ({ id, subject: found.get(id) }));
    await syncMembers(tx, keyResult, wanted, ({ subject }) => subject && memberOf(source, subject));
    done.add(keyResult);
    size += ids.length;
  }
  await markDirty(tx, done);
  return done;
}

/** What the members of a key result follow from. */
interface Sources {
  readonly keyResult: string;
  readonly exists: boolean;
  readonly rules: readonly Rule[];
  /** Its tags by subject. */
  readonly tags: ReadonlyMap<string, readonly Tag[]>;
}

async function sourcesWithoutRules(tx: WriteTransaction, keyResult: string): Promise<Sources> {
  const stored = await tx.objectStore('entities').get(['keyResult', keyResult]);
  const tags = await entitiesOfKeyResult(tx, 'tag', keyResult);
  return {
    keyResult,
    exists: stored?.value !== undefined,
    rules: [],
    tags: Map.groupBy(tags, (t) => t.subject),
  };
}

/** What the members of key results follow from among subjects in the order of their ids: each tag is read once for all of them. */
async function sourcesAmong(
  tx: WriteTransaction,
  keyResults: readonly string[],
  subjects: readonly StoredSubject[],
): Promise<Sources[]> {
  const [first, last] = [subjects[0]?.id, subjects.at(-1)?.id];
  if (first === undefined || last === undefined) return [];
  const between = IDBKeyRange.bound(['tag', first], ['tag', last]);
  const [stored, rules, tagged] = await Promise.all([
    entitiesOf(tx, 'keyResult'),
    entitiesOf(tx, 'rule'),
    tx.objectStore('entities').index('subject').getAll(between),
  ]);
  const existing = new Set(stored.map(({ id }) => id));
  const rulesOf = Map.groupBy(rules, (rule) => rule.keyResult);
  // The range holds tags only.
  const tags = tagged.flatMap(({ value }) => (value ? [value as Tag] : []));
  const tagsOf = Map.groupBy(tags, (tag) => tag.keyResult);
  return keyResults.map((keyResult) => ({
    keyResult,
    exists: existing.has(keyResult),
    rules: rulesOf.get(keyResult) ?? [],
    tags: Map.groupBy(tagsOf.get(keyResult) ?? [], (tag) => tag.subject),
  }));
}

async function memberSubjects(tx: WriteTransaction, keyResult: string): Promise<string[]> {
  const keys = await tx.objectStore('members').getAllKeys(keysOf(keyResult));
  return keys.map(([, subject]) => subject);
}

function memberOf({ keyResult, exists, rules, tags }: Sources, subject: StoredSubject): Member | undefined {
  return exists ? membership(keyResult, subject, tags.get(subject.id) ?? [], rules) : undefined;
}
