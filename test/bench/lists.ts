/// <reference types="chrome" />
import type { Page } from '@playwright/test';
import { Stillroom } from '../e2e/chromium/stillroom.ts';
import { addresses } from '../sites/sites.ts';
import { waitUntilAtRest } from './at-rest.ts';
import { type Gesture, type ListPlace, listPlaces } from './list-places.ts';
import { type ListSizes, longLists, workspaceOf } from './long-workspace.ts';
import { chosen, type Options } from './options.ts';
import { notePaints, openUntilPainted } from './painted.ts';
import { measured, median, print, spread, verdict } from './report.ts';
import { longestPageTask, recordTrace } from './trace.ts';

/** A place may take so many times as long to open as with a tenth of the items. */
const aim = 2;
const longestTask = 50;
/** In milliseconds: what follows a gesture or a change of the store is done by then. */
const afterGesture = 700;
const afterChange = 2500;
/** How often each gesture is made. */
const repeats = 3;

/** A browser with a workspace. */
interface Opened {
  readonly stillroom: Stillroom;
  /** The page in front of popup and side panel. */
  readonly front: Page;
  /** A page of the extension that asks the worker. */
  readonly asking: Page;
}

/**
 * Measures each place with long lists: how long it takes to open, against the same place with a tenth of the items, and the longest
 * task that follows a key or a click there.
 */
export async function measureLists(options: Options): Promise<void> {
  const places = chosen(listPlaces, options);
  if (!places.length) return;
  const { keyResults, tags, rules } = longLists;
  const few = await open({ keyResults: keyResults / 10, tags: tags / 10, rules: rules / 10 });
  const many = await open(longLists);
  const openings: string[][] = [];
  const tasks: string[][] = [];
  for (const place of places) {
    openings.push(await openingOf(place, few, many, options.rounds));
    tasks.push(...(await tasksOf(place, many)));
  }
  await few.stillroom.close();
  await many.stillroom.close();
  print(
    `(k) Opening with ${keyResults} key results, ${tags.toLocaleString('en')} tags and ${rules} rules, against a tenth of each, to the first paint, median of ${options.rounds} (least–most)`,
    ['place', 'elements', 'a tenth', 'all', 'ratio', 'aim', 'met'],
    openings,
  );
  print(
    `(l) Processor time of the longest task after a key or a click with all of them, median of ${repeats} (least–most)`,
    ['what', 'longest task', '', 'aim', 'met'],
    tasks,
  );
}

async function open(sizes: ListSizes): Promise<Opened> {
  const stillroom = await Stillroom.launch();
  await stillroom.importGoals(workspaceOf(sizes));
  const measuredAll = async () => (await stillroom.table('dirty')).length === 0;
  while (!(await measuredAll())) await new Promise((resolve) => setTimeout(resolve, 1000));
  const front = await stillroom.visit(addresses.repo);
  await stillroom.waitForStored('readings', 7);
  const asking = await stillroom.visit(`chrome-extension://${stillroom.id}/manifest.json`);
  await waitUntilAtRest(stillroom.profile);
  return { stillroom, front, asking };
}

const urlOf = ({ stillroom }: Opened, { path }: ListPlace) => `chrome-extension://${stillroom.id}/${path}`;

async function newPage({ stillroom, front }: Opened, place: ListPlace): Promise<Page> {
  await front.bringToFront();
  const page = await stillroom.context.newPage();
  const isPopup = place.path === 'popup.html';
  await page.setViewportSize(isPopup ? { width: 400, height: 600 } : { width: 1280, height: 800 });
  await notePaints(page, [place.painted]);
  return page;
}

/** Opens a place with few and with many items in turns. */
async function openingOf(place: ListPlace, few: Opened, many: Opened, rounds: number): Promise<string[]> {
  const times: Record<'few' | 'many', number[]> = { few: [], many: [] };
  let elements = 0;
  for (let round = 0; round <= rounds; round += 1)
    for (const [which, opened] of [
      ['few', few],
      ['many', many],
    ] as const) {
      const page = await newPage(opened, place);
      const [time = Number.NaN] = await openUntilPainted(page, urlOf(opened, place), [place.painted]);
      // The first visit also loads what later ones find in the browser's caches.
      if (round > 0) times[which].push(time);
      await page.waitForTimeout(afterGesture);
      elements = await page.locator('*').count();
      await page.close();
    }
  const reference = median(times.few);
  const name = `Opening ${place.name} with long lists`;
  const figure = measured({ name, value: median(times.many), unit: 'ms', reference, aim });
  return [place.name, String(elements), spread(times.few), spread(times.many), ...verdict(figure)];
}

/** A row for each gesture, and one for a tag that is added while the place is open. */
async function tasksOf(place: ListPlace, many: Opened): Promise<string[][]> {
  const found = new Map<string, number[]>();
  for (let round = 0; round < repeats; round += 1) {
    const page = await newPage(many, place);
    await openUntilPainted(page, urlOf(many, place), [place.painted]);
    await page.waitForTimeout(afterGesture);
    const added = { name: 'a tag is added', does: () => addTag(many.asking) };
    for (const gesture of [{ ...added, after: afterChange }, ...place.gestures]) {
      const name = `${place.name}: ${gesture.name}`;
      found.set(name, [...(found.get(name) ?? []), await taskOf(page, gesture)]);
    }
    await page.close();
  }
  return [...found].map(([name, times]) => {
    const figure = measured({ name, value: median(times), unit: 'ms', aim: longestTask });
    return [name, spread(times), ...verdict(figure)];
  });
}

async function taskOf(page: Page, gesture: Gesture & { readonly after?: number }): Promise<number> {
  await gesture.ready?.(page);
  await page.waitForTimeout(afterGesture);
  return longestPageTask(
    await recordTrace(page, async () => {
      await gesture.does(page);
      await page.waitForTimeout(gesture.after ?? afterGesture);
    }),
  );
}

async function addTag(asking: Page): Promise<void> {
  await asking.evaluate(async () => {
    const set = { keyResult: 'k1', subject: 'github:issue:acme/lantern#1', weight: 1 };
    const tag = { type: 'tag', id: crypto.randomUUID(), set: { ...set, at: new Date().toISOString() } };
    const message = { stillroom: 1, name: 'applyEdits', request: { edits: [tag] } };
    const answer: { ok: boolean } = await chrome.runtime.sendMessage(message);
    if (!answer.ok) throw new Error(JSON.stringify(answer));
  });
}
