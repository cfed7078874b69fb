import { browser } from 'wxt/browser';
import type { Handlers, Sender } from '../messages/handle';
import { StillroomError } from '../model/errors';
import { commitImport } from '../store/backup/import';
import { beginImport, stageLines } from '../store/backup/staging';
import { announceChange } from '../store/db/changes';
import type { Database } from '../store/db/database';
import { changeSettings } from '../store/db/settings';
import { type Act, applyEdits, undoAction } from '../store/goals/history';
import { parseEdit } from '../store/goals/parse-edit';
import { erasePerson, eraseSite } from '../store/signals/erase';
import { everyHash } from './actors';
import { takeCapture } from './capture';
import type { Freshness } from './freshness';
import { showState } from './icon';
import { eraseOutdated } from './keep';
import { setReminder } from './reminder';
import { allSites, mayRead, readAllTabs, siteOf, takeRecognised } from './sites';
import { type TaggedPage, tagChoices, tagPage, untag } from './tagging';

interface Parts {
  readonly open: () => Promise<Database>;
  readonly freshness: Freshness;
  /** Called once the goals have changed, for the menus show them. */
  readonly onGoals: () => void;
}

/** What the worker does for each message. */
export function handlers({ open, freshness, onGoals }: Parts): Handlers {
  const changed = <T>(result: T): T => {
    freshness.promptly();
    onGoals();
    return result;
  };
  return {
    mayRead: async (_request, sender) => ({ reads: await mayBeRead(await open(), sender) }),
    recognised: async ({ platform }, sender) => await takeRecognised(await open(), sender, platform),
    capture: async (request, sender) => {
      const db = await open();
      await checkPlace(db, request.url, sender);
      const { stored, refused, dirty } = await takeCapture(db, request);
      if (dirty || stored > 0) freshness.soon();
      if (request.health?.missed.length) announceChange();
      if (request.health) await showState(db);
      return { stored, refused };
    },
    paletteState: async (_request, sender) => {
      const page = pageOf(sender);
      return { title: page.title, choices: await tagChoices(await open(), page.url) };
    },
    tag: async ({ page, ...request }, sender) =>
      changed(await tagPage(await open(), page && isOurs(sender) ? page : pageOf(sender), request, act())),
    untag: async ({ tag }) => changed({ removed: await untag(await open(), tag, act()) }),
    applyEdits: async ({ edits }) =>
      changed({ action: await applyEdits(await open(), edits.map(parseEdit), act()) }),
    undoAction: async ({ action }) => changed({ undone: await undoAction(await open(), action, act()) }),
    refresh: async () => ({ refreshed: await freshness.now() }),
    changeSettings: async (change) => {
      const db = await open();
      const settings = await changeSettings(db, change);
      await showState(db);
      await setReminder(db, Date.now());
      if (await eraseOutdated(db, Date.now())) freshness.soon();
      announceChange();
      // A script that runs anew ends the one before it, and asks whether it may read: so both on and off hold at once.
      if (aboutReading.some((name) => name in change)) await readAllTabs();
      return { settings };
    },
    eraseSite: async ({ site }) => {
      const db = await open();
      const erased = changed(await eraseSite(db, site));
      await showState(db);
      return erased;
    },
    erasePerson: async ({ handle }) => {
      const db = await open();
      const name = handle.trim().replace(/^@/, '');
      return changed(await erasePerson(db, name, await everyHash(db, name)));
    },
    siteOf: async ({ url }) => {
      const site = await siteOf(await open(), new URL(url));
      return site ? { site } : {};
    },
    sites: async () => ({ sites: await allSites(await open()) }),
    importBegin: async () => ({ id: await beginImport(await open()) }),
    importLines: async ({ id, first, lines }) => ({
      staged: await stageLines(await open(), id, first, lines),
    }),
    importCommit: async ({ id }) => changed(await commitImport(await open(), id, act())),
  };
}

/** Settings on which it depends whether a page is read. */
const aboutReading = ['reads', 'paused', 'privateWindows'] as const;

/** What is done now, by the person whose machine this is. */
export function act(): Act {
  return { now: Date.now(), author: 'me' };
}

/** Only our own pages may name another page than the one in their tab. */
function isOurs({ url }: Sender): boolean {
  return url?.startsWith(browser.runtime.getURL('/')) ?? false;
}

function pageOf({ tab }: Sender): TaggedPage {
  if (!tab?.url) throw new StillroomError('badRequest', 'no page was named');
  return { url: tab.url, title: tab.title ?? '' };
}

/** A content script may only speak of the site that it runs on, and only while that may be read. */
async function checkPlace(db: Database, url: string, sender: Sender): Promise<void> {
  if (!sender.url || new URL(sender.url).origin !== new URL(url).origin)
    throw new StillroomError('notAllowed', `signals of ${url} may not come from another site`);
  if (!(await mayBeRead(db, sender)))
    throw new StillroomError('notAllowed', `${new URL(url).origin} may not be read`);
}

async function mayBeRead(db: Database, { url, tab }: Sender): Promise<boolean> {
  return url !== undefined && (await mayRead(db, new URL(url), tab));
}
