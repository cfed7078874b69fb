import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import type { Sender } from '../messages/handle';
import type { IdleState } from '../model/away';
import { StillroomError } from '../model/errors';
import { idleAfter } from '../model/idle';
import type { Heartbeat } from '../model/time-span';
import { announceStoreChange } from '../store/db/changes';
import type { Database } from '../store/db/database';
import { readSettings } from '../store/db/read-settings';
import { noteIdleState } from '../store/signals/away-times';
import { storeHeartbeat } from '../store/signals/time-spans';
import { mayRead } from './sites';

/** The content script that notices input; it is registered only while tracking is on. */
const id = 'heartbeat';
const script = `/content-scripts/${id}.js` as ScriptPublicPath;

/** Without any input for so many seconds the browser says that the person is idle. */
const detectionSeconds = idleAfter / 1000;

/**
 * Stores that the person was active on the page in the sender's tab.
 * @param now milliseconds since 1970.
 * @throws StillroomError `notAllowed` while tracking is off, in a private window, for another site's page or one that may not
 *   be read; the content script then ends.
 */
export async function trackTime(
  db: Database,
  beat: Heartbeat,
  sender: Sender,
  now: number,
): Promise<boolean> {
  const url = new URL(beat.url);
  const { tracksTime } = await readSettings(db);
  const isOwn = sender.url !== undefined && new URL(sender.url).origin === url.origin;
  const isAllowed = tracksTime && isOwn && sender.tab !== undefined && !sender.tab.incognito;
  if (!isAllowed || !(await mayRead(db, url, sender.tab)))
    throw new StillroomError('notAllowed', `time on ${url.origin} may not be tracked`);
  const [from, to] = [Date.parse(beat.from), Math.min(Date.parse(beat.to), now)];
  // A heartbeat says what was since the last one; what says more is none of ours.
  if (to < from || to - from > 2 * idleAfter || now - from > 4 * idleAfter) return false;
  await noteIdleState(db, await browser.idle.queryState(detectionSeconds), now);
  const stored = await storeHeartbeat(db, { ...beat, to: new Date(to).toISOString() });
  if (stored) announceStoreChange();
  return stored;
}

/**
 * Follows whether somebody is at the machine: what the page takes for a short pause may be a screen that is locked. While
 * tracking is off nothing is noted.
 * @param report called with what went wrong.
 */
export function followIdleState(open: () => Promise<Database>, report: (error: unknown) => void): void {
  browser.idle.setDetectionInterval(detectionSeconds);
  const note = async (state: IdleState) => {
    const db = await open();
    if ((await readSettings(db)).tracksTime) await noteIdleState(db, state, Date.now());
  };
  browser.idle.onStateChanged.addListener((state) => void note(state).catch(report));
}

/** Registers the content script on every granted origin while tracking is on, and unregisters it while it is off. */
export async function registerTracking(db: Database): Promise<void> {
  const { tracksTime } = await readSettings(db);
  const granted = tracksTime ? ((await browser.permissions.getAll()).origins ?? []) : [];
  const matches = granted.filter((origin) => origin.startsWith('https:')).sort();
  const [held] = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  if ((held?.matches ?? []).join() === matches.join()) return;
  const wanted = { id, matches, js: [script.slice(1)], runAt: 'document_idle' as const };
  if (!matches.length) await browser.scripting.unregisterContentScripts({ ids: [id] });
  else if (held) await browser.scripting.updateContentScripts([wanted]);
  else await browser.scripting.registerContentScripts([wanted]);
  if (!held) await runInOpenTabs(matches);
}

/** Pages that are open already need no reload. */
async function runInOpenTabs(url: readonly string[]): Promise<void> {
  for (const tab of url.length ? await browser.tabs.query({ url: [...url] }) : [])
    if (tab.id !== undefined && !tab.incognito)
      // The tab may have been closed, or may show an error page of the browser.
      await browser.scripting
        .executeScript({ target: { tabId: tab.id, frameIds: [0] }, files: [script] })
        .catch(() => undefined);
}
