import type { Edit } from '../../model/edit';
import { parseNumber } from './number';

/** A check-in while it is filled in. */
export interface CheckInDraft {
  readonly value: string;
  readonly confidence: string;
  readonly note: string;
}

export const emptyCheckIn: CheckInDraft = { value: '', confidence: '', note: '' };

/** Whether a value was typed that is no number. */
export function isValueInvalid({ value }: CheckInDraft): boolean {
  return value.trim() !== '' && parseNumber(value) === undefined;
}

/**
 * The edit that saves a check-in. One to which nothing was added says that the key result was reviewed.
 * @param at ISO 8601.
 */
export function checkInEdit(draft: CheckInDraft, keyResult: string, at: string): Edit {
  const value = parseNumber(draft.value);
  const set = {
    ...{ keyResult, at },
    ...(value === undefined ? {} : { value }),
    ...(draft.confidence === '' ? {} : { confidence: Number(draft.confidence) }),
    ...(draft.note.trim() ? { note: draft.note.trim() } : {}),
  };
  return { type: 'checkIn', id: crypto.randomUUID(), set };
}
