import type { KeyResult, Override } from '../../model/goals';
import type { Snapshot } from '../../model/snapshot';
import { type Status, status } from './pace';

/** How a key result stands. */
export interface Stands {
  /** What is shown: what a person said, or else what the figure says. */
  readonly status: Status;
  /** What the figure says. */
  readonly computed: Status;
  /** What a person said, where that holds. */
  readonly override?: Override;
}

/**
 * How a key result stands at an instant, by its figure or by what a person said of it. What was said while its time went by
 * holds until that is over: then the figure has the last word, unless somebody says something again.
 * @param at milliseconds since 1970.
 */
export function standsAt(keyResult: KeyResult, snapshot: Snapshot | undefined, at: number): Stands {
  const computed = snapshot ? status(keyResult, snapshot.progress, snapshot, at) : 'noData';
  const { override } = keyResult;
  const isOver = snapshot !== undefined && at >= snapshot.end;
  if (!override || (isOver && Date.parse(override.at) < snapshot.end)) return { status: computed, computed };
  return { status: override.status, computed, override };
}
