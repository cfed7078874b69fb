import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCount, parseExact, parseScore } from '../../../lib/adapters/numbers';
import { anyLanguage, anyText, significantDigits } from './numerals';

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
  ['1.2 lakh', 120000],
  ['2 crore', 20000000],
  ['1.2K\u200f', 1200],
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
  ...[
    '12 tis. komentářů',
    '12 χιλ.',
    '10 bin',
    '12 ពាន់',
    '1k+',
    '1.5K+',
    '12/34',
    '2 of 10',
    '1:23',
    '5 von 10',
  ],
  ...['1億2345万', '3万5千', '1만 2천', '1万2千', 'v1.2', '2024-05-01', '12m', '12 M', '1e9', '12 mil.'],
  ...['9007199254740992', '9'.repeat(400), '9007199254740991k', '\ud800', '1\ud800', '१२क'],
];

const inLanguage: [string, string, number][] = [
  ['12 B', 'tr', 12_000],
  ['12B', 'en-US', 12_000_000_000],
  ['1,2\u00a0M', 'fr', 1_200_000],
  ['12 tis.', 'cs', 12_000],
  ['12 χιλ.', 'el', 12_000],
  ['10 bin', 'tr', 10_000],
  ['12 ពាន់', 'km', 12_000],
  ['elfu 12', 'sw', 12_000],
  ['1,2 mil millones', 'es_MX', 1_200_000_000],
];

const noneInLanguage: [string, string][] = [
  ['12 B', 'en'],
  ['12B', 'tr'],
  ['12 M', 'id'],
  ['1.2k', 'to'],
  ['1,234 k', 'en'],
  ['1.234 k', 'de'],
  ['12 tis.', 'de'],
  ['12 tis.', 'no such language'],
  ['elfu 12', 'en'],
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

  it.each(inLanguage)('%j in %s is about %d', (text, language, value) => {
    expect(parseCount(text, language)).toStrictEqual({ value, approximate: true });
    expect(parseScore(`-${text}`, language)?.value).toBe(-value);
    expect(parseExact(text, language)).toBeUndefined();
    expect(parseCount(text)).toBeUndefined();
  });

  it.each(noneInLanguage)('%j in %s is none', (text, language) => {
    expect(parseCount(text, language)).toBeUndefined();
  });

  it('has all its digits in the number', () => {
    fc.assert(
      fc.property(anyText, anyLanguage, (text, language) => {
        for (const count of [parseCount(text, language), parseScore(text, language)]) {
          if (!count) continue;
          expect(Number.isSafeInteger(count.value)).toBe(true);
          expect(significantDigits(String(count.value))).toBe(significantDigits(text));
        }
        expect(parseCount(text, language)?.value ?? 0).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 5000 },
    );
  });
});
