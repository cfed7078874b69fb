import { describe, expect, it } from 'vitest';
import { beginsAnew, rangeKey, rangeOf, sameRange } from '../../../lib/numbers/range';

describe('time ranges', () => {
  it.each([
    ['Last 30 days', 'Past 30 days', 'Letzte 30 Tage', '30d', 'Previous 30 days'],
    ['Last 4 weeks', 'Last 28 days', '4w'],
    ['Last 24 hours', 'Past 1 day'],
    ['This month', 'Month to date', 'MTD', 'Diesen Monat', 'Dieser Monat', 'Laufender Monat'],
    ['Last month', 'Previous month', 'Vormonat', 'Letzten Monat'],
    ['Q3 2026', 'Q3/2026', '3. Quartal 2026'],
    ['Today', 'Heute'],
    ['All time', 'Lifetime', 'Gesamter Zeitraum'],
    ['Year to date', 'YTD', 'Dieses Jahr'],
  ])('%s has other wordings', (first, ...others) => {
    expect(rangeOf(first)).toBeDefined();
    for (const other of others) expect(rangeOf(other)).toEqual(rangeOf(first));
  });

  it('keeps different ranges apart', () => {
    const texts = [
      'Last 30 days',
      'Last 7 days',
      'This week',
      'Last week',
      'This month',
      'Today',
      'Q3 2026',
      'Q4 2026',
      'Q3',
      'All time',
    ];
    expect(new Set(texts.map((text) => rangeKey(rangeOf(text)))).size).toBe(texts.length);
    expect(sameRange(rangeOf('This week'), undefined)).toBe(false);
  });

  it.each([
    'vs last 30 days',
    '342 new this week',
    '+14min from last week',
    'Leads',
    '12',
    'im Vergleich zum Vormonat',
    'within 30d of signing',
  ])('“%s” names none', (text) => {
    expect(rangeOf(text)).toBeUndefined();
  });

  it('is found beside other words', () => {
    expect(rangeOf('All channels · Last 30 days')).toEqual(rangeOf('Last 30 days'));
    expect(rangeOf('Revenue (MTD)')).toEqual(rangeOf('This month'));
  });

  it('says which ones add up', () => {
    const adds = (text: string) => {
      const range = rangeOf(text);
      return range && beginsAnew(range);
    };
    expect(['This month', 'Q3 2026', 'Last 30 days', 'All time'].map(adds)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
