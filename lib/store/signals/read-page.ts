import type { Metric } from '../../model/catalogue';
import { weekLength as week } from '../../model/durations';
import type { Entity } from '../../model/goals';
import type { Reading, Subject } from '../../model/signals';
import type { Database } from '../db/database';
import { keysOf } from '../db/keys-of';
import { beginRead } from '../db/transaction';
import { keyResultsOfSubject } from './key-results-of-subject';
import { plainSubject } from './plain-subject';

/** The page in the active tab, as it was last read. */
export interface ActivePage {
  readonly subject: Subject;
  readonly metrics: readonly PageMetric[];
  /** The number of stored events on it. */
  readonly events: number;
  readonly countsFor: readonly { readonly id: string; readonly title: string }[];
}
export interface PageMetric {
  readonly metric: Metric;
  readonly value: number;
  readonly approximate: boolean;
  /** The change since `since`, an instant about a week ago, or that of the first reading where it is later. */
  readonly change?: number;
  readonly since?: string;
}

/** The address under which a page is stored: without its fragment. */
export function pageAddress(url: string): string {
  return url.split('#', 1)[0] ?? url;
}

/** Reads the ids of the subjects that a page shows: the one that was read there, else those that have its address. */
export async function readSubjectsOfPage(db: Database, url: string): Promise<string[]> {
  const tx = beginRead(db, ['pages', 'subjects']);
  const [page, sameAddress] = await Promise.all([
    tx.objectStore('pages').get(pageAddress(url)),
    tx.objectStore('subjects').index('url').getAllKeys(pageAddress(url)),
  ]);
  const read = page && (await tx.objectStore('subjects').getKey(page.subject));
  return read === undefined ? sameAddress : [read];
}

/**
 * Reads what is stored about the page at an address.
 * @param now milliseconds since 1970.
 * @returns undefined where no adapter has read it, or the adapter found no subject.
 */
export async function readActivePage(
  db: Database,
  url: string,
  now: number,
): Promise<ActivePage | undefined> {
  const tx = beginRead(db, ['pages', 'subjects', 'readings', 'events', 'members', 'entities']);
  const page = await tx.objectStore('pages').get(pageAddress(url));
  const stored = page && (await tx.objectStore('subjects').get(page.subject));
  if (!stored) return undefined;
  const subject = plainSubject(stored);
  const earlier = async (metric: string): Promise<Reading | undefined> => {
    const readings = tx.objectStore('readings');
    const weekAgo = IDBKeyRange.bound(
      [subject.id, metric],
      [subject.id, metric, new Date(now - week).toISOString()],
    );
    const all = keysOf(subject.id, metric);
    return (await readings.openCursor(weekAgo, 'prev'))?.value ?? (await readings.get(all));
  };
  const metrics = await Promise.all(
    Object.entries(stored.latest).map(async ([metric, { value, at, approximate }]): Promise<PageMetric> => {
      const then = await earlier(metric);
      const compared = then && then.at !== at ? { change: value - then.value, since: then.at } : {};
      return { metric: metric as Metric, value, approximate: approximate ?? false, ...compared };
    }),
  );
  const events = await tx.objectStore('events').index('subject').count(keysOf(subject.id));
  const keyResults = await Promise.all(
    (await keyResultsOfSubject(tx, subject.id)).map((id) =>
      tx.objectStore('entities').get(['keyResult', id]),
    ),
  );
  const countsFor = keyResults.flatMap((k) => {
    const value = k?.value as Entity<'keyResult'> | undefined;
    return value ? [{ id: value.id, title: value.title }] : [];
  });
  return { subject, metrics, events, countsFor };
}
