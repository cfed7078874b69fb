import { expect, type Stillroom } from '../e2e/chromium/stillroom.ts';

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
export async function expectRead(stillroom: Stillroom, pages: readonly Visited[]): Promise<void> {
  await expect
    .poll(() => unread(stillroom, pages), { message: 'pages that were not read', timeout: 60_000 })
    .toEqual([]);
}

async function unread(stillroom: Stillroom, pages: readonly Visited[]): Promise<string[]> {
  const records = await stillroom.exportBackup();
  const subjects = new Map(
    records.filter((r) => r['type'] === 'subject').map((r) => [r['id'], bare(String(r['url']))]),
  );
  const count = (type: string, url: string) =>
    records.filter((r) => r['type'] === type && subjects.get(r['subject']) === bare(url)).length;
  return pages.flatMap(({ name, url, events }) => {
    const [type, least] = events ? (['event', events] as const) : (['reading', 1] as const);
    const stored = count(type, url);
    return stored < least ? [`${name}: ${stored} of ${least} ${type}s`] : [];
  });
}

const bare = (url: string) => url.replace(/\/$/, '');
