import type { KeyResult } from '../../model/goals';
import { isHeld } from './progress';

/** How far into the zones a figure is: before what was committed to, there, at the target, or beyond the stretch. */
export type Zone = 'before' | 'commit' | 'target' | 'stretch';

type Zoned = Pick<KeyResult, 'direction' | 'baseline' | 'target' | 'commit' | 'stretch'>;

/**
 * The last zone that a figure has reached, of baseline → commit → target → stretch.
 * @returns undefined where there are no zones: neither commit nor stretch is set, or the figure is to be held.
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

/** Whether the zones that are set follow each other: baseline, commit, target, stretch, in the direction of the key result. */
export function areZonesInOrder({ direction, baseline, commit, target, stretch }: Zoned): boolean {
  const sign = direction === 'decrease' ? -1 : 1;
  const zones = [baseline, commit, target, stretch].filter((zone) => zone !== undefined);
  return zones.every((zone, at) => at === 0 || (zone - (zones[at - 1] ?? zone)) * sign >= 0);
}
