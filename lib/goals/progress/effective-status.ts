import type { KeyResult, Override } from '../../model/goals';
import type { Snapshot } from '../../model/snapshot';
import { calculatedStatus, type Status, statusAtEnd } from './status';

/** The status of a key result, calculated or set by a person. */
export interface EffectiveStatus {
  /** The one that is shown: the manual one where it applies, else the calculated one. */
  readonly status: Status;
  /** The calculated one. */
  readonly computed: Status;
  /** The manual status, where it applies. */
  readonly override?: Override;
}

/**
 * The status of a key result at an instant. A closed one has the status of its end, whatever a person said before. A manual status
 * that was set during its time applies until its end; from then on the calculated one does, unless a manual status was set after
 * the end.
 * @param at milliseconds since 1970.
 */
export function statusAt(keyResult: KeyResult, snapshot: Snapshot | undefined, at: number): EffectiveStatus {
  const { closed, commitment } = keyResult;
  if (closed) {
    const status = statusAtEnd(closed.attainment, commitment);
    return { status, computed: status };
  }
  const computed = snapshot ? calculatedStatus(keyResult, snapshot, at) : 'noData';
  const { override } = keyResult;
  const isOver = snapshot !== undefined && at >= snapshot.end;
  if (!override || (isOver && Date.parse(override.at) < snapshot.end)) return { status: computed, computed };
  return { status: override.status, computed, override };
}
