import { type Closing, decisions, type KeyResult } from '../../model/goals';
import { parseNumber } from '../drafts/number';
import type { GoalRecords } from '../types';
import { type Calibration, calibrate } from './calibration';
import type { GoingOn } from './carry-over';

/** What a person says at a close, as it is typed. */
export interface CloseDraft {
  readonly learned: string;
  readonly decision: Closing['decision'];
  readonly cause: NonNullable<Closing['cause']> | '';
  /** The target that it is changed to. */
  readonly target: string;
}

export const newClosing: CloseDraft = { learned: '', decision: 'carryOver', cause: '', target: '' };

/** What came of a key result; each is absent where it is not known. */
export interface Result {
  readonly value?: number;
  /** Progress, unclamped. */
  readonly attainment?: number;
  readonly calibration?: Calibration;
}

/** What came of a key result, and what that says together with what came of its drivers. */
export function resultOf({ id, commitment, drivers = [] }: KeyResult, data: GoalRecords): Result {
  const { value, progress } = data.snapshots.find((s) => s.keyResult === id) ?? {};
  const came = drivers.flatMap((driver) => {
    const closed = data.keyResults.find((k) => k.id === driver)?.closed;
    return (closed ? closed.attainment : data.snapshots.find((s) => s.keyResult === driver)?.progress) ?? [];
  });
  const calibration = progress === undefined ? undefined : calibrate(progress, commitment, came);
  return {
    ...(value === undefined ? {} : { value }),
    ...(progress === undefined ? {} : { attainment: progress }),
    ...(calibration ? { calibration } : {}),
  };
}

/** What can be decided of a key result. One that is kept within a range has no target to change. */
export function decisionsFor({ direction }: Pick<KeyResult, 'direction'>): Closing['decision'][] {
  return decisions.filter((one) => one !== 'change' || direction !== 'between');
}

/** Whether another target is wanted, and is missing or no number. */
export function isTargetWrong(draft: CloseDraft): boolean {
  return draft.decision === 'change' && parseNumber(draft.target) === undefined;
}

/** The target that is wanted instead of the one that it has; undefined where none is, or where it is no number. */
export function wantedTarget({ decision, target }: CloseDraft): number | undefined {
  return decision === 'change' ? parseNumber(target) : undefined;
}

/** How a key result goes on by what was decided; undefined where it is dropped. */
export function goingOn(keyResult: KeyResult, { value }: Result, draft: CloseDraft): GoingOn | undefined {
  if (draft.decision === 'drop') return undefined;
  return { keyResult, value, wanted: wantedTarget(draft), next: crypto.randomUUID() };
}

/**
 * The close of a key result, to be stored.
 * @param at ISO 8601.
 * @param next the id of the one that goes on from it.
 */
export function closingOf(
  result: Result,
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
