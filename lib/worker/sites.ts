import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { adapters } from '../adapters/registry';
import type { AnyAdapter } from '../adapters/types';
import type { Site } from '../messages/protocol';

const optional = adapters.filter((a) => a.access === 'optional');
/** Made for each line of the registry, which the generated types do not know of. */
const scriptOf = ({ id }: AnyAdapter) => `/content-scripts/${id}.js` as ScriptPublicPath;

/**
 * Has the content script of each optional site run on the origins of it that the person has granted, and on no other.
 * Done at each start, for a permission can also be given and taken in the browser's own settings.
 */
export async function registerSites(): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts();
  const held = new Map(registered.map((script) => [script.id, script.matches ?? []]));
  for (const adapter of optional) {
    const matches = await grantedOf(adapter);
    const before = held.get(adapter.id);
    if (before && before.join() === matches.join()) continue;
    if (before) await browser.scripting.unregisterContentScripts({ ids: [adapter.id] });
    if (!matches.length) continue;
    const script = {
      id: adapter.id,
      matches,
      js: [scriptOf(adapter).slice(1)],
      runAt: 'document_idle' as const,
    };
    await browser.scripting.registerContentScripts([script]);
  }
}

/** Starts reading at once in the tabs that show a site when it is granted, without a reload. */
export async function readOpenTabs(origins: readonly string[]): Promise<void> {
  for (const adapter of optional) {
    const matches = adapter.matches.filter((match) => origins.includes(match));
    if (!matches.length) continue;
    for (const { id } of await browser.tabs.query({ url: matches }))
      if (id !== undefined)
        await browser.scripting.executeScript({ target: { tabId: id }, files: [scriptOf(adapter)] });
  }
}

async function grantedOf(adapter: AnyAdapter): Promise<string[]> {
  const granted = await Promise.all(
    adapter.matches.map((match) => browser.permissions.contains({ origins: [match] })),
  );
  return adapter.matches.filter((_, at) => granted[at]);
}

/** A site as the person sees it. A platform of many sites is granted once all of them are. */
export async function siteOf(adapter: AnyAdapter): Promise<Site> {
  const granted = await grantedOf(adapter);
  return {
    platform: adapter.id,
    origins: adapter.matches,
    isRequired: adapter.access === 'required',
    isGranted: granted.length === adapter.matches.length,
  };
}

/** Whether signals may come from an address: its site is granted still. */
export async function mayRead(url: string): Promise<boolean> {
  return await browser.permissions.contains({ origins: [`${new URL(url).origin}/*`] });
}
