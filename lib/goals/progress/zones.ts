import type { KeyResult } from '../../model/goals';
import { isHeld } from './progress';

/** The zone of a value: below the commit, or at least at the commit, the target or the stretch. */
export type Zone = 'before' | 'commit' | 'target' | 'stretch';

type Zoned = Pick<KeyResult, 'direction' | 'baseline' | 'target' | 'commit' | 'stretch'>;

/**
 * The last zone that a value has reached, of baseline → commit → target → stretch.
 * @returns undefined without zones: neither commit nor stretch is set, or the value is to be held.
 */
export function zoneOf(keyResult: Zoned, value: number): Zone | undefined {
  const { commit, target, stretch } = keyResult;
  if (isHeld(keyResult) || (commit === undefined && stretch === undefined)) return undefined;
  const reached = (at: number | undefined) =>
    at !== undefined && (keyResult.direction === 'increase' ? value >= at : value <= at);
  if (reached(stretch)) return 'stretch';
  if (reached(target)) return 'target';
  return reached(commit) ? 'commit' : 'before';
}

/** Whether baseline, commit, target and stretch, as far as they are set, follow each other in the key result's direction. */
export function areZonesInOrder({ direction, baseline, commit, target, stretch }: Zoned): boolean {
  const sign = direction === 'decrease' ? -1 : 1;
  const zones = [baseline, commit, target, stretch].filter((zone) => zone !== undefined);
  return zones.every((zone, at) => (zone - (zones[at - 1] ?? zone)) * sign >= 0);
}
