import type { CheckIn, KeyResult, Tag } from '../../model/goals';
import { instantOfDay } from '../../model/local-day';
import type { Snapshot } from '../../model/snapshot';
import { newestFirst, outcomesFirst } from '../outline/group';
import { progress } from './progress';

/** What changed in a key result since its last check-in. */
export interface SinceReview {
  /** The last check-in; absent where there is none. */
  readonly last?: CheckIn;
  /** By how much the value changed since; absent where it was not known then, or is not now. */
  readonly moved?: number;
  /** The tags made since, newest first. */
  readonly evidence: readonly Tag[];
}

/** A key result, and the instant since which its review asks, in milliseconds since 1970. */
export interface ReviewSpan {
  readonly keyResult: string;
  readonly since: number;
}

interface Records {
  readonly checkIns: readonly CheckIn[];
  readonly tags: readonly Tag[];
  readonly snapshots: readonly Snapshot[];
}

/** A function that finds the last check-in of a key result, by its id. It groups the check-ins once. */
export function lastCheckIns(checkIns: readonly CheckIn[]): (keyResult: string) => CheckIn | undefined {
  const byKeyResult = Map.groupBy(checkIns, ofKeyResult);
  return (id) =>
    byKeyResult
      .get(id)
      ?.toSorted((a, b) => instantOfDay(a.at) - instantOfDay(b.at))
      .at(-1);
}

/** Since when the review of each key result asks: since its last check-in, or its start where there is none. */
export function reviewSpans(
  keyResults: readonly Pick<KeyResult, 'id' | 'start'>[],
  checkIns: readonly CheckIn[],
): ReviewSpan[] {
  const lastOf = lastCheckIns(checkIns);
  return keyResults.map(({ id, start }) => ({ keyResult: id, since: sinceOf(start, lastOf(id)) }));
}

/** By how much a value changed since the last check-in; undefined where it was not known then, or is not now. */
export function movedSinceReview(snapshot: Snapshot | undefined): number | undefined {
  const { reviewed: then, value: now } = snapshot ?? {};
  return then === undefined || now === undefined ? undefined : now - then;
}

/** A key result whose value changed since its last check-in, and by how much. */
export interface Move {
  readonly keyResult: KeyResult;
  /** When that check-in was: milliseconds since 1970. */
  readonly since: number;
  readonly moved: number;
}

/**
 * What moved since the last check-in of each: outcomes first, and of a layer what went the farthest of its way, forth or back.
 */
export function movesSinceReview(
  keyResults: readonly KeyResult[],
  { checkIns, snapshots }: Omit<Records, 'tags'>,
): Move[] {
  const lastOf = lastCheckIns(checkIns);
  const snapshotOf = new Map(snapshots.map((s) => [s.keyResult, s]));
  const moves = keyResults.flatMap((keyResult) => {
    const snapshot = snapshotOf.get(keyResult.id);
    const [value, moved] = [snapshot?.value, movedSinceReview(snapshot)];
    const last = lastOf(keyResult.id);
    if (value === undefined || !moved || !last) return [];
    const share = Math.abs(progress(keyResult, value) - progress(keyResult, value - moved));
    return [{ keyResult, since: instantOfDay(last.at), moved, share }];
  });
  return moves.sort((a, b) => outcomesFirst(a.keyResult, b.keyResult) || b.share - a.share);
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
  const [lastOf, tagsOf] = [lastCheckIns(checkIns), Map.groupBy(tags, ofKeyResult)];
  const snapshotOf = new Map(snapshots.map((s) => [s.keyResult, s]));
  return ({ id, start }) => {
    const [last, moved] = [lastOf(id), movedSinceReview(snapshotOf.get(id))];
    const from = sinceOf(start, last);
    return {
      ...(last ? { last } : {}),
      ...(moved === undefined ? {} : { moved }),
      evidence: newestFirst((tagsOf.get(id) ?? []).filter((t) => Date.parse(t.at) > from)),
    };
  };
}

const sinceOf = (start: string, last: CheckIn | undefined) => instantOfDay(last?.at ?? start);

const ofKeyResult = (record: { readonly keyResult: string }) => record.keyResult;

/** The confidence of the last check-in that has one, 0–10. */
export function latestConfidence(keyResult: string, checkIns: readonly CheckIn[]): number | undefined {
  const own = checkIns.filter((c) => c.keyResult === keyResult && c.confidence !== undefined);
  return newestFirst(own)[0]?.confidence;
}
