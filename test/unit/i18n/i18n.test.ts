import { afterEach, expect, test } from 'vitest';
import { dateFormat, numberFormat } from '../../../lib/i18n/formats';
import { i18n, setCatalogue, stringsOf } from '../../../lib/i18n/index';
import { chooseLanguage } from '../../../lib/i18n/load';
import { partFor } from '../../../lib/i18n/parts';
import { setLocale } from '../../../lib/model/locale';

afterEach(() => setLocale('en'));

test('a string has its values in the places of its language', () => {
  setCatalogue({ 'figure.ofTarget': 'von $2 schon $1' });
  expect(i18n.t('figure.ofTarget', ['3', '$1'])).toBe('von $1 schon 3');
});

test('a value that ends with a full stop gets no second one', () => {
  setCatalogue({ 'figure.ofTarget': 'Vom $1 bis $2.' });
  expect(i18n.t('figure.ofTarget', ['1. Juli', '30. Sept.'])).toBe('Vom 1. Juli bis 30. Sept.');
  expect(i18n.t('figure.ofTarget', ['1. Juli', '30. Juni'])).toBe('Vom 1. Juli bis 30. Juni.');
});

test.each([
  ['en', 0, '0 stars'],
  ['en', 1, '1 star'],
  ['en', 1.5, '1.5 stars'],
  ['pl', 1, '1 star'],
  ['pl', 3, '3 few'],
  ['pl', 5, '5 many'],
])('in %s the form of %s is “%s”', (locale, count, text) => {
  setLocale(locale);
  setCatalogue({ 'metric.stars': { one: '$1 star', few: '$1 few', many: '$1 many', other: '$1 stars' } });
  expect(i18n.t('metric.stars', count)).toBe(text);
});

test('none has a form of its own where there is one', () => {
  setCatalogue({ 'metric.stars': { 0: 'no star', one: '$1 star', other: '$1 stars' } });
  expect(i18n.t('metric.stars', 0, ['0'])).toBe('no star');
});

test('a key that the catalogue lacks is an error, not an empty screen', () => {
  setCatalogue({});
  expect(() => i18n.t('word.save')).toThrow('word.save');
});

test('a content script gets the parts that it shows', () => {
  setCatalogue({ 'word.save': 'Save', 'words.other': 'x', 'palette.title': 'Tag', 'app.home': 'Home' });
  expect(stringsOf(['word', 'palette'])).toEqual({ 'word.save': 'Save', 'palette.title': 'Tag' });
});

test.each([
  ['/popup.html', 'popup'],
  ['/options.html', 'options'],
  ['/sidepanel.html', 'sidepanel'],
  ['/background.js', 'background'],
  ['/_generated_background_page.html', 'background'],
])('%s loads the part %s', (pathname, part) => {
  expect(partFor(pathname)).toBe(part);
});

test.each([
  [null, ['fr-CH', 'en-GB', 'en'], 'en', 'en-GB'],
  [null, ['fr'], 'en', 'en'],
  [null, ['de-AT', 'en'], 'de', 'de-AT'],
  ['en', ['de'], 'en', 'en'],
  ['de', ['en-GB', 'de-CH'], 'de', 'de-CH'],
] as const)('with the setting %s, a browser in %s gets %s', (setting, preferred, language, locale) => {
  expect(chooseLanguage(setting, preferred)).toEqual({ language, locale });
});

test('numbers and days are written as in the locale that is set', () => {
  setLocale('de-AT');
  expect(numberFormat({ style: 'percent' }).format(0.6)).toBe('60\u00a0%');
  setLocale('en-GB');
  expect(numberFormat({ style: 'percent' }).format(0.6)).toBe('60%');
  expect(dateFormat({ day: 'numeric', month: 'short' }).format(new Date(2026, 4, 3))).toBe('3 May');
});
