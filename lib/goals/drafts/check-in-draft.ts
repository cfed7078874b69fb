import type { Edit } from '../../model/edit';
import { parseNumber } from './number';

/** A check-in while it is filled in. */
export interface CheckInDraft {
  readonly value: string;
  /** From 0 to 10; empty where none is given. */
  readonly confidence: string;
  readonly note: string;
}
export const emptyCheckIn: CheckInDraft = { value: '', confidence: '', note: '' };

/**
 * The edit that makes a check-in. One without value, confidence and note says that somebody looked and had nothing to add.
 * @param at ISO 8601.
 * @returns undefined where the value is not a number.
 */
export function checkInEdit(keyResult: string, draft: CheckInDraft, at: string): Edit | undefined {
  const value = parseNumber(draft.value);
  if (draft.value.trim() !== '' && value === undefined) return undefined;
  const note = draft.note.trim();
  const set = {
    keyResult,
    at,
    ...(value === undefined ? {} : { value }),
    ...(draft.confidence === '' ? {} : { confidence: Number(draft.confidence) }),
    ...(note ? { note } : {}),
  };
  return { type: 'checkIn', id: crypto.randomUUID(), set };
}
