import { expect, test } from 'vitest';
import { asClock, effortEdit, problemsOfEffort, secondsOf } from '../../../../lib/goals/drafts/effort-draft';

const draft = { keyResult: 'kr', subject: '', hours: '1.5', day: '2026-03-02' };

test.each([
  ['2', 7200],
  ['1,5', 5400],
  ['1:30', 5400],
  ['0:05', 300],
  ['0', undefined],
  ['-1', undefined],
  ['1:60', undefined],
  ['soon', undefined],
  ['', undefined],
])('“%s” hours are %s seconds', (text, seconds) => {
  expect(secondsOf(text)).toBe(seconds);
});

test('seconds are shown as hours and minutes', () => {
  expect([asClock(5400), asClock(59), asClock(3599)]).toEqual(['1:30', '0:01', '1:00']);
});

test('the time of today keeps its hour, another day’s is noon', () => {
  const now = new Date(2026, 2, 2, 17, 20);
  expect(effortEdit(draft, now)).toMatchObject({
    type: 'effort',
    set: { keyResult: 'kr', subject: null, at: now.toISOString(), seconds: 5400, source: 'manual' },
  });
  const noon = new Date(2026, 2, 1, 12).toISOString();
  expect(effortEdit({ ...draft, subject: 's', day: '2026-03-01' }, now, 'e1')).toMatchObject({
    id: 'e1',
    set: { subject: 's', at: noon },
  });
});

test('each problem is named, and nothing is logged then', () => {
  const wrong = { keyResult: '', subject: '', hours: 'soon', day: '' };
  expect(problemsOfEffort(wrong)).toEqual({ keyResult: 'required', hours: 'number', day: 'day' });
  expect(effortEdit({ ...draft, day: '20266-03-02' }, new Date())).toBeUndefined();
  expect(effortEdit(wrong, new Date())).toBeUndefined();
});
