import type { Page } from '@playwright/test';
import { type Part, redraw } from '../../sites/live.ts';
import { expect, type Stillroom } from './stillroom.ts';

/** A page and what must be stored of it, line by line, as `linesOf` gives it. Two pages have no line in common. */
export interface Place {
  readonly url: string;
  readonly html: string;
  readonly id: string;
  readonly lines: readonly string[];
}

/** What is stored under a subject's id: its figures, title and day, and the events on it, without the id. */
export async function linesOf(stillroom: Stillroom, id: string): Promise<string[]> {
  const [subjects, events] = [await stillroom.table('subjects'), await stillroom.table('events')];
  const own = subjects.find((s) => s['id'] === id);
  return [
    ...(await stillroom.figures()).filter((f) => f.startsWith(`${id} `)).map((f) => f.slice(id.length + 1)),
    ...(own ? [`title ${own['title']}`, `published ${own['publishedAt']}`] : []),
    ...events.filter((e) => e['subject'] === id).map((e) => `event ${e['id']}`),
    ...events.filter((e) => e['id'] === id).map((e) => `at ${e['at']}`),
  ];
}

/** Waits until a page is stored, and sees that at no time anything of the others was stored under its id. */
export async function expectOnly(
  stillroom: Stillroom,
  place: Place,
  others: readonly Place[],
): Promise<void> {
  const seen = new Set<string>();
  const look = async () => {
    const lines = await linesOf(stillroom, place.id);
    for (const line of lines) seen.add(line);
    return lines;
  };
  await expect.poll(look, { intervals: [50] }).toEqual(expect.arrayContaining([...place.lines]));
  await stillroom.context.pages().at(-1)?.waitForTimeout(1500);
  await look();
  const foreign = others.flatMap((other) => other.lines);
  expect([...seen].filter((line) => foreign.includes(line))).toEqual([]);
}

/** Has the page in a tab draw parts of another one, as a client does. */
export async function draw(page: Page, html: string, parts: readonly Part[]): Promise<void> {
  await page.evaluate(drawing(html, parts));
}

const drawing = (html: string, parts: readonly Part[]) =>
  `(${redraw})(${JSON.stringify(html)}, ${JSON.stringify(parts)})`;

/** Goes to an address as a router does; parts of what belongs to it are drawn by and by. */
export async function go(page: Page, { url, html }: Place, parts: readonly Part[]): Promise<void> {
  await page.evaluate(`history.pushState({}, '', ${JSON.stringify(url)}); ${drawing(html, parts)}`);
}

/** All of a page at once, so many milliseconds later. */
export const wholePage = (after: number): Part[] => [
  { selector: 'title', how: 'filled', after },
  { selector: 'body', how: 'replaced', after },
];
