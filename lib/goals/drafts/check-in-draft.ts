import type { Edit, EditFields } from '../../model/edit';
import type { CheckIn } from '../../model/goals';
import { firstDay, instantWithin, isDay, isDayOnly } from '../../model/local-day';
import { changesSince, isAnySet } from './changed-fields';
import { parseNumber, typedNumber } from './number';
import type { Problem } from './problem';

/** A check-in while it is filled in. */
export interface CheckInDraft {
  readonly value: string;
  /** From 0 to 10; empty where none is given. */
  readonly confidence: string;
  readonly note: string;
}
export const emptyCheckIn: CheckInDraft = { value: '', confidence: '', note: '' };

/** A stored check-in while it is corrected. */
export interface CorrectionDraft extends CheckInDraft {
  /** The day: `2026-03-31`. */
  readonly day: string;
}

/** The draft of a stored check-in. */
export function draftOfCheckIn({ at, value, confidence, note }: CheckIn): CorrectionDraft {
  return {
    value: value === undefined ? '' : typedNumber(value),
    confidence: confidence === undefined ? '' : String(confidence),
    note: note ?? '',
    day: firstDay(at),
  };
}

/** What is wrong with a check-in, by field; empty where it can be saved. */
export function problemsOfCheckIn({ value, day }: CheckInDraft & { readonly day?: string }): {
  value?: Problem;
  day?: Problem;
} {
  const isNumber = value.trim() === '' || parseNumber(value) !== undefined;
  return {
    ...(isNumber ? {} : { value: 'number' }),
    ...(day === undefined || isDay(day) ? {} : { day: 'day' }),
  };
}

/**
 * The edit that makes a check-in. One without value, confidence and note says that somebody looked and had nothing to add.
 * @param at ISO 8601.
 * @returns undefined where the value is not a number.
 */
export function checkInEdit(keyResult: string, draft: CheckInDraft, at: string): Edit | undefined {
  if (isAnySet(problemsOfCheckIn(draft))) return undefined;
  const given = Object.entries(fieldsOfCheckIn(draft)).filter(([, value]) => value !== null);
  return {
    type: 'checkIn',
    id: crypto.randomUUID(),
    set: { keyResult, at, ...Object.fromEntries(given) },
  };
}

/**
 * The edit that makes a check-in on a day: now where that is today, else at noon.
 * @returns undefined where the value is not a number, or the day is none.
 */
export function datedCheckIn(keyResult: string, draft: CorrectionDraft, now: Date): Edit | undefined {
  if (isAnySet(problemsOfCheckIn(draft))) return undefined;
  return checkInEdit(keyResult, draft, instantWithin(draft.day, now));
}

/**
 * The edits that save what a person corrected in a stored check-in; none where nothing changed. On another day it is dated
 * noon.
 * @param before as it was when the form was opened.
 * @returns undefined where something is wrong with the draft.
 */
export function checkInCorrection(before: CheckIn, draft: CorrectionDraft): Edit[] | undefined {
  if (isAnySet(problemsOfCheckIn(draft))) return undefined;
  const first = draftOfCheckIn(before);
  const moved = isDayOnly(before.at) ? draft.day : noonOf(draft.day);
  const changes = changesSince<EditFields<'checkIn'>>(
    { ...fieldsOfCheckIn(first), at: before.at },
    { ...fieldsOfCheckIn(draft), at: draft.day === first.day ? before.at : moved },
  );
  return changes ? [{ type: 'checkIn', id: before.id, ...changes }] : [];
}

/** The fields that a draft sets; `null` where one is empty. */
function fieldsOfCheckIn(draft: CheckInDraft): EditFields<'checkIn'> {
  return {
    value: parseNumber(draft.value) ?? null,
    confidence: draft.confidence === '' ? null : Number(draft.confidence),
    note: draft.note.trim() || null,
  };
}

const noonOf = (day: string) => new Date(`${day}T12:00`).toISOString();
