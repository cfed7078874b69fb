import { enlarged } from './generated.ts';
import { sample, scripted } from './live.ts';
import { addresses } from './sites.ts';

/** Sample pages of various sites that hold figures, and the name of each site that a person has to grant. */
export const visits: readonly { readonly url: string; readonly site?: string }[] = [
  { url: addresses.repo },
  { url: addresses.issue },
  { url: addresses.discussion },
  { url: addresses.article },
  { url: addresses.channel },
  { url: 'https://www.reddit.com/r/selfhosted/comments/1rl0nt4/lantern_at_home/', site: 'Reddit' },
  { url: 'https://news.ycombinator.com/item?id=48937020', site: 'Hacker News' },
  { url: 'https://lobste.rs/s/dwip3v/lantern_at_home', site: 'Lobsters' },
  { url: 'https://www.youtube.com/watch?v=EJtktxPRavV', site: 'YouTube' },
  { url: 'https://bsky.app/profile/mirak.example/post/3mdd7aj7pgs2x', site: 'Bluesky' },
  { url: 'https://x.com/mirak/status/1222907250383245320', site: 'X' },
  { url: 'https://superuser.com/questions/442960/how-do-i-run-lantern', site: 'Stack Exchange' },
];

/** In a page: leaves the browser no idle moment for the first two seconds, as pages do while they start. */
function beBusy(): void {
  const until = performance.now() + 2000;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    const end = performance.now() + 40;
    while (performance.now() < end);
    // A message comes at once; a timer would leave some milliseconds between.
    if (end < until) port2.postMessage('');
  };
  port2.postMessage('');
}

/** The pages of the visits, as large and as busy as real ones are. */
export const visitedPages: ReadonlyMap<string, string> = new Map(
  visits.map(({ url }) => [url, scripted(enlarged(sample(url), 300_000), beBusy)]),
);

/** A tab that a person has opened. */
interface Tab {
  close(): Promise<void>;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * How many times longer this machine takes for the same than the one on which the lengths of visits were chosen, which ran the loop in
 * 80 ms; never less than 1. What is read in a second is a question of how much a processor does in it.
 */
function slowness(): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    let sum = 0;
    for (let n = 0; n < 3e7; n += 1) sum += n % 7;
    return sum > 0 ? performance.now() - start : 0;
  });
  return Math.max(1, Math.max(...times) / 80);
}

/** How long a short visit is, in milliseconds: a second, or as many as this machine needs to do as much. */
export function shortVisit(): number {
  return 1000 * slowness();
}

/** A browser that visits pages, and tells the figures that are stored. */
export interface Visitor {
  open(url: string): Promise<Tab>;
  figures(): Promise<string[]>;
}

/** Visits each page in a tab of its own, which is closed so many milliseconds after it has loaded. */
export async function visitShortly({ open, figures }: Visitor, milliseconds: number): Promise<string[]> {
  for (const { url } of visits) {
    const tab = await open(url);
    await pause(milliseconds);
    await tab.close();
  }
  // What is on its way when the last tab closes still arrives.
  await pause(2000);
  return withoutZeros(await figures());
}

/** Visits each page in a tab of its own; all stay open until no figure has come for four seconds. */
export async function visitLong({ open, figures }: Visitor): Promise<string[]> {
  for (const { url } of visits) await open(url);
  for (let before = -1; ; await pause(4000)) {
    const stored = await figures();
    if (stored.length === before) return withoutZeros(stored);
    before = stored.length;
  }
}

/** A short visit may rightly not be sure of a zero. */
function withoutZeros(figures: readonly string[]): string[] {
  return figures.filter((figure) => !figure.endsWith(' 0')).sort();
}

/** The share of the figures of long visits that short ones gave too. */
export function shareKept(long: readonly string[], short: readonly string[]): number {
  return long.filter((figure) => short.includes(figure)).length / long.length;
}
