import { browser } from 'wxt/browser';
import { adapterFor } from '../adapters/identify';
import { adapters } from '../adapters/registry';
import type { Handlers, Sender } from '../messages/handle';
import { StillroomError } from '../model/errors';
import type { Database } from '../store/database';
import { type Act, applyEdits, undoAction } from '../store/history';
import { beginImport, commitImport, stageLines } from '../store/import';
import { takeCapture } from './capture';
import type { Freshness } from './freshness';
import { mayRead, siteOf } from './sites';
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
    freshness.soon();
    onGoals();
    return result;
  };
  return {
    capture: async (request, sender) => {
      await checkPlace(request.url, sender);
      const { stored, refused, dirty } = await takeCapture(await open(), request);
      if (dirty || stored > 0) freshness.soon();
      return { stored, refused };
    },
    paletteState: async (_request, sender) => {
      const page = pageOf(sender);
      return { title: page.title, choices: await tagChoices(await open(), page.url) };
    },
    tag: async ({ page, ...request }, sender) =>
      changed(await tagPage(await open(), page && isOurs(sender) ? page : pageOf(sender), request, act())),
    untag: async ({ tag }) => changed({ removed: await untag(await open(), tag, act()) }),
    applyEdits: async ({ edits }) => changed({ action: await applyEdits(await open(), edits, act()) }),
    undoAction: async ({ action }) => changed({ undone: await undoAction(await open(), action, act()) }),
    refresh: async () => ({ refreshed: await freshness.now() }),
    siteOf: async ({ url }) => {
      const adapter = adapterFor(new URL(url));
      return adapter ? { site: await siteOf(adapter) } : {};
    },
    sites: async () => ({ sites: await Promise.all(adapters.map(siteOf)) }),
    importBegin: async () => ({ id: await beginImport(await open()) }),
    importLines: async ({ id, first, lines }) => ({
      staged: await stageLines(await open(), id, first, lines),
    }),
    importCommit: async ({ id }) => changed(await commitImport(await open(), id, act())),
  };
}

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
async function checkPlace(url: string, { url: place }: Sender): Promise<void> {
  if (!place || new URL(place).origin !== new URL(url).origin)
    throw new StillroomError('notAllowed', `signals of ${url} may not come from another site`);
  if (!(await mayRead(url))) throw new StillroomError('notAllowed', `${new URL(url).origin} may not be read`);
}
