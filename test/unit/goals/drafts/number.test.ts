import { afterEach, expect, test } from 'vitest';
import { parseNumber, typedNumber } from '../../../../lib/goals/drafts/number';
import { setLocale } from '../../../../lib/model/locale';

afterEach(() => setLocale('en'));

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
  ['1,234,567', 1234567],
  ['5,000', 5000],
  ['5.000', 5],
  ['-4,126', -4126],
  ['1,234.5', 1234.5],
  ['1.234,5', 1234.5],
  ['1.2.3', undefined],
  ['1,2,3', undefined],
  ['5,000 stars', undefined],
  ['0,125', 0.125],
  ['12,5', 12.5],
  ['Infinity', undefined],
  ['0x10', undefined],
])('“%s” is typed for %s', (text, value) => {
  expect(parseNumber(text)).toBe(value);
});

test.each([
  ['de', '5.000', 5000],
  ['de', '5,000', 5],
  ['de', '4.126', 4126],
  ['de', '0.5', 0.5],
  ['de-CH', '5’000', 5000],
  ['de-CH', '5,000', 5000],
  ['de-CH', '5.125', 5.125],
  ['en-ZA', '5,125', 5.125],
])('in %s “%s” is typed for %s', (tag, text, value) => {
  setLocale(tag);
  expect(parseNumber(text)).toBe(value);
});

test('what the screens write, and what a form is filled in with, is read as the same number in every locale of ours', () => {
  const numbers = [0, 0.5, 1.125, 4.126, 12, 999.999, 1000, 4126, 12_345.678, 5_000_000, -4.126, -4126];
  for (const tag of ['en', 'en-GB', 'en-ZA', 'en-IE', 'de', 'de-AT', 'de-CH', 'de-LI'])
    for (const number of numbers) {
      setLocale(tag);
      const shown = new Intl.NumberFormat(tag, { maximumFractionDigits: 3 }).format(number);
      expect([tag, parseNumber(shown), parseNumber(typedNumber(number))]).toEqual([tag, number, number]);
    }
});
