import type { Snapshot } from '../../model/snapshot';
import type { Database } from '../db/database';
import { firstLook } from '../db/first-look';
import { type ScreenSettings, screenSettings } from '../db/read-screen-settings';
import { beginRead, type RecordReader } from '../db/transaction';
import { isStale } from '../snapshots/is-stale';
import { validSnapshots } from '../snapshots/valid';
import { type ShownGoals, shownGoals } from './kept-goals';

/** The goals as the popup shows them. */
export interface PopupData extends ScreenSettings, ShownGoals {
  readonly snapshots: readonly Snapshot[];
  /** The id of the key result that was last tagged. */
  readonly lastUsed?: string;
  /** Whether a snapshot is stale, so that the worker should refresh. */
  readonly stale: boolean;
}

/**
 * Reads the data of the popup: one record for each goal and no signals, so that its time does not depend on their number.
 * @param now milliseconds since 1970.
 */
export async function readPopup(db: Database, now: number): Promise<PopupData> {
  return await popupData(beginRead(db, popupStores), now);
}

/** Reads the data of the popup from the store as it is; undefined where there is none of this version. */
export async function readPopupAsItIs(now: number): Promise<PopupData | undefined> {
  return await firstLook(popupStores, (tx) => popupData(tx, now));
}

const popupStores = ['entities', 'snapshots', 'dirty', 'meta'] as const;

async function popupData(tx: RecordReader, now: number): Promise<PopupData> {
  const [settings, { objectives, keyResults, cycles }, stored, dirty, lastUsed] = await Promise.all([
    screenSettings(tx),
    shownGoals(tx),
    tx.objectStore('snapshots').getAll(),
    tx.objectStore('dirty').count(),
    tx.objectStore('meta').get('lastUsed'),
  ]);
  const snapshots = validSnapshots(stored);
  return {
    ...settings,
    objectives,
    keyResults,
    cycles,
    snapshots,
    ...(typeof lastUsed === 'string' ? { lastUsed } : {}),
    stale: isStale(keyResults, snapshots, dirty, now),
  };
}
