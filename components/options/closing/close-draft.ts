import { type Calibration, calibrate } from '../../../lib/goals/calibration';
import type { Closing, KeyResult } from '../../../lib/model/goals';
import type { GoalsData } from '../../../lib/store/read';
import { parseNumber } from '../form/number';
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
export function resultOf({ id, commitment, drivers = [] }: KeyResult, data: GoalsData): Result {
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

/** Whether a changed target is asked for: one that is a range is changed by editing what goes on. */
export function asksTarget({ direction }: KeyResult, { decision }: CloseDraft): boolean {
  return decision === 'change' && direction !== 'between';
}

/** Whether the target that is asked for is missing or no number. */
export function isTargetWrong(keyResult: KeyResult, draft: CloseDraft): boolean {
  return asksTarget(keyResult, draft) && parseNumber(draft.target) === undefined;
}

/** How a key result goes on by what was decided; undefined where it is dropped. */
export function goingOn(keyResult: KeyResult, { value }: Result, draft: CloseDraft): GoingOn | undefined {
  if (draft.decision === 'drop') return undefined;
  const wanted = asksTarget(keyResult, draft) ? parseNumber(draft.target) : undefined;
  return { keyResult, value, wanted, next: crypto.randomUUID() };
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
