import { startOf } from '../../goals/calendar/span';
import type { SuggestedThen } from '../../goals/insights/suggestion-record';
import { closedResults } from '../../goals/insights/target-record';
import type { Database } from '../db/database';
import { beginRead } from '../db/transaction';
import { entitiesOf } from '../goals/entities';
import { readTargetHistory } from './read-targets';

/**
 * What the forecast would have suggested when the time of each key result of a closed cycle began, by the readings from before
 * it that are still stored. The pages are those that came to count, and the width of forecasts is that of today.
 * @param zone an IANA time zone.
 * @returns only those that were closed with a value, and for which there was history enough.
 */
export async function readSuggestions(db: Database, zone: string): Promise<SuggestedThen[]> {
  const tx = beginRead(db, ['entities']);
  const [cycles, objectives, keyResults] = await Promise.all([
    entitiesOf(tx, 'cycle'),
    entitiesOf(tx, 'objective'),
    entitiesOf(tx, 'keyResult'),
  ]);
  const found: SuggestedThen[] = [];
  for (const keyResult of closedResults(cycles, objectives, keyResults)) {
    if (keyResult.closed?.attainment === undefined) continue;
    const begin = startOf(keyResult.expectedFrom ?? keyResult.start, zone);
    const { targets } = await readTargetHistory(db, keyResult, begin, zone);
    if (!targets || 'wait' in targets) continue;
    const { cautious, realistic, ambitious } = targets;
    found.push({
      ...{ keyResult, cautious: cautious.target, realistic: realistic.target },
      ambitious: ambitious.target,
    });
  }
  return found;
}
