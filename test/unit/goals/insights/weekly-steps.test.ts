import { describe, expect, test } from 'vitest';
import { stepsOf, sumOf, weeksOf } from '../../../../lib/goals/insights/weekly-steps';

const monday = (n: number) => Date.UTC(2026, 0, 5) + n * 7 * 86_400_000;
const weeks = [0, 1, 2, 3, 4].map(monday);
const points = (values: Record<number, number>) =>
  Object.entries(values).map(([week, value]) => ({ week: monday(Number(week)), value }));

describe('the weeks of a span', () => {
  test('begin on Mondays', () => {
    expect(weeksOf({ start: monday(0), end: monday(3) })).toEqual(weeks.slice(0, 3));
  });
  test.each([
    { worked: 2, counted: 0 },
    { worked: 3, counted: 1 },
  ])('with $worked working days at the end it counts as $counted', ({ worked, counted }) => {
    const end = monday(1) + worked * 86_400_000;
    expect(weeksOf({ start: monday(0), end }, [1, 2, 3, 4, 5])).toHaveLength(1 + counted);
  });
  test('a week that begins late counts by its working days too', () => {
    const thursday = monday(0) + 3 * 86_400_000;
    expect(weeksOf({ start: thursday, end: monday(1) }, [1, 2, 3, 4, 5])).toEqual([]);
    expect(weeksOf({ start: thursday, end: monday(1) })).toEqual([monday(0)]);
  });
  test('of two working days a week both are needed', () => {
    const span = { start: monday(0), end: monday(0) + 2 * 86_400_000 };
    expect(weeksOf(span, [1, 2])).toEqual([monday(0)]);
  });
});

describe('the change of each week', () => {
  test('is not known without a reading in the week or in the one before', () => {
    const series = { of: 'reading', name: 'stars', points: points({ 0: 10, 1: 14, 3: 20, 4: 19 }) } as const;
    expect(stepsOf(series, weeks)).toEqual([undefined, 4, undefined, undefined, -1]);
  });
  test('of a metric that is said for a week is its value', () => {
    const series = { of: 'reading', name: 'weeklyDownloads', points: points({ 0: 10, 2: 14 }) } as const;
    expect(stepsOf(series, weeks)).toEqual([10, undefined, 14, undefined, undefined]);
  });
  test('of events is their number, and none between two of them is 0', () => {
    const series = { of: 'event', name: 'comment', points: points({ 1: 3, 3: 1 }) } as const;
    expect(stepsOf(series, weeks)).toEqual([undefined, 3, 0, 1, undefined]);
  });
  test('of several pages is the sum of those that are known', () => {
    expect(
      sumOf([
        [1, undefined, 2],
        [4, undefined, undefined],
      ]),
    ).toEqual([5, undefined, 2]);
    expect(sumOf([])).toEqual([]);
  });
});
