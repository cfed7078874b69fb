import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  formatInUnit,
  formatPercent,
  formatProgress,
  formatRangeInUnit,
  formatScore,
  isUnitSymbol,
  withinSentence,
} from '../../../components/ui/format';
import {
  formatChangeInUnit,
  formatChangeWithUnit,
  formatGain,
  formatGainEach,
  formatWithUnit,
  unitInWords,
} from '../../../components/ui/units';
import { setCatalogue } from '../../../lib/i18n/index';
import { setLocale } from '../../../lib/model/locale';
import { lines } from '../../../lib/sample/lines';
import { readCatalogue } from '../../../scripts/catalogues';

const speak = (language: string) => {
  setLocale(language);
  setCatalogue(readCatalogue(language));
};
beforeEach(() => speak('en'));
afterEach(() => speak('en'));

test.each([
  [1, 'articles', '1 article'],
  [2, 'Article', '2 articles'],
  [1, 'people', '1 person'],
  [0, 'stars', '0 stars'],
  [1, 'stories', '1 story'],
  [2, 'company', '2 companies'],
  [1, 'cups of tea', '1 cups of tea'],
  [1.5, '%', '1.5%'],
  [19, 'h', '19\u202fh'],
  [4126, '', '4,126'],
])('%d with the unit “%s” is %s', (value, unit, text) => {
  expect(formatWithUnit(value, unit)).toBe(text);
});

test.each([
  [1, 'articles', '+1 article'],
  [1, 'projects', '+1 project'],
  [-1, 'articles', '-1 article'],
  [3, '%', '+3 percentage points'],
  [-1, '%', '-1 percentage point'],
  [-2, 'h', '-2\u202fh'],
])('a change of %d with the unit “%s” is %s', (change, unit, text) => {
  expect(formatChangeWithUnit(change, unit)).toBe(text);
});

test.each([
  [12_000, '€', '+€12,000'],
  [-12_000, 'EUR', '-€12,000'],
  [-2, 'h', '-2\u202fh'],
  [38, 'stars', '+38'],
  [0.001, '%', '0 percentage points'],
])('a change of %d in “%s” is %s, without words', (change, unit, text) => {
  expect(formatChangeInUnit(change, unit)).toBe(text);
});

test.each([
  ['en', '€', ['€0.50', '€4,000', '€4,000 – €5,000']],
  ['en', '$', ['$0.50', '$4,000', '$4,000 – $5,000']],
  ['en-GB', 'USD', ['US$0.50', 'US$4,000', 'US$4,000–5,000']],
  ['de', '€', ['0,50\u00a0€', '4.000\u00a0€', '4.000–5.000\u00a0€']],
  ['en', 'h', ['0.5\u202fh', '4,000\u202fh', '4,000–5,000\u202fh']],
  ['en', '%', ['0.5%', '4,000%', '4,000–5,000%']],
  // Three capital letters that are no currency.
  ['en', 'PRS', ['0.5', '4,000', '4,000–5,000']],
])('in %s an amount and a range of “%s” are %j', (language, unit, said) => {
  setLocale(language);
  const range = formatRangeInUnit(4000, 5000, unit);
  expect([formatInUnit(0.5, unit), formatInUnit(4000, unit), range]).toEqual(said);
});

test.each([
  [6.951, 6.954, 'h', '6.95\u202fh'],
  [0.001, 0.002, '€', '€0'],
  [-7.6, -7.57, '', '-7.6 – -7.57'],
])('a range from %d to %d in “%s” is %s', (low, high, unit, text) => {
  expect(formatRangeInUnit(low, high, unit)).toBe(text);
});

test.each([
  [1, '%', '1 percentage point', '1 percentage point'],
  [0.33, '%', '0.33 percentage points', '0.33 percentage points'],
  [3, 'articles', '3 articles', '3'],
  [2, 'h', '2\u202fh', '2\u202fh'],
])('a gain of %d in “%s” is %s, each of several %s', (gain, unit, text, each) => {
  expect(formatGain(gain, unit)).toBe(text);
  expect(formatGainEach(gain, unit)).toBe(each);
});

test('the unit of a template is a plural in the chosen language, which is known as one', () => {
  expect(unitInWords('people')).toBe('people');
  speak('de');
  expect(unitInWords('people')).toBe('Personen');
  expect(formatWithUnit(1, unitInWords('people'))).toBe('1 Person');
  expect(unitInWords('h')).toBe('h');
});

test('every unit of the sample workspace has a singular', () => {
  const words = lines.map(({ unit }) => unit).filter((unit) => !isUnitSymbol(unit));
  expect(words.length).toBeGreaterThan(5);
  expect(words.filter((unit) => formatWithUnit(1, unit) === `1 ${unit}`)).toEqual([]);
});

test('German has its own plurals, percentages and decimals', () => {
  speak('de');
  expect(formatWithUnit(1, 'Vorträge')).toBe('1 Vortrag');
  expect(formatPercent(0.6)).toBe('60\u00a0%');
  expect(formatScore(0.7)).toBe('0,7');
  expect(withinSentence('Noch keine Daten')).toBe('noch keine Daten');
});

test.each([
  [0.29, '29%'],
  [0.999, '99%'],
  [1, '100%'],
  [2.5, '250%'],
])('a progress of %d is shown as %s, so that 100%% means done', (share, text) => {
  expect(formatProgress(share)).toBe(text);
});

test.each([
  [1, 'projects', '1 Projekt', '+1 Projekt'],
  [2, 'Projects', '2 Projekte', '+2 Projekte'],
  [1, 'stars', '1 Stern', '+1 Stern'],
  [3, 'cups of tea', '3 cups of tea', '+3 cups of tea'],
])('%d with the unit “%s”, typed in English, is %s in German', (value, unit, text, change) => {
  speak('de');
  expect(formatWithUnit(value, unit)).toBe(text);
  expect(formatChangeWithUnit(value, unit)).toBe(change);
});
