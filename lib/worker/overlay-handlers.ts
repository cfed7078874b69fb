import { browser } from 'wxt/browser';
import { unpackEvents } from '../messages/event-packer';
import type { Handlers, Sender } from '../messages/handle';
import type { FrameState, ItemTarget } from '../messages/overlay';
import { StillroomError } from '../model/errors';
import { announceStoreChange } from '../store/db/changes';
import type { Database } from '../store/db/database';
import { readSettings } from '../store/db/read-settings';
import { readRanking } from '../store/signals/read-ranking';
import { checkOrigin } from './access';
import { attributionNow } from './attribution';
import { chipInWords } from './chip-in-words';
import { frameState } from './frame-state';
import type { Frames, PreparedFrame } from './frames';
import { overlayState } from './overlay';
import { changeSettingsAndKeep } from './retention';
import { siteIdOf } from './sites';
import { keepTarget, tagToAll } from './tag-targets';
import { loadChosenLanguage } from './words';

interface Services {
  readonly open: () => Promise<Database>;
  readonly frames: Frames;
  /** Called with the answer after tags have changed. */
  readonly changed: <T>(answer: T) => T;
}

type OverlayHandlers = Pick<
  Handlers,
  'overlayState' | 'tagItem' | 'openFrame' | 'hideChip' | 'claimFrame' | 'frameNews' | 'tagTo'
>;

/** The handlers of what is drawn on pages, and of the extension's frames there. */
export function overlayHandlers({ open, frames, changed }: Services): OverlayHandlers {
  const prepare = (frame: PreparedFrame, sender: Sender) => frames.prepare(frame, tabOf(sender), Date.now());
  return {
    overlayState: async (request, sender) => {
      const db = await open();
      const url = addressOf(sender);
      await checkOrigin(db, url, sender);
      const { chip, ...state } = await overlayState(db, new URL(url), request);
      if (!chip) return state;
      await loadChosenLanguage(db);
      return { ...state, chip: chipInWords(chip) };
    },
    tagItem: async ({ target, quote = '' }, sender) => {
      const db = await open();
      const kept = await keep(db, target, sender);
      const prepared = { target: kept, title: titleOf(target, sender), quote };
      const { suggestion, tags } = await readRanking(db, kept);
      // Without a key result there is nothing to tag to; the palette says so, and can make one.
      if (!suggestion || tags.has(suggestion.keyResult.id))
        return { path: prepare({ ...prepared, view: 'palette' }, sender), counts: tags.size > 0 };
      const keyResults = [suggestion.keyResult.id];
      const [made] = changed(await tagToAll(db, { target: kept, keyResults, quote }, attributionNow()));
      return {
        path: prepare({ ...prepared, view: 'tagged', ...(made ? { made } : {}) }, sender),
        counts: true,
      };
    },
    openFrame: async ({ view, target, quote = '' }, sender) => {
      if (view === 'tagged') return { path: prepare(frames.takeAnnounced(tabOf(sender)), sender) };
      const db = await open();
      const what = target ? await targetOf(db, view, target, sender) : pageOf(sender);
      const title = target ? titleOf(target, sender) : (sender.tab?.title ?? '');
      return { path: prepare({ view, target: what, title, quote }, sender) };
    },
    hideChip: async (_request, sender) => {
      const db = await open();
      const site = siteIdOf(new URL(addressOf(sender)));
      const { chipOff } = await readSettings(db);
      if (!chipOff.includes(site))
        await changeSettingsAndKeep(db, { chipOff: [...chipOff, site] }, Date.now());
      announceStoreChange();
      return { hidden: true };
    },
    claimFrame: async ({ token }, sender): Promise<FrameState> =>
      await frameState(await open(), frames.claim(token, sender.tab?.id, Date.now())),
    frameNews: async (news, sender) => {
      // In Firefox a frame on a page cannot speak to the page's content script itself.
      await browser.tabs.sendMessage(tabOf(sender), { stillroomFrame: news }, { frameId: 0 });
      return { told: true };
    },
    tagTo: async (request) => changed({ made: await tagToAll(await open(), request, attributionNow()) }),
  };
}

/** What a frame is for. What a person only looks at is not kept for that. */
async function targetOf(db: Database, view: FrameState['view'], target: ItemTarget, sender: Sender) {
  if (view !== 'suggestion') return await keep(db, target, sender);
  await checkOrigin(db, target.capture.url, sender);
  const { subject, event } = target;
  return { subject, ...(event === undefined ? {} : { event }) };
}

async function keep(db: Database, target: ItemTarget, sender: Sender) {
  await checkOrigin(db, target.capture.url, sender);
  return await keepTarget(db, target);
}

/** The title of an item's own subject as the page shows it, else that of the page; before it, whom an event on it is by. */
function titleOf({ capture, subject, event }: ItemTarget, { tab }: Sender): string {
  const title = textOf(capture.subjects, subject, 'title') || (tab?.title ?? '');
  const packed = capture.packedEvents ? unpackEvents(capture.packedEvents) : [];
  const by = event === undefined ? '' : textOf([...capture.events, ...packed], event, 'actor');
  return by ? `${by} · ${title}` : title;
}

/** A text of one of the pieces that a page has sent, which are not checked yet. */
function textOf(pieces: readonly unknown[], id: string, field: 'title' | 'actor'): string {
  const piece = pieces.find((one) => (one as { id?: unknown } | null)?.id === id);
  const text = (piece as Record<typeof field, unknown> | undefined)?.[field];
  return typeof text === 'string' ? text : '';
}

function tabOf({ tab }: Sender): number {
  if (tab?.id === undefined) throw new StillroomError('badRequest', 'a frame needs a tab');
  return tab.id;
}

function addressOf({ url }: Sender): string {
  if (!url) throw new StillroomError('badRequest', 'no page was named');
  return url;
}

function pageOf({ tab, url }: Sender) {
  const address = tab?.url ?? url ?? '';
  if (!/^https?:/.test(address))
    throw new StillroomError('invalid', 'only web pages can be tagged', { page: 'is no web page' });
  return { url: address, title: tab?.title ?? '' };
}
