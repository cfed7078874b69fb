import { hasHistory, valueFunction } from '../../goals/measure/measure';
import type { Span } from '../../goals/types';
import type { KeyResult, Tag } from '../../model/goals';
import type { Subject } from '../../model/signals';
import type { Snapshot } from '../../model/snapshot';
import type { Database } from '../db/database';
import { beginRead, type ReadTransaction } from '../db/transaction';
import { historiesOf, type PastChange } from '../goals/read-history';
import { tagsWithin } from '../goals/read-tags';
import { evidenceStores, loadEvidence } from '../signals/evidence';
import { readPeriod } from './period';
import { readRangeFactor } from './range-factor';
import { computeSnapshot } from './refresh';

/** What a report asks the store for. */
export interface ReportQuery {
  readonly keyResults: readonly KeyResult[];
  /** The current ones. */
  readonly snapshots: readonly Snapshot[];
  /** The period of the report. */
  readonly span: Span;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** An IANA time zone. */
  readonly zone: string;
}

/** What a report needs besides the goals. */
export interface ReportBasis {
  /** The state of each key result at the end of the period, or now where that is earlier. */
  readonly snapshots: readonly Snapshot[];
  /** The values at the start of the period, of key results that had begun by then and whose value is known. */
  readonly before: ReadonlyMap<string, number>;
  /** The tags of the period. */
  readonly tags: readonly Tag[];
  /** Tagged subjects and origins of the period, by id. */
  readonly subjects: ReadonlyMap<string, Subject>;
  /** The addresses of tagged events, by the event's id. */
  readonly eventUrls: ReadonlyMap<string, string>;
  /** The changes of each key result, oldest first, by id. */
  readonly changes: ReadonlyMap<string, readonly PastChange[]>;
}

/** Reads what a report needs besides the goals: the cost is that of the key results and tags of the period. */
export async function readReportBasis(db: Database, query: ReportQuery): Promise<ReportBasis> {
  const tx = beginRead(db, [...evidenceStores, 'changes']);
  const tags = await tagsWithin(tx, query.span);
  const [snapshots, before, subjects, eventUrls, changes] = [
    await snapshotsAtEnd(tx, query),
    await valuesAtStart(tx, query),
    await subjectsOf(tx, tags),
    await eventUrlsOf(tx, tags),
    await historiesOf(tx, 'keyResult'),
  ];
  return { snapshots, before, tags, subjects, eventUrls, changes };
}

/** Stored snapshots where they are of the end already; else those of then. */
async function snapshotsAtEnd(
  tx: ReadTransaction,
  { keyResults, snapshots, span, now, zone }: ReportQuery,
): Promise<Snapshot[]> {
  if (now <= span.end) return [...snapshots];
  const factor = await readRangeFactor(tx);
  const found = new Map(keyResults.map((k) => [k.id, k]));
  const all: Snapshot[] = [];
  for (const stored of snapshots) {
    const keyResult = found.get(stored.keyResult);
    const isOther = stored.start >= span.end || stored.end <= span.start;
    const isFinal = stored.failed !== undefined || stored.end <= span.end || stored.at <= span.end;
    all.push(
      !keyResult || isOther || isFinal
        ? stored
        : await computeSnapshot(tx, keyResult, { now: span.end, zone, factor }),
    );
  }
  return all;
}

async function valuesAtStart(
  tx: ReadTransaction,
  { keyResults, snapshots, span, zone }: ReportQuery,
): Promise<Map<string, number>> {
  const values = new Map<string, number>();
  for (const { keyResult: id, start, end, failed } of snapshots) {
    const keyResult = keyResults.find((k) => k.id === id);
    const hasBegun = start < span.start && end > span.start && failed === undefined;
    if (!keyResult || !hasBegun || !hasHistory(keyResult.measure)) continue;
    const period = await readPeriod(tx, keyResult, span.start, zone);
    const query = { now: span.start, instants: [span.start] };
    const evidence = await loadEvidence(tx, keyResult, period, query, zone);
    const value = valueFunction(keyResult, evidence, { start: period.start, end: period.end })(span.start);
    if (value !== undefined) values.set(id, value);
  }
  return values;
}

async function subjectsOf(tx: ReadTransaction, tags: readonly Tag[]): Promise<Map<string, Subject>> {
  const ids = [...new Set(tags.flatMap((t) => [t.subject, ...(t.origins ?? [])]))];
  const found = await Promise.all(ids.map((id) => tx.objectStore('subjects').get(id)));
  return new Map(found.flatMap((s) => (s ? [[s.id, s] as const] : [])));
}

async function eventUrlsOf(tx: ReadTransaction, tags: readonly Tag[]): Promise<Map<string, string>> {
  const ids = [...new Set(tags.flatMap((t) => t.event ?? []))];
  const found = await Promise.all(ids.map((id) => tx.objectStore('events').get(id)));
  return new Map(found.flatMap((e) => (e?.url ? [[e.id, e.url] as const] : [])));
}
