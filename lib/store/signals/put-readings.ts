import type { Rule } from '../../model/goals';
import { stoppedMetric } from '../../model/settings';
import type { Capture, Reading } from '../../model/signals';
import { enqueuePut } from '../db/enqueue';
import { withDefaults } from '../db/read-settings';
import type { LatestReading, StoredSubject } from '../db/schema';
import type { WriteTransaction } from '../db/transaction';
import { isCompatible } from './approximate';
import { countsForKeyResult, type KeptSubject } from './keep-subjects';
import { latestOf, readingBefore, withoutFuture } from './latest-reading';

/** The readings without those of metrics that the person stopped, save where their subject counts for a key result. */
export async function withoutStopped(
  tx: WriteTransaction,
  readings: Capture['readings'],
  subjects: ReadonlyMap<string, KeptSubject>,
  rules: readonly Rule[],
): Promise<Capture['readings']> {
  const { stoppedMetrics } = withDefaults(await tx.objectStore('meta').get('settings'));
  if (!stoppedMetrics.length) return readings;
  const kept: Capture['readings'] = [];
  for (const reading of readings) {
    const subject = subjects.get(reading.subject)?.subject;
    const isStopped = subject && stoppedMetrics.includes(stoppedMetric(subject, reading.metric));
    if (!isStopped || (await countsForKeyResult(tx, subject, rules))) kept.push(reading);
  }
  return kept;
}

/** Puts the readings that add to what is stored, and returns them. */
export async function putReadings(
  tx: WriteTransaction,
  readings: Capture['readings'],
  at: string,
  subjects: ReadonlyMap<string, KeptSubject>,
  now: number,
): Promise<Reading[]> {
  const stored: Reading[] = [];
  for (const reading of readings) {
    const kept = subjects.get(reading.subject);
    if (!kept) continue;
    const shown: Reading = { ...reading, at };
    const before = await readingBefore(tx, kept.subject, shown);
    const next = withKnownDigits(before, shown);
    const latest = withoutFuture(kept.subject.latest, next.metric, before, now);
    if (latest) {
      kept.subject = { ...kept.subject, latest };
      kept.isNew = true;
    }
    if (!isNewReading(before, next)) continue;
    enqueuePut(tx, 'readings', next);
    keepLatest(kept.subject, next);
    stored.push(next);
  }
  return stored;
}

/**
 * A reading that is a rounded form of the last one keeps its value: “12.3k” after “12,345” is no fall. It stays marked as
 * approximate.
 */
function withKnownDigits(held: LatestReading | undefined, next: Reading): Reading {
  return held && next.approximate && isCompatible(held.value, next.value)
    ? { ...next, value: held.value }
    : next;
}

/** Makes a reading its subject's latest one of that metric, unless a later one is stored. */
export function keepLatest(subject: StoredSubject, { metric, value, at, approximate }: Reading): void {
  const held = latestOf(subject.latest, metric);
  if (held && Date.parse(held.at) > Date.parse(at)) return;
  subject.latest = { ...subject.latest, [metric]: { value, at, ...(approximate ? { approximate } : {}) } };
}

/** Whether a reading adds to the last one: another value, or the first one of its day. */
function isNewReading(held: LatestReading | undefined, next: Reading): boolean {
  return !held || held.value !== next.value || held.at.slice(0, 10) !== next.at.slice(0, 10);
}
