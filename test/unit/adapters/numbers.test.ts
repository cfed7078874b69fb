import { describe, expect, it } from 'vitest';
import { parseCount, parseExact, parseScore } from '../../../lib/adapters/numbers';

const exact: [string, number][] = [
  ['0', 0],
  ['7', 7],
  [' 42\n', 42],
  ['31559', 31559],
  ['31,559', 31559],
  ['1 234', 1234],
  ['1\u00a0234', 1234],
  ['1\u202f234\u202f567', 1234567],
  ['1.234', 1234],
  ['1,234', 1234],
  ['1.234.567', 1234567],
  ['1’234', 1234],
  ["12'345", 12345],
  ['1,23,456', 123456],
  ['12,34,567', 1234567],
  ['١٢٣', 123],
  ['١٬٢٣٤', 1234],
  ['۴۵۶', 456],
  ['७८९', 789],
  ['০১২', 12],
  ['１２３', 123],
  ['１，２３４', 1234],
  ['\u200e123\u200f', 123],
  ['9007199254740991', Number.MAX_SAFE_INTEGER],
];

const rounded: [string, number][] = [
  ['12.3k', 12300],
  ['12,3 k', 12300],
  ['5K', 5000],
  ['1.2M', 1200000],
  ['1.25m', 1250000],
  ['4,69\u00a0millones', 4690000],
  ['1 million', 1000000],
  ['2 millions', 2000000],
  ['3 Mio.', 3000000],
  ['1,2 mil', 1200],
  ['1,5 mln', 1500000],
  ['2 тыс.', 2000],
  ['3,4 млн', 3400000],
  ['1.2万', 12000],
  ['3億', 300000000],
  ['1.5만', 15000],
  ['१.५ लाख', 150000],
  ['١٫٢ ألف', 1200],
  ['2 Mrd.', 2000000000],
];

const negative: [string, number][] = [
  ['-5', -5],
  ['−12', -12],
  ['-1,234', -1234],
  ['-1.5k', -1500],
  ['-0', 0],
];

const none = [
  ...[null, undefined, '', ' ', '—', '--', '-', '−', 'Not available', 'NaN', 'Infinity', '1e5', '0x10'],
  ...['5k+', '5,000+', '99+', '+5', '< 25', '<25', '~5', '1/2', '3²', '½', '#3', '10%'],
  ...['27 comments', '2 min', '5 d', '3 4', '12 34', '1,23', '12,3', '1.5', '0.123', '0,123', '1,2345'],
  ...['1,234.567', '1.234,5', '1,234 567', '1,234.00', '12,345,67', '1\n234', '--5', '- 5'],
  ...['1.234k', '1,234 k', '1,234万', '2B', '2 B', 'k', '1.2.3k', '1,2 mil.', '5kk', '5k5', 'constructor'],
  ...['9007199254740992', '9'.repeat(400), '9007199254740991k', '\ud800', '1\ud800', '१२क'],
];

describe('a count that a page shows', () => {
  it.each(exact)('%j is %d', (text, value) => {
    expect(parseCount(text)).toStrictEqual({ value, approximate: false });
    expect(parseExact(text)).toBe(value);
  });

  it.each(rounded)('%j is about %d', (text, value) => {
    expect(parseCount(text)).toStrictEqual({ value, approximate: true });
    expect(parseExact(text)).toBeUndefined();
  });

  it.each(none)('%j is no count', (text) => {
    expect(parseCount(text)).toBeUndefined();
    expect(parseExact(text)).toBeUndefined();
  });

  it.each(negative)('%j can only be a score, %d', (text, value) => {
    expect(parseCount(text)).toBeUndefined();
    expect(parseScore(text)?.value).toStrictEqual(value);
  });

  it.each(['en', 'de', 'fr', 'es', 'ru', 'pl', 'ar', 'fa', 'hi', 'bn', 'ja', 'pt-BR', 'sv', 'it', 'de-CH'])(
    'reads back what a page in %s writes',
    (locale) => {
      for (const value of [0, 9, 25, 999, 1000, 31559, 1234567, 987654321])
        expect(parseExact(new Intl.NumberFormat(locale).format(value))).toBe(value);
    },
  );

  it.each([
    'en',
    'de',
    'fr',
    'es',
    'it',
    'pt-BR',
    'ru',
    'uk',
    'pl',
    'ja',
    'zh',
    'ko',
    'id',
    'tr',
    'sv',
    'hi',
    'ar',
  ])('never misreads what a page in %s abbreviates', (locale) => {
    const format = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
    for (const value of [1200, 15000, 120000, 1200000, 34000000]) {
      const read = parseCount(format.format(value))?.value ?? value;
      expect(Math.abs(read - value)).toBeLessThanOrEqual(value * 0.05);
    }
  });
});
