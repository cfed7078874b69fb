import type { Reading } from '../../model/signals';
import type { LatestReading, StoredSubject } from '../db/schema';
import type { WriteTransaction } from '../db/transaction';

type Latest = StoredSubject['latest'];

/** The latest reading of a metric; undefined where there is none. */
export function latestOf(latest: Latest, metric: string): LatestReading | undefined {
  return Object.hasOwn(latest, metric) ? latest[metric] : undefined;
}

/** The last reading at or before a new one: the latest, or one from the store where the latest is dated after the new one. */
export async function readingBefore(
  tx: WriteTransaction,
  { id, latest }: StoredSubject,
  { metric, at }: Reading,
): Promise<LatestReading | undefined> {
  const held = latestOf(latest, metric);
  if (!held || Date.parse(held.at) <= Date.parse(at)) return held;
  const upTo = IDBKeyRange.bound([id, metric], [id, metric, at]);
  return (await tx.objectStore('readings').openCursor(upTo, 'prev'))?.value;
}

/**
 * Replaces a latest reading that is dated in the future by the one before it, so that it is not compared with every capture
 * until that time. It stays stored: which clock was wrong is not known.
 * @param now milliseconds since 1970.
 * @returns undefined where the latest reading is not dated in the future.
 */
export function withoutFuture(
  latest: Latest,
  metric: string,
  before: LatestReading | undefined,
  now: number,
): Latest | undefined {
  const held = latestOf(latest, metric);
  if (!held || Date.parse(held.at) <= now) return undefined;
  const { [metric]: _future, ...others } = latest;
  if (!before) return others;
  const { value, at, approximate } = before;
  return { ...others, [metric]: { value, at, ...(approximate ? { approximate } : {}) } };
}
