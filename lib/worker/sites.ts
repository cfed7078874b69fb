import { browser } from 'wxt/browser';
import { adapterFor, fixedAdapterFor } from '../adapters/identify';
import { adapters } from '../adapters/registry';
import type { Adapter } from '../adapters/types';
import type { Sender } from '../messages/handle';
import type { Part, Site } from '../messages/protocol';
import { StillroomError } from '../model/errors';
import type { Database } from '../store/db/database';
import { readSettings } from '../store/db/read-settings';
import { platformOf, readOrigins, rememberOrigin } from '../store/signals/origins';
import { runOverlay, runScript, scriptOfPart, scriptsOf } from './page-scripts';

const fixed = adapters.filter((a) => a.matches.length > 0);
const fixedOrigins: ReadonlySet<string> = new Set(fixed.flatMap((a) => a.matches));

/** The content script that recognises the platform of pages on other origins. */
const scout = 'scout';
/**
 * Registers the content script of each optional site on its granted origins, and the scout on every other granted origin.
 * Called at each start, because permissions can also change in the browser's settings.
 */
export async function registerSites(): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts();
  const wanted = [
    { id: scout, matches: await otherOrigins(), excludeMatches: [...fixedOrigins] },
    ...(await Promise.all(
      fixed
        .filter((a) => a.access === 'optional')
        .map(async (a) => ({ id: a.id, matches: await grantedOf(a.matches), excludeMatches: [] })),
    )),
  ];
  for (const { id, matches, excludeMatches } of wanted) {
    const held = registered.find((script) => script.id === id);
    const js = scriptsOf(id).map((path) => path.slice(1));
    // The browser may have put slashes before the paths.
    const isSame = held?.js?.map((path) => path.replace(/^\//, '')).join() === js.join();
    if ((held?.matches ?? []).join() === matches.join() && (isSame || !matches.length)) continue;
    const own = { id, matches, ...(excludeMatches.length ? { excludeMatches } : {}) };
    const script = { ...own, js, runAt: 'document_idle' as const };
    if (!matches.length) await browser.scripting.unregisterContentScripts({ ids: [id] });
    // One step: if the worker ended between two, the site would not be read until its next start.
    else if (held) await browser.scripting.updateContentScripts([script]);
    else await browser.scripting.registerContentScripts([script]);
  }
}

/** Starts capture in open tabs of these origins, without a reload. */
export async function captureOpenTabs(origins: readonly string[]): Promise<void> {
  const url = origins.filter((origin) => origin.startsWith('https:'));
  if (!url.length) return;
  for (const tab of await browser.tabs.query({ url })) {
    if (tab.id === undefined || !tab.url) continue;
    // The tab may have been closed, or may show an error page of the browser.
    await runScript(tab.id, fixedAdapterFor(new URL(tab.url))?.id ?? scout).catch(() => undefined);
  }
}

/** Starts capture in every tab that may be read. */
export async function captureAllTabs(): Promise<void> {
  await captureOpenTabs((await browser.permissions.getAll()).origins ?? []);
}

/** Runs the script of a part in the sender's page. Returns whether there is one, and the page may be read at all. */
export async function runPart(db: Database, { url, tab }: Sender, part: Part): Promise<boolean> {
  if (url === undefined || tab?.id === undefined) return false;
  const page = new URL(url);
  if (!(await mayRead(db, page, tab))) return false;
  const adapter = adapterFor(page, await platformOf(db, page));
  const script = adapter ? scriptOfPart(adapter, part) : undefined;
  if (!script) return false;
  if (part === 'overlay') await runOverlay(tab.id);
  else await runScript(tab.id, script);
  return true;
}

/**
 * Handles a page whose platform the scout recognised: stores the platform of its origin and, where the page may be read,
 * runs the adapter in it.
 * @throws StillroomError `notAllowed` where the page belongs to another adapter's own site.
 */
export async function handleRecognised(
  db: Database,
  { url, tab }: Sender,
  platform: string,
): Promise<{ reads: boolean }> {
  const page = new URL(url ?? '');
  const adapter = adapterFor(page, platform);
  if (adapter?.id !== platform || tab?.id === undefined)
    throw new StillroomError('notAllowed', `${page.origin} is not made by ${platform}`);
  await rememberOrigin(db, page, platform);
  const reads = await mayRead(db, page, tab);
  if (reads) await runScript(tab.id, platform);
  return { reads };
}

/** The granted origins that belong to no adapter's own site. */
async function otherOrigins(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => origin.startsWith('https:') && !fixedOrigins.has(origin)).sort();
}

/** Those of some match patterns that may be read. */
export async function grantedOf(origins: readonly string[]): Promise<string[]> {
  const granted = await Promise.all(
    origins.map((origin) => browser.permissions.contains({ origins: [origin] })),
  );
  return origins.filter((_, at) => granted[at]);
}

/** The id of an address's site: the platform's id of an adapter's own site, else the origin. */
export function siteIdOf(url: URL): string {
  return fixedAdapterFor(url)?.id ?? url.origin;
}

/** The site of an address; undefined where it can never be read, such as without https. */
export async function siteOf(db: Database, url: URL): Promise<Site | undefined> {
  const adapter = fixedAdapterFor(url);
  if (adapter) return await siteOfAdapter(db, adapter);
  if (url.protocol !== 'https:') return undefined;
  return await siteOfOrigin(db, url.origin, (await platformOf(db, url)) ?? 'web');
}

/** The sites of the adapters, and the other granted origins. */
export async function allSites(db: Database): Promise<Site[]> {
  const known = await readOrigins(db);
  const origins = (await otherOrigins()).map((pattern) => pattern.replace(/\/\*$/, ''));
  return await Promise.all([
    ...fixed.map((adapter) => siteOfAdapter(db, adapter)),
    ...origins.map((origin) => siteOfOrigin(db, origin, known[origin] ?? 'web')),
  ]);
}

/** A platform with several origins counts as granted once all of them are. */
async function siteOfAdapter(db: Database, { id, matches, access }: Adapter): Promise<Site> {
  return {
    id,
    platform: id,
    origins: matches,
    isRequired: access === 'required',
    ...(await stateOf(db, id, matches)),
  };
}

async function siteOfOrigin(db: Database, origin: string, platform: string): Promise<Site> {
  const origins = [`${origin}/*`];
  return { id: origin, platform, origins, isRequired: false, ...(await stateOf(db, origin, origins)) };
}

async function stateOf(db: Database, id: string, origins: readonly string[]) {
  const granted = await grantedOf(origins);
  const { paused } = await readSettings(db);
  return { isGranted: granted.length === origins.length, isPaused: paused.includes(id) };
}

/** Whether a page may be read: its site is granted and not paused, reading is on, and allowed in this kind of window. */
export async function mayRead(
  db: Database,
  url: URL,
  tab: { readonly incognito?: boolean | undefined } | undefined,
): Promise<boolean> {
  const { reads, paused, privateWindows } = await readSettings(db);
  if (!reads || paused.includes(siteIdOf(url)) || (tab?.incognito && !privateWindows)) return false;
  return await browser.permissions.contains({ origins: [`${url.origin}/*`] });
}
