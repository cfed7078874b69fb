import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { adapterFor, fixedAdapterFor } from '../adapters/identify';
import { adapters } from '../adapters/registry';
import type { AnyAdapter } from '../adapters/types';
import type { Sender } from '../messages/handle';
import type { Site } from '../messages/protocol';
import { StillroomError } from '../model/errors';
import type { Database } from '../store/db/database';
import { readSettings } from '../store/db/settings';
import { platformOf, readOrigins, rememberOrigin } from '../store/signals/origins';

const fixed = adapters.filter((a) => a.matches.length > 0);
const fixedOrigins: ReadonlySet<string> = new Set(fixed.flatMap((a) => a.matches));

/** Finds out which software makes a page of an origin that is no adapter's own. */
const scout = 'scout';
/** Made for each line of the registry, which the generated types do not know of. */
const scriptOf = (id: string) => `/content-scripts/${id}.js` as ScriptPublicPath;

/**
 * Has the content script of each optional site run on the origins of it that the person has granted, the scout on every
 * other origin granted, and none elsewhere. Done at each start, for a permission can also be given and taken in the
 * browser's own settings.
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
    if ((held?.matches ?? []).join() === matches.join()) continue;
    const own = { id, matches, ...(excludeMatches.length ? { excludeMatches } : {}) };
    const script = { ...own, js: [scriptOf(id).slice(1)], runAt: 'document_idle' as const };
    if (!matches.length) await browser.scripting.unregisterContentScripts({ ids: [id] });
    // In one step: were the worker ended between two, the site would not be read until its next start.
    else if (held) await browser.scripting.updateContentScripts([script]);
    else await browser.scripting.registerContentScripts([script]);
  }
}

/** Starts reading at once in the tabs that show pages of these origins, without a reload. */
export async function readOpenTabs(origins: readonly string[]): Promise<void> {
  const url = origins.filter((origin) => origin.startsWith('https:'));
  if (!url.length) return;
  for (const tab of await browser.tabs.query({ url })) {
    if (tab.id === undefined || !tab.url) continue;
    // A tab may have been closed meanwhile, or show a page of the browser's own in the site's place.
    await run(tab.id, fixedAdapterFor(new URL(tab.url))?.id ?? scout).catch(() => undefined);
  }
}

/** Starts reading in every tab that may be read. */
export async function readAllTabs(): Promise<void> {
  await readOpenTabs((await browser.permissions.getAll()).origins ?? []);
}

async function run(tabId: number, script: string): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [scriptOf(script)] });
}

/**
 * A scout has found out which software a page is made by: its adapter is run there, and the origin is remembered.
 * @throws StillroomError `notAllowed` where the page is of a site with an adapter of its own, or may not be read.
 */
export async function takeRecognised(
  db: Database,
  { url, tab }: Sender,
  platform: string,
): Promise<{ reads: boolean }> {
  const place = new URL(url ?? '');
  const adapter = adapterFor(place, platform);
  if (adapter?.id !== platform || tab?.id === undefined)
    throw new StillroomError('notAllowed', `${place.origin} is not made by ${platform}`);
  await rememberOrigin(db, place, platform);
  const reads = await mayRead(db, place, tab);
  if (reads) await run(tab.id, platform);
  return { reads };
}

/** The origins granted that are no adapter's own. */
async function otherOrigins(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => origin.startsWith('https:') && !fixedOrigins.has(origin)).sort();
}

async function grantedOf(origins: readonly string[]): Promise<string[]> {
  const granted = await Promise.all(
    origins.map((origin) => browser.permissions.contains({ origins: [origin] })),
  );
  return origins.filter((_, at) => granted[at]);
}

/** What a page's address belongs to, as the person gives and takes access: an adapter's own site, or else an origin. */
export function siteIdOf(url: URL): string {
  return fixedAdapterFor(url)?.id ?? url.origin;
}

/** The site of an address; undefined where it can never be read. */
export async function siteOf(db: Database, url: URL): Promise<Site | undefined> {
  const adapter = fixedAdapterFor(url);
  if (adapter) return await siteOfAdapter(db, adapter);
  if (url.protocol !== 'https:') return undefined;
  return await siteOfOrigin(db, url.origin, (await platformOf(db, url)) ?? 'web');
}

/** The sites that have an adapter of their own, and the other origins that are granted. */
export async function allSites(db: Database): Promise<Site[]> {
  const known = await readOrigins(db);
  const origins = (await otherOrigins()).map((pattern) => pattern.replace(/\/\*$/, ''));
  return await Promise.all([
    ...fixed.map((adapter) => siteOfAdapter(db, adapter)),
    ...origins.map((origin) => siteOfOrigin(db, origin, known[origin] ?? 'web')),
  ]);
}

/** A platform of many sites is granted once all of them are. */
async function siteOfAdapter(db: Database, { id, matches, access }: AnyAdapter): Promise<Site> {
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

/** Whether a page may be read now: its site is granted and not paused, and reading is on, in this window too. */
export async function mayRead(
  db: Database,
  url: URL,
  tab: { readonly incognito?: boolean | undefined } | undefined,
): Promise<boolean> {
  const { reads, paused, privateWindows } = await readSettings(db);
  if (!reads || paused.includes(siteIdOf(url)) || (tab?.incognito && !privateWindows)) return false;
  return await browser.permissions.contains({ origins: [`${url.origin}/*`] });
}
