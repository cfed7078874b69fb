import type { Page } from '@playwright/test';
import { samplePages } from '../../sites/sites.ts';
import { readTable, type StoredRecord } from '../../sites/stored.ts';
import { expect, type Stillroom } from './stillroom.ts';

export const repo = 'https://github.com/octo-org/lantern';
const day = 24 * 60 * 60 * 1000;
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);

/** Events that are older than a year, and those of the last weeks. */
export const counts = { old: 30_000, recent: 30_000 };

/** Goals for which the repository counts by a rule, over the year before and after now: its events and its stars. */
export function countingGoals(now: number): object[] {
  const common = {
    type: 'keyResult',
    objective: 'o',
    layer: 'outcome',
    direction: 'increase',
    baseline: 0,
    start: dayOf(now - 700 * day),
    due: dayOf(now + 365 * day),
  };
  const events = { kind: 'count', of: 'events' };
  const stars = { kind: 'latest', metric: 'stars' };
  return [
    { type: 'objective', id: 'o', title: 'People talk about Lantern', horizon: 'short' },
    { ...common, id: 'talk', title: 'Comments', unit: 'comments', target: 100_000, measure: events },
    { ...common, id: 'stars', title: 'Stars', unit: 'stars', target: 5000, measure: stars },
    { type: 'rule', id: 'r1', keyResult: 'talk', url: repo },
    { type: 'rule', id: 'r2', keyResult: 'stars', url: repo },
  ];
}

/**
 * Stores the repository as it is captured, and so many events on it; between any two of them is one on an article elsewhere,
 * so that they cannot be deleted at one go.
 */
export async function fill(stillroom: Stillroom, now: number): Promise<void> {
  stillroom.served.set(repo, samplePages.get(repo) ?? '');
  await stillroom.importGoals(countingGoals(now));
  const visited = await stillroom.visit(repo);
  await stillroom.waitForStored('reading', 7);
  await visited.close();
  const page = await stillroom.options('data');
  await page.evaluate(putEvents, { ...counts, now, day });
  await page.close();
}

/** Runs in a page of the extension, and refers to nothing outside itself. */
async function putEvents({ old, recent, now, day }: typeof counts & { now: number; day: number }) {
  const db = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('stillroom');
    request.onsuccess = () => resolve(request.result);
  });
  const article = {
    id: 'forem:article:octo-org/lantern',
    platform: 'forem',
    kind: 'article',
    url: 'https://dev.to/octo-org/lantern',
    title: 'Lantern',
    latest: {},
    firstSeen: new Date(now).toISOString(),
  };
  for (let from = 0; from < old + recent; from += 10_000) {
    const tx = db.transaction(['events', 'dirty', 'subjects'], 'readwrite');
    tx.objectStore('subjects').put(article);
    for (let n = from; n < Math.min(old + recent, from + 10_000); n += 1) {
      const at = new Date(now - (n < old ? 500 : 10) * day - n * 1000).toISOString();
      const id = String(n).padStart(6, '0');
      const event = { kind: 'comment', at, actor: `person-${n % 97}` };
      tx.objectStore('events').put({ ...event, id: `${id}-a`, subject: 'github:repo:octo-org/lantern' });
      tx.objectStore('events').put({ ...event, id: `${id}-b`, subject: article.id });
    }
    tx.objectStore('dirty').put({ keyResult: 'talk', mark: `filled ${from}` });
    await new Promise((done) => tx.addEventListener('complete', done));
  }
  db.close();
}

/** A table of the store, read in a page, which does not start an ended worker. */
export async function tableIn(page: Page, name: string): Promise<StoredRecord[]> {
  return await page.evaluate(readTable, name);
}

/** The state of the only job, and how many records it has deleted. */
export async function jobIn(page: Page): Promise<{ state: unknown; deleted: number }> {
  const [job, ...others] = await tableIn(page, 'jobs');
  expect(others).toEqual([]);
  return { state: job?.['state'], deleted: Number(job?.['deleted'] ?? 0) };
}
