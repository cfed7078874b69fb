import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { adapters } from '../adapters/registry';
import type { Adapter } from '../adapters/types';
import type { Part } from '../messages/protocol';

/** The script of an adapter or of the scout; the build generates them, so WXT's types do not know them. */
const scriptOf = (id: string) => `/content-scripts/${id}.js` as ScriptPublicPath;
/** What is run for an adapter, the scout or a part: an adapter's script is its loader, but in Firefox, where nothing is loaded. */
export const scriptsOf = (id: string) =>
  import.meta.env.FIREFOX && adapters.some((a) => a.id === id)
    ? [scriptOf('stand-in'), scriptOf(id)]
    : [scriptOf(id)];

/** Runs the script of an adapter, the scout or a part in a tab. */
export async function runScript(tabId: number, script: string): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: scriptsOf(script) });
}

/** The script of a part, for the pages of an adapter; undefined where it has none. */
export function scriptOfPart({ id, statement }: Adapter, part: Part): string | undefined {
  if (part === 'capture') return `${id}-capture`;
  if (part === 'kinds') return statement.rare && `${id}-kinds`;
  return part;
}

/** Begins the overlay in a tab, loaded as the capture script is (`capture/load.ts`), for it is as large. */
export async function runOverlay(tabId: number): Promise<void> {
  const path = scriptOf('overlay');
  const target = { tabId, frameIds: [0] };
  if (import.meta.env.FIREFOX) return await runScript(tabId, 'overlay');
  const [loaded] = await browser.scripting.executeScript({ target, func: beginOverlay, args: [path] });
  if (loaded?.result) return;
  await runScript(tabId, 'overlay');
  await browser.scripting.executeScript({ target, func: beginOverlay, args: [null] });
}

/** Runs in the page. Returns whether the module is there. */
async function beginOverlay(path: string | null): Promise<boolean> {
  try {
    if (path !== null) await import(/* @vite-ignore */ chrome.runtime.getURL(path));
  } catch {
    return false;
  }
  (globalThis as { stillroomBegins?: { overlay?: () => void } }).stillroomBegins?.overlay?.();
  return true;
}
