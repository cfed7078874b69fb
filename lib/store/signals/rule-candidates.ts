import type { Rule } from '../../model/goals';
import type { StoredSubject } from '../db/schema';
import type { ReadTransaction } from '../db/transaction';

/** Subjects among which those are that a rule matches: the ones that an index gives for its values, or all of them. */
export interface Candidates {
  readonly index?: 'container' | 'kind' | 'platform';
  readonly values: readonly string[];
}

/**
 * Where the subjects are that rules match: for each rule the index that narrows it down most, or the whole store where one of
 * them has neither container nor platform. Other conditions have no index: texts are compared without case, and addresses by
 * patterns.
 */
export function candidatesOf(rules: readonly Rule[]): readonly Candidates[] {
  const sources = new Map<string, Candidates>();
  for (const rule of rules) {
    const source = candidatesOfRule(rule);
    if (!source) return [{ values: [] }];
    sources.set(JSON.stringify(source), source);
  }
  return [...sources.values()];
}

function candidatesOfRule({ container, platform, kind }: Rule): Candidates | undefined {
  if (container !== undefined) return { index: 'container', values: [container] };
  if (platform === undefined) return undefined;
  return kind === undefined
    ? { index: 'platform', values: [platform] }
    : { index: 'kind', values: [platform, kind] };
}

/** The next candidates after an id, in the order of their ids. */
export async function readCandidates(
  tx: ReadTransaction,
  { index, values }: Candidates,
  after: string | undefined,
  count: number,
): Promise<StoredSubject[]> {
  const subjects = tx.objectStore('subjects');
  if (!index)
    return await subjects.getAll(
      after === undefined ? undefined : IDBKeyRange.lowerBound(after, true),
      count,
    );
  return await subjects.index(index).getAll(rangeOf(values, after), count);
}

/** How many candidates there are. */
export async function countCandidates(tx: ReadTransaction, { index, values }: Candidates): Promise<number> {
  const subjects = tx.objectStore('subjects');
  return index ? await subjects.index(index).count(rangeOf(values)) : await subjects.count();
}

/** The keys of an index that begin with values, after an id. An array sorts after every text. */
function rangeOf(values: readonly string[], after?: string): IDBKeyRange {
  const from = after === undefined ? values : [...values, after];
  return IDBKeyRange.bound(from, [...values, []], after !== undefined);
}
