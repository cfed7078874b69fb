import { expect, test } from 'vitest';
import { scaleOf } from '../../../../components/ui/chart/chart-scale';

const box = { width: 130, height: 130, margin: { top: 20, right: 20, bottom: 10, left: 10 } };
const time = { start: new Date(2026, 0, 15).getTime(), end: new Date(2026, 3, 2).getTime() };

test('ticks are round values that lie between the lowest and the highest', () => {
  expect(scaleOf(time, [0, 100], [], box).ticks).toEqual([0, 50, 100]);
  expect(scaleOf(time, [3, 9.9], [], box).ticks).toEqual([4, 6, 8]);
});

test('where no two round values lie between, the lowest and the highest are the ticks', () => {
  expect(scaleOf(time, [7], [], box).ticks).toEqual([7]);
  expect(scaleOf(time, [0, Number.MIN_VALUE], [], box).ticks).toEqual([0, Number.MIN_VALUE]);
});

test('months begin on their first day, at midnight of the place where the chart is read', () => {
  const firsts = [1, 2, 3].map((month) => new Date(2026, month, 1).getTime());
  expect(scaleOf(time, [0, 1], [], box).months).toEqual(firsts);
});
