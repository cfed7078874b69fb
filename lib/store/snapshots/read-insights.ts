import type { KeyResultSeries } from '../../goals/insights/analyse';
import { keyResultSteps } from '../../goals/insights/key-result-steps';
import { type GroupSeries, groupSeries, metricsOf } from '../../goals/insights/metric-groups';
import { weeksOf } from '../../goals/insights/weekly-steps';
import { windowSubjects, withoutWindows } from '../../goals/insights/windows';
import { openKeyResults } from '../../goals/outline/group';
import type { Span } from '../../goals/types';
import { weekLength } from '../../model/durations';
import type { KeyResult } from '../../model/goals';
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
/** The weekly series of all metrics. */
export interface MetricSeries {
  /** Mondays, in milliseconds since 1970, ascending. */
  readonly weeks: readonly number[];
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
 * Reads the weekly series of all metrics. Its cost is that of the weeks.
 * @param span the time looked at, in milliseconds since 1970.
 */
export async function readMetricSeries(
  db: Database,
  span: Span,
  workingDays: readonly number[] | undefined,
): Promise<MetricSeries> {
  const weeks = weeksOf(span, workingDays);
  // The first week's change needs the week before. A span may begin within a week that is left out.
  const range = { from: (weeks[0] ?? span.start) - weekLength, to: span.end };
  const [subjects, read, windows] = await Promise.all([
    db.getAll('subjects'),
    readWeekly(db, range),
    readWindows(db),
  ]);
  const series = subjects
    .filter(({ id }) => !windows.has(id))
    .map((subject) => ({ subject, series: read.get(subject.id) ?? [] }));
  return { weeks, groups: groupSeries(series, weeks.length) };
}

/**
 * Reads what all open key results came to in each week. Its cost is that of the days, save for people.
 * @param span the time looked at, in milliseconds since 1970; its end is now.
 * @param zone an IANA time zone.
 * @param onProgress is told the share that is read, 0–1.
 */
export async function readKeyResultSeries(
  db: Database,
  span: Span,
  weeks: readonly number[],
  zone: string,
  onProgress: (share: number) => void,
): Promise<KeyResultSeries[]> {
  const [open, windows] = [await openOf(beginRead(db, ['entities'])), await readWindows(db)];
  const found: KeyResultSeries[] = [];
  for (const [n, keyResult] of open.entries()) {
    const read = await seriesOf(db, keyResult, span, weeks, zone, windows);
    if (read) found.push(read);
    onProgress((n + 1) / open.length);
  }
  return found;
}

async function seriesOf(
  db: Database,
  keyResult: KeyResult,
  span: Span,
  weeks: readonly number[],
  zone: string,
  windows: ReadonlySet<string>,
): Promise<KeyResultSeries | undefined> {
  const tx = beginRead(db, evidenceStores);
  // Counts are asked for at the ends of all weeks; an end is not within its week.
  const instants = weeks.flatMap((week) => [week - 1, week + weekLength - 1]);
  const evidence = await loadEvidence(tx, keyResult, span, { now: span.end, instants }, zone);
  const steps = keyResultSteps(keyResult, withoutWindows(evidence, windows), span, weeks);
  const members = new Set(evidence.members.map((m) => m.subject));
  return steps && { keyResult, steps, members };
}

/** The subjects of followed numbers that a rolling window shows. */
async function readWindows(db: Database): Promise<ReadonlySet<string>> {
  return windowSubjects(await entitiesOf(beginRead(db, ['entities']), 'number'));
}

async function openOf(tx: Parameters<typeof entitiesOf>[0]): Promise<KeyResult[]> {
  return openKeyResults(await entitiesOf(tx, 'objective'), await entitiesOf(tx, 'keyResult'));
}
