import { expect, test } from 'vitest';
import { parseNumber } from '../../../../lib/goals/drafts/number';

test.each([
  ['25', 25],
  [' 1 200 ', 1200],
  ['1\u202f200', 1200],
  ['1\u00a0200', 1200],
  ['0,5', 0.5],
  ['.25', 0.25],
  ['12.75', 12.75],
  ['7.', 7],
  ['.', undefined],
  ['-', undefined],
  ['1e3', undefined],
  ['-3', -3],
  ['−3', -3],
  ["1'000", 1000],
  ['', undefined],
  ['many', undefined],
  ['1,234,567', undefined],
  ['Infinity', undefined],
  ['0x10', undefined],
])('“%s” is typed for %s', (text, value) => {
  expect(parseNumber(text)).toBe(value);
});
