import { expect, test } from 'vitest';
import { ambitionOf, suggestionRecord } from '../../../../lib/goals/insights/suggestion-record';
import type { KeyResult } from '../../../../lib/model/goals';
import { goal } from '../support';

const at = '2026-04-01T09:00:00Z';
const rising = { cautious: 80, realistic: 100, ambitious: 130 };
const result = (target: number, attainment: number, more: Partial<KeyResult> = {}) =>
  goal({ target, closed: { at, value: target * attainment, attainment, decision: 'drop' }, ...more });

test.each([
  { target: 80, ambition: 'cautious' },
  { target: 81, ambition: 'realistic' },
  { target: 130, ambition: 'ambitious' },
  { target: 131, ambition: 'beyond' },
])('a target of $target is $ambition', ({ target, ambition }) => {
  expect(ambitionOf({ keyResult: result(target, 1), ...rising })).toBe(ambition);
});

test.each([
  { target: 5, ambition: 'cautious' },
  { target: 3, ambition: 'ambitious' },
  { target: 1, ambition: 'beyond' },
])('of a value that is to fall a target of $target is $ambition', ({ target, ambition }) => {
  const falling = { cautious: 5, realistic: 4, ambitious: 2 };
  expect(ambitionOf({ keyResult: result(target, 1, { direction: 'decrease' }), ...falling })).toBe(ambition);
});

test('targets of each ambition are counted, and those that were met as their commitment asks', () => {
  const all = [
    result(200, 0.5),
    result(200, 0.8, { commitment: 'stretch' }),
    result(70, 1),
    result(200, 0.9),
  ];
  expect(suggestionRecord(all.map((keyResult) => ({ keyResult, ...rising })))).toEqual([
    { ambition: 'cautious', closed: 1, met: 1 },
    { ambition: 'beyond', closed: 3, met: 1 },
  ]);
});
