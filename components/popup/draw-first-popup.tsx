import type { CataloguesByKey } from '../../lib/i18n/index';
import { type PopupData, readPopupAsItIs } from '../../lib/store/goals/read-popup';
import { drawFirstScreen, type EarlyScreen, firstFrame } from '../ui/first-screen';
import { FirstPopup } from './FirstPopup';
import { type TabInFront, tabInFront } from './tab-in-front';

/** What was read for what is drawn first. */
export interface EarlyPopup extends EarlyScreen<PopupData> {
  /** When it was read, in milliseconds since 1970. */
  readonly now: number;
  /** Asked for while the first frame is painted; undefined where the browser did not say. */
  readonly tab: Promise<TabInFront>;
}

declare global {
  /** Left by the script that draws the popup first, for the one that draws it with React. */
  var earlyPopup: EarlyPopup | undefined;
}

/**
 * Draws the popup before React is loaded, from the store and from strings that are there already.
 * @param strings those that `FirstPopup` uses.
 * @returns what was read, when the first frame is there; undefined where the store cannot be read as it is.
 */
export async function drawFirstPopup(strings: CataloguesByKey): Promise<EarlyPopup | undefined> {
  const now = Date.now();
  const screen = (data: PopupData) => <FirstPopup data={data} now={now} />;
  const early = await drawFirstScreen(readPopupAsItIs(now), strings, screen);
  if (!early) return undefined;
  const tab = tabInFront().catch(() => undefined);
  await firstFrame();
  return { ...early, now, tab };
}
