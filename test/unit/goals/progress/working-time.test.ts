import fc from 'fast-check';
import { expect, test } from 'vitest';
import { workingTime, workingTimeBefore } from '../../../../lib/goals/progress/working-time';
import { day, on } from '../support';

const weekends: [number, number][] = [0, 1, 2, 3].map((n) => [on(5 + 7 * n), on(7 + 7 * n)]);

test('the time between two instants, without rest', () => {
  expect(workingTime(weekends, on(0), on(14))).toBe(10 * day);
  expect(workingTime(weekends, on(6), on(8))).toBe(day);
  expect(workingTime(weekends, on(5), on(6))).toBe(0);
  expect(workingTime([], on(0), on(14))).toBe(14 * day);
});

test('so much working time before an instant, as late as possible', () => {
  expect(workingTimeBefore(weekends, on(12), 2 * day)).toBe(on(10));
  expect(workingTimeBefore(weekends, on(9), 3 * day)).toBe(on(4));
  expect(workingTimeBefore(weekends, on(9), 2 * day)).toBe(on(7));
  expect(workingTimeBefore(weekends, on(6), day)).toBe(on(4));
  expect(workingTimeBefore(weekends, on(3), 10 * day)).toBe(on(-7));
  const instant = fc.double({ min: 0, max: 40, noNaN: true }).map(on);
  fc.assert(
    fc.property(instant, fc.double({ min: 0, max: 30, noNaN: true }), (at, days) => {
      const before = workingTimeBefore(weekends, at, days * day);
      expect(workingTime(weekends, before, at)).toBeCloseTo(days * day, 0);
    }),
  );
});
