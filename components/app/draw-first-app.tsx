import type { CataloguesByKey } from '../../lib/i18n/index';
import { type GoalsData, readGoalsAsItIs } from '../../lib/store/goals/read-goals';
import { drawFirstScreen, type EarlyScreen, firstFrame } from '../ui/first-screen';
import { noteCommandKey } from './command-bar/command-key';
import { FirstApp } from './FirstApp';

/** What was read for what is drawn first, and what was done there. */
export interface EarlyApp extends EarlyScreen<GoalsData> {
  /** Whether the command bar was asked for, once; from then on, it is opened by who asks this. */
  readonly takeCommandKey: () => boolean;
}

declare global {
  /** Left by the script that draws the app first, for the one that draws it with React. */
  var earlyApp: EarlyApp | undefined;
}

/**
 * Draws the app at its Home before React is loaded, from the store and from strings that are there already.
 * @param strings those that `FirstApp` uses.
 * @returns what was read, when the first frame is there; undefined where the store cannot be read as it is.
 */
export async function drawFirstApp(strings: CataloguesByKey): Promise<EarlyApp | undefined> {
  const now = Date.now();
  const takeCommandKey = noteCommandKey();
  const screen = (data: GoalsData) => <FirstApp data={data} now={now} />;
  const early = await drawFirstScreen(readGoalsAsItIs(), strings, screen);
  if (!early) {
    // Nobody will take it.
    takeCommandKey();
    return undefined;
  }
  await firstFrame();
  return { ...early, takeCommandKey };
}
