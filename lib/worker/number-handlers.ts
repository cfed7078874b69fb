import type { Handlers, Sender } from '../messages/handle';
import { StillroomError } from '../model/errors';
import { addressOfPage } from '../model/followed-number';
import { localZone } from '../model/local-zone';
import { announceStoreChange } from '../store/db/changes';
import type { Database } from '../store/db/database';
import { beginRead } from '../store/db/transaction';
import { eraseNumber } from '../store/numbers/erase';
import { followNumber, pointAgain } from '../store/numbers/follow';
import { neededNumber } from '../store/numbers/followed';
import { mergeNumbers } from '../store/numbers/merge';
import { confirmSetAside, recordNumber } from '../store/numbers/record-value';
import { mayBeRead } from './access';
import { attributionNow } from './attribution';
import type { Frames, PreparedFrame } from './frames';
import { updateIcon } from './icon';
import { isFrame, lookInOpenTabs, numbersHere } from './numbers';
import { startPicking, startPickingOn, tellPicking } from './picking';

interface Services {
  readonly open: () => Promise<Database>;
  readonly frames: Frames;
  /** To be called with the result of what changed the goals. */
  readonly changed: <T>(result: T) => T;
  /** Called after a reading was stored. */
  readonly onStored: () => void;
}

type Names =
  | 'numbersHere'
  | 'numberSeen'
  | 'pickedNumber'
  | 'pickedPicture'
  | 'startPicking'
  | 'pointAgainOn'
  | 'pickingBegan'
  | 'pickingEnded'
  | 'followNumber'
  | 'pointAgain'
  | 'confirmNumber'
  | 'mergeNumbers'
  | 'eraseNumber';

/** The handlers of the messages about followed numbers. */
export function numberHandlers({ open, frames, changed, onStored }: Services): Pick<Handlers, Names> {
  const told = <T>(result: T): T => {
    announceStoreChange();
    return changed(result);
  };
  const look = async (id: string) =>
    await lookInOpenTabs(await neededNumber(beginRead(await open(), ['entities']), id));
  /** Where something was pointed at. */
  const placeOf = async (sender: Sender): Promise<{ tab: number; url: string }> => {
    const [tab, url] = [sender.tab?.id, sender.url];
    if (tab === undefined || !url) throw new StillroomError('badRequest', 'a number is picked in a tab');
    if (!(await mayBeRead(await open(), sender)))
      throw new StillroomError('notAllowed', `${new URL(url).origin} may not be read`);
    return { tab, url };
  };
  /** Shows what was pointed at in a frame on the page. */
  const show = async (frame: PreparedFrame, tab: number, sender: Sender): Promise<{ isShown: true }> => {
    await tellPicking(sender, { isOver: true, path: frames.prepare(frame, tab, Date.now()) });
    return { isShown: true };
  };
  return {
    numbersHere: async (_request, sender) => ({ numbers: await numbersHere(await open(), sender) }),
    numberSeen: async ({ id, outcome, at }, sender) => {
      const db = await open();
      if (!sender.url || !(await mayBeRead(db, sender))) return { stored: false, isFollowed: false };
      const where = { url: new URL(sender.url), isFrame: isFrame(sender), zone: localZone() };
      const { isNews, ...answer } = await recordNumber(db, id, outcome, { ...where, at, now: Date.now() });
      if (answer.stored) onStored();
      if (isNews) {
        announceStoreChange();
        await updateIcon(db);
      }
      return answer;
    },
    pickedNumber: async (picked, sender) => {
      const { title } = picked;
      const { tab, url } = await placeOf(sender);
      const frame = { view: 'follow' as const, target: { url, title }, title, quote: '' };
      return await show({ ...frame, picked: { ...picked, url, inFrame: isFrame(sender) } }, tab, sender);
    },
    pickedPicture: async ({ title }, sender) => {
      const { tab, url } = await placeOf(sender);
      return await show({ view: 'checkIn', target: { url, title }, title, quote: '' }, tab, sender);
    },
    startPicking: async ({ tab, ...place }, sender) => {
      const id = tab ?? sender.tab?.id;
      if (id === undefined) throw new StillroomError('badRequest', 'a number is picked in a tab');
      return { started: await startPicking({ ...place, tab: id }) };
    },
    pointAgainOn: async ({ number }) => {
      const { page } = await neededNumber(beginRead(await open(), ['entities']), number);
      await startPickingOn(addressOfPage(page), number);
      return { started: true };
    },
    pickingBegan: async (_request, sender) => {
      if (!isFrame(sender)) await tellPicking(sender, { isReady: true });
      else if (sender.url) await tellPicking(sender, { origin: new URL(sender.url).origin });
      return { told: true };
    },
    pickingEnded: async (_request, sender) => {
      await tellPicking(sender, { isOver: true });
      return { told: true };
    },
    followNumber: async ({ number, keyResult, ...shown }) => {
      const made = await followNumber(await open(), number, shown, keyResult, attributionNow(), localZone());
      await look(made.number);
      return told(made);
    },
    pointAgain: async ({ number, url, inFrame, print, ...shown }) => {
      const at = { url, inFrame, print };
      const action = await pointAgain(await open(), number, at, shown, attributionNow(), localZone());
      await look(number);
      return told({ action });
    },
    confirmNumber: async ({ number, accept }) => {
      const now = { now: Date.now(), zone: localZone() };
      return told({ confirmed: await confirmSetAside(await open(), number, accept, now) });
    },
    mergeNumbers: async ({ from, into }) =>
      told({ action: await mergeNumbers(await open(), from, into, attributionNow(), localZone()) }),
    eraseNumber: async ({ number }) => told({ erased: await eraseNumber(await open(), number) }),
  };
}
