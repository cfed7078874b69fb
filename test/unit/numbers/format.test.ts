import { describe, expect, it } from 'vitest';
import { formatOf, readAs, readNumber } from '../../../lib/numbers/format';

const only = (text: string, language = 'en') => {
  const number = readNumber(text, language);
  return number && [number.kind, number.unit, ...number.readings.map(({ value }) => value)];
};

describe('what a number looks like', () => {
  it.each([
    ['1,204', 'en', ['count', '', 1204]],
    ['3.481', 'de', ['count', '', 3481]],
    ['12\u202f408', 'fr', ['count', '', 12408]],
    ['−12', 'en', ['count', '', -12]],
    ['8.2k', 'en', ['count', '', 8200]],
    ['24.7%', 'en', ['percent', '', 24.7]],
    ['31,5\u00a0%', 'fr', ['percent', '', 31.5]],
    ['٢٫٤٪', 'ar', ['percent', '', 2.4]],
    ['١٬٢٠٤', 'ar', ['count', '', 1204]],
    ['$1,204.50', 'en', ['money', '$', 1204.5]],
    ['-$5', 'en', ['money', '$', -5]],
    ['US$1.2M', 'en', ['money', 'USD', 1200000]],
    ['284.300,50 €', 'de', ['money', 'EUR', 284300.5]],
    ['CHF 1’204.50', 'de-CH', ['money', 'CHF', 1204.5]],
    ['142ms', 'en', ['duration', '', 0.142]],
    ['2m 31s', 'en', ['duration', '', 151]],
    ['1:02:03', 'en', ['duration', '', 3723]],
    ['4 Std. 5 Min.', 'de', ['duration', '', 14700]],
    ['\u200f1,204\u200f', 'en', ['count', '', 1204]],
  ])('%s in %s', (text, language, found) => {
    expect(only(text, language)).toEqual(found);
  });

  it.each(['99+', '3 of 10', '1,204 / 2,000', 'v2', '12m', '#3', '2026-11-27', '½', '1,2,3', 'XYZ 5', ''])(
    '“%s” is none',
    (text) => {
      expect(readNumber(text, 'en')).toBeUndefined();
    },
  );

  it('says that "1.234" can be two numbers where the language does not make it one', () => {
    expect(only('1.234', '')).toEqual(['count', '', 1234, 1.234]);
    // Pages state the wrong language too often for a fraction to follow from it.
    expect(only('1.234', 'en')).toEqual(['count', '', 1234, 1.234]);
    expect(only('1.234', 'de')).toEqual(['count', '', 1234]);
    expect(only('1:23')).toEqual(['duration', '', 83, 4980]);
  });

  it('reads by what the person chose, as long as the page has the same language', () => {
    const number = readNumber('1.234', 'en');
    const fraction = number?.readings.find(({ value }) => value === 1.234);
    if (!number || !fraction) throw new Error('no such reading');
    const format = formatOf(number, fraction, 'en');
    expect(readAs('2.345', format, 'en')?.readings.map(({ value }) => value)).toEqual([2.345]);
    expect(readAs('2.345', format, 'de')?.readings.map(({ value }) => value)).toEqual([2345]);
  });

  it('tells a change from a figure, and what is abbreviated from what is not', () => {
    expect(readNumber('+38', 'en')?.plus).toBe(true);
    expect(readNumber('8.2k', 'en')?.readings[0]?.approximate).toBe(true);
    expect(readNumber('8,200', 'en')?.readings[0]?.approximate).toBe(false);
  });
});
