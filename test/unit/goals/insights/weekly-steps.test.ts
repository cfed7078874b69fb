import { describe, expect, test } from 'vitest';
import { stepsOf, sumOf, sumOfSteps, weeksOf } from '../../../../lib/goals/insights/weekly-steps';

const monday = (n: number) => Date.UTC(2026, 0, 5) + n * 7 * 86_400_000;
const weeks = [0, 1, 2, 3, 4].map(monday);
const unknown = Number.NaN;
/** A series whose first value is that of the week before those that are looked at. */
const series = (of: 'reading' | 'event', name: string, ...values: number[]) => ({
  ...{ of, name, values: Float64Array.from(values) },
});

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
    const stars = series('reading', 'stars', 8, 10, 14, unknown, 20, 19);
    expect([...stepsOf(stars, 5)]).toEqual([2, 4, unknown, unknown, -1]);
  });
  test('of a metric that is said for a week is its value', () => {
    const downloads = series('reading', 'weeklyDownloads', unknown, 10, unknown, 14);
    expect([...stepsOf(downloads, 3)]).toEqual([10, unknown, 14]);
  });
  test.each([
    { events: [unknown, unknown, 3, unknown, 1, unknown], steps: [unknown, 3, 0, 1, unknown] },
    { events: [2, unknown, 3, unknown, unknown, unknown], steps: [0, 3, unknown, unknown, unknown] },
    { events: [unknown, 2, unknown, unknown, unknown, unknown, 1], steps: [2, 0, 0, 0, 0] },
  ])('of events is their number, and none between two of them is 0: $events', ({ events, steps }) => {
    expect([...stepsOf(series('event', 'comment', ...events), 5)]).toEqual(steps);
  });
  test('of several pages is a week known where any of them is', () => {
    const pages = [
      [1, unknown, 2],
      [4, unknown, unknown],
    ].map((values) => Float64Array.from(values));
    expect(sumOfSteps(pages, 3)).toEqual([5, undefined, 2]);
  });
  test('of several metrics is the sum of those that are known', () => {
    expect(
      sumOf([
        [1, undefined, 2],
        [4, undefined, undefined],
      ]),
    ).toEqual([5, undefined, 2]);
    expect(sumOf([])).toEqual([]);
  });
});
