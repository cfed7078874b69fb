import type { Subject } from '../../model/signals';
import type { Database } from '../db/database';
import type { StoredSubject } from '../db/schema';
import { beginRead } from '../db/transaction';
import { subjectBatches } from './subject-batches';

/** A stored subject, with a metric that it shows. */
export interface StoredPage {
  readonly subject: Pick<Subject, 'id' | 'platform' | 'kind' | 'title' | 'url'>;
  /** The first of the wanted metrics that it shows, or of all where none is wanted. */
  readonly metric?: string;
  readonly value?: number;
  /** When that was read, or since when the subject is known: ISO 8601. */
  readonly at: string;
}

/**
 * The stored subjects that show one of the metrics, the latest read first; all of them where no metric is wanted.
 * @param metrics the wanted ones, the most wanted first.
 * @param also the ids of subjects that are among them whatever they show.
 */
export async function readPages(
  db: Database,
  metrics: readonly string[],
  also: readonly string[],
): Promise<StoredPage[]> {
  const found: StoredPage[] = [];
  for await (const batch of subjectBatches(beginRead(db, ['subjects']))) {
    const pages = batch.map((subject) => storedPage(subject, metrics));
    found.push(...pages.filter((p) => !metrics.length || p.metric || also.includes(p.subject.id)));
  }
  return found.sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** One stored subject with the first metric that it shows; undefined where it is not stored. */
export async function readStoredPage(db: Database, id: string): Promise<StoredPage | undefined> {
  const stored = await db.get('subjects', id);
  return stored && storedPage(stored, []);
}

function storedPage({ latest, firstSeen, ...stored }: StoredSubject, metrics: readonly string[]): StoredPage {
  const { id, platform, kind, title, url } = stored;
  const metric = (metrics.length ? metrics : Object.keys(latest)).find((m) => latest[m]);
  const reading = metric === undefined ? undefined : latest[metric];
  return {
    subject: { id, platform, kind, title, url },
    ...(metric !== undefined && reading ? { metric, value: reading.value } : {}),
    at: reading?.at ?? firstSeen,
  };
}
