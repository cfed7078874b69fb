import type { KeyResultSeries } from '../../goals/insights/analyse';
import { keyResultSteps } from '../../goals/insights/key-result-steps';
import { type GroupSeries, groupSeries, metricsOf } from '../../goals/insights/metric-groups';
import { type Series, weeksOf } from '../../goals/insights/weekly-steps';
import { openKeyResults } from '../../goals/outline/group';
import type { Span } from '../../goals/types';
import { weekLength } from '../../model/durations';
import type { KeyResult } from '../../model/goals';
import type { Subject } from '../../model/signals';
import type { Database } from '../db/database';
import { keysOf } from '../db/keys-of';
import { beginRead } from '../db/transaction';
import { entitiesOf } from '../goals/entities';
import { evidenceStores, loadEvidence } from '../signals/evidence';
import { readWeekly } from '../signals/read-weekly';

/** How many metrics of pages were seen, and how many of them count for a key result. */
export interface MetricCounts {
  readonly seen: number;
  readonly counted: number;
}
/** All weekly series that insights rest on. */
export interface InsightSeries {
  /** Mondays, in milliseconds since 1970, ascending. */
  readonly weeks: readonly number[];
  readonly keyResults: readonly KeyResultSeries[];
  readonly groups: readonly GroupSeries[];
}

/** How many metrics of pages are stored, and how many of them an open key result is made from. Reads no readings. */
export async function readMetricCounts(db: Database): Promise<MetricCounts> {
  const tx = beginRead(db, ['entities', 'members', 'subjects']);
  const subjects = await tx.objectStore('subjects').getAll();
  const known = new Set(subjects.flatMap((s) => Object.keys(s.latest).map((metric) => `${metric} ${s.id}`)));
  const counted = new Set<string>();
  for (const { id, measure } of await openOf(tx)) {
    const metrics = metricsOf(measure);
    if (!metrics.length) continue;
    for (const { subject } of await tx.objectStore('members').getAll(keysOf(id)))
      for (const metric of metrics)
        if (known.has(`${metric} ${subject}`)) counted.add(`${metric} ${subject}`);
  }
  return { seen: known.size, counted: counted.size };
}

/**
 * Reads the weekly series of all metrics and of all open key results. Its cost is that of the weeks, save for people.
 * @param span the time looked at, in milliseconds since 1970; its end is now.
 * @param zone an IANA time zone.
 * @param onProgress is told how many of the subjects are read.
 */
export async function readInsightSeries(
  db: Database,
  span: Span,
  workingDays: readonly number[] | undefined,
  zone: string,
  onProgress: (read: number, of: number) => void,
): Promise<InsightSeries> {
  const weeks = weeksOf(span, workingDays);
  const subjects = await db.getAll('subjects');
  const series: { subject: Subject; series: Series[] }[] = [];
  // The first week's change needs the week before.
  const asked = { from: span.start - weekLength, to: span.end };
  for (const [index, subject] of subjects.entries()) {
    series.push({ subject, series: await readWeekly(db, subject.id, asked) });
    if (index % 20 === 0) onProgress(index, subjects.length);
  }
  const open = await openOf(beginRead(db, ['entities']));
  const keyResults: KeyResultSeries[] = [];
  for (const keyResult of open) {
    const read = await readKeyResultSeries(db, keyResult, span, weeks, zone);
    if (read) keyResults.push(read);
  }
  return { weeks, keyResults, groups: groupSeries(series, weeks) };
}

async function readKeyResultSeries(
  db: Database,
  keyResult: KeyResult,
  span: Span,
  weeks: readonly number[],
  zone: string,
): Promise<KeyResultSeries | undefined> {
  const tx = beginRead(db, evidenceStores);
  // Counts are asked for at the ends of all weeks; an end is not within its week.
  const instants = weeks.flatMap((week) => [week - 1, week + weekLength - 1]);
  const evidence = await loadEvidence(tx, keyResult, span, { now: span.end, instants }, zone);
  const steps = keyResultSteps(keyResult, evidence, span, weeks);
  const members = new Set(evidence.members.map((m) => m.subject));
  return steps && { keyResult, steps, members };
}

async function openOf(tx: Parameters<typeof entitiesOf>[0]): Promise<KeyResult[]> {
  return openKeyResults(await entitiesOf(tx, 'objective'), await entitiesOf(tx, 'keyResult'));
}
