import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dotsIn } from '../../../../components/app/insights/flask';

const box = { x: 10, y: 20, width: 100, height: 40 };

test('any number of dots is in the box, each in a place of its own', () => {
  fc.assert(
    fc.property(fc.nat(2000), (count) => {
      const { points, spacing } = dotsIn(count, box, 15);
      expect(new Set(points.map(String)).size).toBe(count);
      expect(spacing).toBeLessThanOrEqual(15);
      const isInBox = ([x, y]: readonly [number, number]) => x >= 10 && x < 110.1 && y > 19.9 && y < 60.1;
      expect(points.filter((point) => !isInBox(point))).toEqual([]);
    }),
    { numRuns: 100, seed: 14 },
  );
});

test('a few dots are a column in the middle', () => {
  expect(dotsIn(2, box, 15).points).toEqual([
    [10, 32.5],
    [10, 47.5],
  ]);
  expect(dotsIn(0, box, 15).points).toEqual([]);
});
