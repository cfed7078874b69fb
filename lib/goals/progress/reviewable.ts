import { dayLength as day } from '../../model/durations';
import type { CheckIn, KeyResult, Objective } from '../../model/goals';
import { instantOfDay } from '../../model/local-day';
import type { Snapshot } from '../../model/snapshot';
import { openKeyResults } from '../outline/group';

/** A review a day early counts for the week, so that a weekly review asks for every key result. */
const recentDays = 6;

interface Records {
  readonly objectives: readonly Objective[];
  readonly keyResults: readonly KeyResult[];
  readonly checkIns: readonly CheckIn[];
  readonly snapshots: readonly Snapshot[];
}

/**
 * The key results that can be reviewed: open ones that have begun, outcomes first.
 * @param now milliseconds since 1970.
 */
export function reviewable({ objectives, keyResults, snapshots }: Records, now: number): KeyResult[] {
  const starts = new Map(snapshots.map((s) => [s.keyResult, s.start]));
  return openKeyResults(objectives, keyResults).filter(({ id }) => (starts.get(id) ?? 0) <= now);
}

/**
 * The reviewable key results without a check-in in the last six days.
 * @param now milliseconds since 1970.
 */
export function dueForReview(records: Records, now: number): KeyResult[] {
  const recent = new Set(
    records.checkIns.filter((c) => instantOfDay(c.at) > now - recentDays * day).map((c) => c.keyResult),
  );
  return reviewable(records, now).filter((k) => !recent.has(k.id));
}
