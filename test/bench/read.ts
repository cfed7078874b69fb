import { expect } from '@playwright/test';
import type { StoredRecord } from '../sites/stored.ts';

/** What tells a table of its store. */
interface Store {
  table(name: string): Promise<StoredRecord[]>;
}

/** A page that was visited, with the number of events that it shows; without it, it shows a reading. */
interface Visited {
  readonly name: string;
  readonly url: string;
  readonly events?: number;
}

/**
 * Checks that Stillroom stored what the pages show: a script that reads nothing costs little.
 * @throws Error that names the pages of which something is missing.
 */
export async function expectRead(store: Store, pages: readonly Visited[]): Promise<void> {
  await expect
    .poll(() => unread(store, pages), { message: 'pages that were not read', timeout: 60_000 })
    .toEqual([]);
}

async function unread(store: Store, pages: readonly Visited[]): Promise<string[]> {
  const subjects = await store.table('subjects');
  const urls = new Map(subjects.map((r) => [r['id'], bare(String(r['url']))]));
  const stored = { events: await store.table('events'), readings: await store.table('readings') };
  return pages.flatMap(({ name, url, events }) => {
    const [kind, least] = events ? (['events', events] as const) : (['readings', 1] as const);
    const { length } = stored[kind].filter((r) => urls.get(r['subject']) === bare(url));
    return length < least ? [`${name}: ${length} of ${least} ${kind}`] : [];
  });
}

const bare = (url: string) => url.replace(/\/$/, '');
