import { expect, test } from 'vitest';
import { parseNumber } from '../../../../lib/goals/drafts/number';

test.each([
  ['25', 25],
  [' 1 200 ', 1200],
  ['0,5', 0.5],
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
