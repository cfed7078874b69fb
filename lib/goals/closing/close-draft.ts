import { type Closing, decisions, type KeyResult } from '../../model/goals';
import { parseNumber } from '../drafts/number';
import type { GoalRecords } from '../types';
import { type Calibration, calibrate } from './calibration';
import type { CarryOver } from './carry-over';

/** The closing of a key result while it is filled in. */
export interface CloseDraft {
  readonly learned: string;
  readonly decision: Closing['decision'];
  readonly cause: NonNullable<Closing['cause']> | '';
  /** The new target. */
  readonly target: string;
}

export const emptyClosing: CloseDraft = { learned: '', decision: 'carryOver', cause: '', target: '' };

/** The result of a key result; each part is absent where it is not known. */
export interface ClosingResult {
  readonly value?: number;
  /** Progress, unclamped. */
  readonly attainment?: number;
  readonly calibration?: Calibration;
}

/** The result of a key result, compared with the results of its drivers. */
export function resultOf({ id, commitment, drivers = [] }: KeyResult, data: GoalRecords): ClosingResult {
  const { value, progress } = data.snapshots.find((s) => s.keyResult === id) ?? {};
  const attainments = drivers.flatMap((driver) => {
    const closed = data.keyResults.find((k) => k.id === driver)?.closed;
    return (closed ? closed.attainment : data.snapshots.find((s) => s.keyResult === driver)?.progress) ?? [];
  });
  const calibration = progress === undefined ? undefined : calibrate(progress, commitment, attainments);
  return {
    ...(value === undefined ? {} : { value }),
    ...(progress === undefined ? {} : { attainment: progress }),
    ...(calibration ? { calibration } : {}),
  };
}

/** The decisions that are possible for a key result. One with a range has no target to change. */
export function decisionsFor({ direction }: Pick<KeyResult, 'direction'>): Closing['decision'][] {
  return decisions.filter((one) => one !== 'change' || direction !== 'between');
}

/** Whether a new target was chosen, and is missing or not a number. */
export function isTargetInvalid(draft: CloseDraft): boolean {
  return draft.decision === 'change' && parseNumber(draft.target) === undefined;
}

/** The new target; undefined where none was chosen, or where it is not a number. */
export function newTargetOf({ decision, target }: CloseDraft): number | undefined {
  return decision === 'change' ? parseNumber(target) : undefined;
}

/** How a key result is carried over; undefined where it is dropped. */
export function carryOverOf(
  keyResult: KeyResult,
  { value }: ClosingResult,
  draft: CloseDraft,
): CarryOver | undefined {
  if (draft.decision === 'drop') return undefined;
  return { keyResult, value, newTarget: newTargetOf(draft), next: crypto.randomUUID() };
}

/**
 * The closing of a key result, as it is stored.
 * @param at ISO 8601.
 * @param next the id of its successor.
 */
export function closingOf(
  result: ClosingResult,
  { decision, learned, cause }: CloseDraft,
  at: string,
  next: string | undefined,
): Closing {
  return {
    at,
    decision,
    ...result,
    ...(learned.trim() ? { learned: learned.trim() } : {}),
    ...(cause ? { cause } : {}),
    ...(next === undefined ? {} : { next }),
  };
}
