import { describe, expect, test } from 'vitest';
import { type Count, leadingCount, parseCount, soleCount } from '../../../lib/adapters/numbers';
import { subscribers } from './subscribers';

const letters = [...'abcdefghijklmnopqrstuvwxyz'];
const codes = letters.flatMap((a) => letters.flatMap((b) => [a + b, ...letters.map((c) => a + b + c)]));
/** Regions and scripts that write numbers in another way than their language does elsewhere. */
const variants = [
  ...[
    'de-AT',
    'de-CH',
    'en-IN',
    'en-GB',
    'en-ZA',
    'es-419',
    'es-MX',
    'fr-CA',
    'fr-CH',
    'it-CH',
    'pt-PT',
    'zh-TW',
  ],
  ...[
    'ar-EG',
    'ar-MA',
    'ur-IN',
    'ro-MD',
    'sw-KE',
    'fa-AF',
    'az-Cyrl',
    'bs-Cyrl',
    'sr-Latn',
    'uz-Arab',
    'uz-Cyrl',
  ],
  ...['kk-Arab', 'pa-Arab', 'hi-Latn', 'kok-Latn', 'ks-Deva', 'sd-Deva', 'zh-Hant', 'yue-Hans', 'ff-Adlm'],
];
/** Every language that the engine can write numbers in. */
const locales = Intl.NumberFormat.supportedLocalesOf([...codes, ...variants]);
const values = [
  ...[0, 7, 42, 999, 1000, 1200, 1234, 12_345, 31_559, 98_765, 123_456, 1_234_567, 12_345_678, 987_654_321],
  ...[1_200_000_000, 7_500_000_000],
];

interface Shown {
  readonly locale: string;
  readonly value: number;
  readonly text: string;
  readonly isRounded: boolean;
}

/** What a locale makes of a number, in its own digits and in ASCII's, in full or abbreviated. */
function shownIn(locale: string, value: number, compactDisplay?: 'short' | 'long'): Shown[] {
  return [undefined, 'latn'].flatMap((numberingSystem) => {
    const notation = compactDisplay
      ? { notation: 'compact' as const, compactDisplay, maximumFractionDigits: 1 }
      : {};
    const format = new Intl.NumberFormat(locale, { ...notation, numberingSystem });
    const types = format.formatToParts(value).map(({ type }) => type);
    const isRounded = types.includes('compact');
    // "mille" has no digits. Venetian writes 1000 as "1" for short, without a word for thousand.
    const isNumber = types.includes('integer') && !(locale === 'vec' && value === 1000 && !isRounded);
    return isNumber ? [{ locale, value, text: format.format(value), isRounded }] : [];
  });
}

const plain = locales.flatMap((locale) => values.flatMap((value) => shownIn(locale, value)));
const compact = locales.flatMap((locale) =>
  values.flatMap((value) => [...shownIn(locale, value, 'short'), ...shownIn(locale, value, 'long')]),
);

/** A number alone and in labels, each as it is read; the noun is of another language. */
function readings(text: string, language: string | undefined): (Count | undefined)[] {
  return [
    parseCount(text, language),
    leadingCount(text, language),
    soleCount(text, language),
    leadingCount(`${text} views`, language),
    soleCount(`\u200f${text}\u200f комментариев`, language),
    soleCount(`Kommentare: ${text}`, language),
    soleCount(`댓글 ${text}`, language),
  ];
}

/** Reads all in the language that is stated of each, and counts what is read; lists what is wrong. */
function readAll(shown: readonly Shown[], statedOf: (locale: string) => string | undefined) {
  let tried = 0;
  let read = 0;
  const wrong: string[] = [];
  for (const { locale, value, text, isRounded } of shown)
    for (const count of readings(text, statedOf(locale))) {
      tried++;
      if (!count) continue;
      read++;
      const isClose = isRounded ? Math.abs(count.value - value) <= value * 0.05 : count.value === value;
      if (!isClose || count.approximate !== isRounded) wrong.push(`${locale}: ${text} as ${count.value}`);
    }
  return { share: read / tried, wrong };
}

/**
 * Letters that mean other powers in these languages than wherever else they are written: k and m in Tongan, M in Javanese and
 * Indonesian. Where such a page does not state its language, they are read as everywhere.
 */
const homographs = (wrong: readonly string[]) =>
  wrong.filter((line) => !/^(?:to: [\d.]+[km]|(?:jv|id): [\d,]+\s?M) as /.test(line));

describe('numbers in every language of the engine', () => {
  test('there are many', () => {
    expect(locales.length).toBeGreaterThan(150);
  });

  test('are read where the language is known', () => {
    for (const shown of [plain, compact]) {
      const { share, wrong } = readAll(shown, (locale) => locale);
      expect(wrong).toEqual([]);
      expect(share).toBeGreaterThanOrEqual(0.9);
    }
  });

  test('in full are read where the language is not known', () => {
    const { share, wrong } = readAll(plain, () => undefined);
    expect(wrong).toEqual([]);
    expect(share).toBeGreaterThanOrEqual(0.9);
  });

  test.each([
    undefined,
    '',
    'en',
    'en-GB',
    'de',
    'es',
    'fr',
    'pt-BR',
    'pl',
    'tr',
    'id',
    'sw',
    'ru',
    'ar',
    'hi',
    'th',
  ])('are never read wrong where the page states %s', (language) => {
    expect(readAll(plain, () => language).wrong).toEqual([]);
    expect(homographs(readAll(compact, () => language).wrong)).toEqual([]);
  });

  test('are never read wrong where the page states any other language', () => {
    for (const step of [1, 101]) {
      const another = (locale: string) => locales[(locales.indexOf(locale) + step) % locales.length];
      expect(readAll(plain, another).wrong).toEqual([]);
      expect(homographs(readAll(compact, another).wrong)).toEqual([]);
    }
  });
});

describe('subscribers of a channel', () => {
  const counts = [1000, 1234, 12_345, 123_456, 1_234_567, 12_345_678];
  const label = (language: string, sentence: string, value: number) => {
    const format = new Intl.NumberFormat(language, { notation: 'compact', maximumSignificantDigits: 3 });
    return sentence.replace('#', format.format(value));
  };

  test.each([undefined, 'en'])('are never read wrong where the page states %s', (stated) => {
    for (const [language, sentence] of subscribers)
      for (const value of counts) {
        const read = soleCount(label(language, sentence, value), stated)?.value ?? value;
        expect(Math.abs(read - value), label(language, sentence, value)).toBeLessThanOrEqual(value * 0.05);
      }
  });

  test('are read in sixty languages', () => {
    const missed: string[] = [];
    for (const [language, sentence] of subscribers)
      for (const value of counts) {
        const text = label(language, sentence, value);
        const read = soleCount(text, language);
        if (!read) missed.push(text);
        else expect(Math.abs(read.value - value), text).toBeLessThanOrEqual(value * 0.05);
      }
    expect(subscribers.length).toBeGreaterThanOrEqual(60);
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(subscribers.length * counts.length * 0.1);
  });
});
