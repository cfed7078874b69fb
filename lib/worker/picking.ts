import { type Browser, browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import type { Sender } from '../messages/handle';
import type { PickingNews } from '../messages/numbers';
import { StillroomError } from '../model/errors';

/** What finds numbers, and what lets one be picked. */
const scripts = ['finding', 'pick'].map((name) => `/content-scripts/${name}.js` as ScriptPublicPath);

/** Where picking begins. */
interface Place {
  readonly tab: number;
  /** The followed number that is pointed at again. */
  readonly number?: string | undefined;
}
/** A place whose origin, a match pattern, the person was asked for. */
interface PickingRequest extends Place {
  readonly origin: string;
}

/**
 * What waits for an answer about access is kept in the name of an alarm: the popup closes behind the browser's question, the worker may
 * end while the person reads it, and the alarm ends the waiting.
 */
const prefix = 'picking:';
const waitMinutes = 2;

/**
 * Begins picking in a tab: at once where its origin may be read, else as soon as the person has allowed it.
 * @returns whether it has begun.
 * @throws StillroomError `notAllowed` where the page cannot be reached.
 */
export async function startPicking({ origin, ...place }: Place & Partial<PickingRequest>): Promise<boolean> {
  if (origin !== undefined && !(await isGranted(origin))) {
    await browser.alarms.create(prefix + JSON.stringify({ ...place, origin }), {
      delayInMinutes: waitMinutes,
    });
    return false;
  }
  await runIn(place);
  return true;
}

/** Begins picking where it waited for an origin that may be read now. */
export async function startWaitingPicking(): Promise<void> {
  for (const { name } of await browser.alarms.getAll()) {
    if (!name.startsWith(prefix)) continue;
    const { origin, ...place } = JSON.parse(name.slice(prefix.length)) as PickingRequest;
    if (!(await isGranted(origin))) continue;
    await browser.alarms.clear(name);
    await runIn(place);
  }
}

/**
 * Opens a page in a new tab, and begins picking there for a number that is pointed at again: once the tab shows a page of that origin that can
 * be reached, after a login elsewhere or an error page, too.
 */
export async function startPickingOn(url: string, number: string): Promise<void> {
  const { origin } = new URL(url);
  const { id: tab } = await browser.tabs.create({ url });
  if (tab === undefined) return;
  const stop = () => {
    browser.tabs.onUpdated.removeListener(onUpdated);
    browser.tabs.onRemoved.removeListener(onRemoved);
  };
  const onRemoved = (id: number) => id === tab && stop();
  const onUpdated = (id: number, _change: unknown, shown: Pick<Browser.tabs.Tab, 'status' | 'url'>) => {
    if (id !== tab || shown.status !== 'complete' || !shown.url?.startsWith(`${origin}/`)) return;
    // Nothing runs in an error page; the next page of the tab may be the right one.
    runIn({ tab, number }).then(stop, () => undefined);
  };
  browser.tabs.onUpdated.addListener(onUpdated);
  browser.tabs.onRemoved.addListener(onRemoved);
  // It may have been loaded before anybody listened.
  onUpdated(tab, undefined, await browser.tabs.get(tab));
}

/** Tells the picking scripts in all frames of the sender's tab. A tab that is gone need not know. */
export async function tellPicking({ tab }: Sender, stillroomPicking: PickingNews): Promise<void> {
  if (tab?.id === undefined) return;
  await browser.tabs.sendMessage(tab.id, { stillroomPicking }).catch(() => undefined);
}

async function runIn({ tab, number }: Place): Promise<void> {
  const target = { tabId: tab, allFrames: true };
  try {
    await browser.scripting.executeScript({ target, func: markNumber, args: [number ?? null] });
    await browser.scripting.executeScript({ target, files: scripts });
  } catch (error) {
    throw new StillroomError('notAllowed', String(error));
  }
}

/** Runs in the page, beside our other content scripts and out of the page's own reach. */
function markNumber(number: string | null): void {
  (globalThis as { stillroomPicksFor?: string | null }).stillroomPicksFor = number;
}

async function isGranted(origin: string): Promise<boolean> {
  return await browser.permissions.contains({ origins: [origin] });
}
