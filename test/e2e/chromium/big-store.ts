import type { Page } from '@playwright/test';
import {
  addToRollup,
  dayOf as dayOfInstant,
  emptyRollup,
  type Rollup,
  rollupStart,
} from '../../../lib/model/rollup.ts';
import { samplePages } from '../../sites/sites.ts';
import { readTable, type StoredRecord } from '../../sites/stored.ts';
import { expect, type Stillroom } from './stillroom.ts';

export const repo = 'https://github.com/octo-org/lantern';
const repoId = 'github:repo:octo-org/lantern';
const articleId = 'forem:article:octo-org/lantern';
const day = 24 * 60 * 60 * 1000;
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);

/** Events that are older than a year, and those of the last weeks. */
export const counts = { old: 3000, recent: 3000 };

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
  await stillroom.waitForStored('readings', 7);
  await visited.close();
  const page = await stillroom.options('data');
  const instants = instantsBefore(now);
  const filling: Filling = { instants, rollups: rollupsOf(instants), now, ids: [repoId, articleId] };
  await page.evaluate(putEvents, filling);
  await page.close();
}

/** The instants of the events on a subject: the old ones and the recent ones, one a second. */
function instantsBefore(now: number): number[] {
  const { old, recent } = counts;
  return Array.from({ length: old + recent }, (_, n) => now - (n < old ? 500 : 10) * day - n * 1000);
}

/** Who wrote an event, by its number. */
function actorOf(n: number): string {
  return `person-${n % 97}`;
}

/** The rollups that ingesting events at these instants would make. */
function rollupsOf(instants: readonly number[]): Rollup[] {
  const rollups = new Map<string, Rollup>();
  const add = (subject: string, of: Rollup['of'], name: string, at: number) => {
    const from = rollupStart(dayOfInstant(at));
    const key = `${from} ${of} ${name} ${subject}`;
    const rollup = rollups.get(key) ?? emptyRollup({ subject, of, name, from });
    rollups.set(key, rollup);
    addToRollup(rollup, { at, value: 1 });
  };
  for (const subject of [repoId, articleId])
    for (const [n, at] of instants.entries()) {
      add(subject, 'event', 'comment', at);
      add(subject, 'actor', actorOf(n), at);
    }
  return [...rollups.values()];
}

interface Filling {
  readonly instants: readonly number[];
  readonly rollups: readonly Rollup[];
  readonly now: number;
  readonly ids: readonly [repo: string, article: string];
}

/** Runs in a page of the extension, and refers to nothing outside itself. */
async function putEvents({ instants, rollups, now, ids: [repoId, articleId] }: Filling) {
  const db = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('stillroom');
    request.onsuccess = () => resolve(request.result);
  });
  const article = {
    id: articleId,
    platform: 'forem',
    kind: 'article',
    url: 'https://dev.to/octo-org/lantern',
    title: 'Lantern',
    latest: {},
    firstSeen: new Date(now).toISOString(),
  };
  for (let from = 0; from < instants.length; from += 4000) {
    const tx = db.transaction(['events', 'rollups', 'dirty', 'subjects'], 'readwrite');
    tx.objectStore('subjects').put(article);
    for (const rollup of rollups) tx.objectStore('rollups').put(rollup);
    for (const [index, instant] of instants.slice(from, from + 4000).entries()) {
      const at = new Date(instant).toISOString();
      const n = from + index;
      const id = String(n).padStart(6, '0');
      const event = { kind: 'comment', at, actor: `person-${n % 97}` };
      tx.objectStore('events').put({ ...event, id: `${id}-a`, subject: repoId });
      tx.objectStore('events').put({ ...event, id: `${id}-b`, subject: articleId });
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
