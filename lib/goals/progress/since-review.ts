import type { CheckIn, KeyResult, Tag } from '../../model/goals';
import type { Snapshot } from '../../model/snapshot';
import { newestFirst } from '../outline/group';

/** What changed in a key result since its last check-in. */
export interface SinceReview {
  /** The last check-in; absent where there is none. */
  readonly last?: CheckIn;
  /** By how much the value changed since; absent where it was not known then, or is not now. */
  readonly moved?: number;
  /** The tags made since, newest first. */
  readonly evidence: readonly Tag[];
}

interface Records {
  readonly checkIns: readonly CheckIn[];
  readonly tags: readonly Tag[];
  readonly snapshots: readonly Snapshot[];
}

/**
 * A function that says what changed in a key result since its last check-in. It groups the records once, so that asking for
 * every key result takes no longer than going through the records once.
 */
export function sinceLastReviews({
  checkIns,
  tags,
  snapshots,
}: Records): (keyResult: Pick<KeyResult, 'id' | 'start'>) => SinceReview {
  const [checkInsOf, tagsOf] = [Map.groupBy(checkIns, ofKeyResult), Map.groupBy(tags, ofKeyResult)];
  const snapshotOf = new Map(snapshots.map((s) => [s.keyResult, s]));
  return (keyResult) => {
    const { id } = keyResult;
    return sinceLastReview(keyResult, checkInsOf.get(id) ?? [], tagsOf.get(id) ?? [], snapshotOf.get(id));
  };
}

const ofKeyResult = (record: { readonly keyResult: string }) => record.keyResult;

/** What changed in a key result since its last check-in, or since its start where there is none, by its own records. */
function sinceLastReview(
  { start }: Pick<KeyResult, 'start'>,
  checkIns: readonly CheckIn[],
  tags: readonly Tag[],
  snapshot: Snapshot | undefined,
): SinceReview {
  const last = checkIns.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)).at(-1);
  const from = Date.parse(last?.at ?? start);
  const { reviewed: then, value: now } = snapshot ?? {};
  return {
    ...(last ? { last } : {}),
    ...(then === undefined || now === undefined ? {} : { moved: now - then }),
    evidence: newestFirst(tags.filter((t) => Date.parse(t.at) > from)),
  };
}

/** The confidence of the last check-in that has one, 0–10. */
export function latestConfidence(keyResult: string, checkIns: readonly CheckIn[]): number | undefined {
  const own = checkIns.filter((c) => c.keyResult === keyResult && c.confidence !== undefined);
  return newestFirst(own)[0]?.confidence;
}
