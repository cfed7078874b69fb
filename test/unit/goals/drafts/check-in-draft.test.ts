import { expect, test } from 'vitest';
import { countDueForReview } from '../../../../lib/goals/calendar/review-due';
import { checkInEdit, emptyCheckIn, isValueInvalid } from '../../../../lib/goals/drafts/check-in-draft';
import { goal } from '../support';

const at = '2026-02-03T10:00:00.000Z';

test('a check-in has what was filled in', () => {
  const draft = { value: ' 2.5 ', confidence: '0', note: ' Slow ' };
  expect(checkInEdit(draft, 'kr', at).set).toEqual({
    keyResult: 'kr',
    at,
    value: 2.5,
    confidence: 0,
    note: 'Slow',
  });
  expect(isValueInvalid(draft)).toBe(false);
  expect(isValueInvalid({ ...draft, value: 'many' })).toBe(true);
  expect(isValueInvalid(emptyCheckIn)).toBe(false);
});

test('a review in which nothing is added counts as done', () => {
  const due = Date.parse('2026-02-02T09:00:00Z');
  const { set } = checkInEdit(emptyCheckIn, 'kr', at);
  expect(set).toEqual({ keyResult: 'kr', at });
  expect(countDueForReview([goal()], [], due)).toBe(1);
  expect(countDueForReview([goal()], [{ id: 'c', keyResult: 'kr', at }], due)).toBe(0);
});
