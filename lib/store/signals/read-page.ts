import type { Metric } from '../../model/catalogue';
import { weekLength as week } from '../../model/durations';
import type { Reading, Subject } from '../../model/signals';
import type { Database } from '../db/database';
import { keysOf } from '../db/keys-of';
import type { StoredSubject } from '../db/schema';
import { beginRead, type ReadTransaction } from '../db/transaction';
import { openKeyResultsOfSubject } from './key-results-of-subject';
import { plainSubject } from './plain-subject';

/** The page in the active tab, as it was last read; or one that no adapter reads, as it was tagged. */
export interface ActivePage {
  readonly subject: Subject;
  /** Whether an adapter has read the page; else its subject is known by its address. */
  readonly isRead: boolean;
  readonly metrics: readonly PageMetric[];
  /** The number of stored events on it. */
  readonly events: number;
  /** The open key results that it counts for. */
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
  const read = await subjectReadAt(tx, url);
  return read ? [read.id] : (await subjectsOfAddress(tx, url)).map(({ id }) => id);
}

async function subjectReadAt(tx: ReadTransaction, url: string): Promise<StoredSubject | undefined> {
  const page = await tx.objectStore('pages').get(pageAddress(url));
  return page && (await tx.objectStore('subjects').get(page.subject));
}

/** The subjects that have an address. A plain web page is stored without the query of its address. */
async function subjectsOfAddress(tx: ReadTransaction, url: string): Promise<StoredSubject[]> {
  const byUrl = tx.objectStore('subjects').index('url');
  const address = pageAddress(url);
  const [plain = address] = address.split('?', 1);
  const found = await byUrl.getAll(address);
  return plain === address ? found : [...found, ...(await byUrl.getAll(plain)).filter(isPlainPage)];
}

function isPlainPage({ platform, kind }: Subject): boolean {
  return platform === 'web' && kind === 'page';
}

/** Whether a subject is a page of its own: of plain web pages there are also the numbers that are followed on them. */
function isPage(subject: Subject): boolean {
  return subject.platform !== 'web' || isPlainPage(subject);
}

/**
 * Reads what is stored about the page at an address.
 * @param now milliseconds since 1970.
 * @returns undefined where no adapter has read it, or the adapter found no subject, and it was never tagged.
 */
export async function readActivePage(
  db: Database,
  url: string,
  now: number,
): Promise<ActivePage | undefined> {
  const tx = beginRead(db, ['pages', 'subjects', 'readings', 'events', 'members', 'entities']);
  const read = await subjectReadAt(tx, url);
  const stored = read ?? (await subjectsOfAddress(tx, url)).find(isPage);
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
  const open = await openKeyResultsOfSubject(tx, subject.id);
  const countsFor = open.map(({ id, title }) => ({ id, title }));
  return { subject, isRead: read !== undefined, metrics, events, countsFor };
}
