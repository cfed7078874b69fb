import { expect, test } from 'vitest';
import { countDueForReview } from '../../../../lib/goals/calendar/review-due';
import { checkInEdit, emptyCheckIn } from '../../../../lib/goals/drafts/check-in-draft';
import { goal } from '../support';

const at = '2026-02-01T09:00:00.000Z';

test('a check-in holds what was filled in', () => {
  const draft = { value: '4,5', confidence: '0', note: ' Two more talks. ' };
  expect(checkInEdit('kr', draft, at)).toMatchObject({
    type: 'checkIn',
    set: { keyResult: 'kr', at, value: 4.5, confidence: 0, note: 'Two more talks.' },
  });
});

test('one with nothing to add is a check-in too', () => {
  expect(checkInEdit('kr', emptyCheckIn, at)).toMatchObject({ set: { keyResult: 'kr', at } });
});

test('a value that is not a number makes none', () => {
  expect(checkInEdit('kr', { ...emptyCheckIn, value: 'many' }, at)).toBeUndefined();
});

test('a review in which nothing is added counts as done', () => {
  const due = Date.parse('2026-01-31T09:00:00Z');
  expect(countDueForReview([goal()], [], due)).toBe(1);
  expect(countDueForReview([goal()], [{ id: 'c', keyResult: 'kr', at }], due)).toBe(0);
});
