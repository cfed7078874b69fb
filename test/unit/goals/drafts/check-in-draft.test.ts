import { describe, expect, it, test } from 'vitest';
import { countDueForReview } from '../../../../lib/goals/calendar/review-due';
import {
  checkInCorrection,
  checkInEdit,
  datedCheckIn,
  draftOfCheckIn,
  emptyCheckIn,
  problemsOfCheckIn,
} from '../../../../lib/goals/drafts/check-in-draft';
import { goal } from '../support';

const at = '2026-02-01T09:00:00.000Z';

test('a check-in holds what was filled in', () => {
  const draft = { value: '4,5', confidence: '0', note: ' Two more talks. ' };
  expect(checkInEdit('kr', draft, at)).toMatchObject({
    type: 'checkIn',
    set: { keyResult: 'kr', at, value: 4.5, confidence: 0, note: 'Two more talks.' },
  });
});

test('one that is dated is of now on its own day, and of noon on another', () => {
  const now = new Date('2026-02-03T17:30');
  const draft = { ...emptyCheckIn, value: '44', day: '2026-02-03' };
  expect(datedCheckIn('kr', draft, now)).toMatchObject({ set: { at: now.toISOString(), value: 44 } });
  expect(datedCheckIn('kr', { ...draft, day: '2026-01-31' }, now)).toMatchObject({
    set: { at: new Date('2026-01-31T12:00').toISOString() },
  });
  expect(datedCheckIn('kr', { ...draft, day: '' }, now)).toBeUndefined();
  expect(datedCheckIn('kr', { ...draft, day: '20266-02-03' }, now)).toBeUndefined();
});

test('one with nothing to add is a check-in too', () => {
  expect(checkInEdit('kr', emptyCheckIn, at)).toMatchObject({ set: { keyResult: 'kr', at } });
});

test('a value that is not a number makes none', () => {
  expect(checkInEdit('kr', { ...emptyCheckIn, value: 'many' }, at)).toBeUndefined();
});

describe('a check-in that is corrected', () => {
  const before = { id: 'c', keyResult: 'kr', at, value: 4, confidence: 3, note: 'Two talks' };
  const draft = draftOfCheckIn(before);

  it('sets only what the person changed, and clears what was emptied', () => {
    expect(checkInCorrection(before, draft)).toEqual([]);
    expect(checkInCorrection(before, { ...draft, value: '5,5' })).toEqual([
      { type: 'checkIn', id: 'c', set: { value: 5.5 } },
    ]);
    expect(checkInCorrection(before, { ...draft, value: '', confidence: '', note: ' ' })).toEqual([
      { type: 'checkIn', id: 'c', set: { value: null, confidence: null, note: null } },
    ]);
  });

  it('is empty where it had nothing', () => {
    const empty = { id: 'c', keyResult: 'kr', at: '2026-02-01' };
    expect(draftOfCheckIn(empty)).toEqual({ ...emptyCheckIn, day: '2026-02-01' });
    expect(draftOfCheckIn({ ...empty, value: 0, confidence: 0 })).toMatchObject({
      value: '0',
      confidence: '0',
    });
  });

  it('keeps its instant unless its day changes', () => {
    expect(checkInCorrection(before, { ...draft, day: '2026-01-30' })).toEqual([
      { type: 'checkIn', id: 'c', set: { at: new Date('2026-01-30T12:00').toISOString() } },
    ]);
    const ofDay = { ...before, at: '2026-02-01' };
    expect(checkInCorrection(ofDay, { ...draftOfCheckIn(ofDay), day: '2026-01-30' })).toEqual([
      { type: 'checkIn', id: 'c', set: { at: '2026-01-30' } },
    ]);
  });

  it('is not saved with a value that is no number or a day that is none', () => {
    expect(checkInCorrection(before, { ...draft, value: 'many' })).toBeUndefined();
    expect(checkInCorrection(before, { ...draft, day: '' })).toBeUndefined();
    expect(problemsOfCheckIn({ ...draft, value: 'many', day: '' })).toEqual({ value: 'number', day: 'day' });
  });
});

test('a review in which nothing is added counts as done', () => {
  const due = Date.parse('2026-01-31T09:00:00Z');
  expect(countDueForReview([goal()], [], due)).toBe(1);
  expect(countDueForReview([goal()], [{ id: 'c', keyResult: 'kr', at }], due)).toBe(0);
});
