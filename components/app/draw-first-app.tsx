import type { CataloguesByKey } from '../../lib/i18n/index';
import { isSampleAddress } from '../../lib/model/sample-address';
import { type GoalsData, readGoalsAsItIs } from '../../lib/store/goals/read-goals';
import { drawFirstScreen, type EarlyScreen, firstFrame } from '../ui/first-screen';
import { isHome } from './address';
import { FirstApp } from './FirstApp';

declare global {
  /** Left by the script that draws the app first, for the one that draws it with React. */
  var earlyApp: EarlyScreen<GoalsData> | undefined;
}

/**
 * Draws the app at its Home before React is loaded, from the store and from strings that are there already.
 * @param strings those that `FirstApp` uses.
 * @returns what was read, when the first frame is there; undefined at another place, for the sample workspace, and where the store
 *   cannot be read as it is.
 */
export async function drawFirstApp(strings: CataloguesByKey): Promise<EarlyScreen<GoalsData> | undefined> {
  if (!isHome(location.hash) || isSampleAddress(location.href)) return undefined;
  const now = Date.now();
  const screen = (data: GoalsData) => <FirstApp data={data} now={now} />;
  const early = await drawFirstScreen(readGoalsAsItIs(), strings, screen);
  if (early) await firstFrame();
  return early;
}
