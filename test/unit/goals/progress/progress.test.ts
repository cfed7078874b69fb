import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { percent, progress } from '../../../../lib/goals/progress/progress';
import { directions } from '../../../../lib/model/goals';
import { goal } from '../support';

describe('increase and decrease: (value − baseline) / (target − baseline)', () => {
  test.each([
    [0, 100, 25, 0.25],
    [4000, 5000, 4126, 0.126],
    // Over-achievement is not clamped, nor is going backwards.
    [0, 100, 200, 2],
    [50, 100, 40, -0.2],
  ])('from %s to %s, at %s: %s', (baseline, target, value, share) => {
    expect(progress(goal({ baseline, target }), value)).toBe(share);
  });

  test.each([
    [48, 24, 36, 0.5],
    [48, 24, 12, 1.5],
    [48, 24, 60, -0.5],
    // Not −0, which a screen would show as “−0”.
    [48, 24, 48, 0],
  ])('decreasing from %s to %s, at %s: %s', (baseline, target, value, share) => {
    expect(progress(goal({ direction: 'decrease', baseline, target }), value)).toBe(share);
  });

  test('where baseline and target are the same: done when it is reached in that direction', () => {
    expect(progress(goal({ baseline: 10, target: 10 }), 10)).toBe(1);
    expect(progress(goal({ baseline: 10, target: 10 }), 11)).toBe(1);
    expect(progress(goal({ baseline: 10, target: 10 }), 9)).toBe(0);
    expect(progress(goal({ direction: 'decrease', baseline: 10, target: 10 }), 9)).toBe(1);
    expect(progress(goal({ direction: 'decrease', baseline: 10, target: 10 }), 10)).toBe(1);
    expect(progress(goal({ direction: 'decrease', baseline: 10, target: 10 }), 11)).toBe(0);
  });
});

describe('above, below, between: 1 while it is kept, else the way from the baseline to the limit', () => {
  test('above', () => {
    expect(progress(goal({ direction: 'above', baseline: 60, target: 80 }), 81)).toBe(1);
    expect(progress(goal({ direction: 'above', baseline: 60, target: 80 }), 80)).toBe(1);
    expect(progress(goal({ direction: 'above', baseline: 60, target: 80 }), 70)).toBe(0.5);
    // It began where it should be and was lost.
    expect(progress(goal({ direction: 'above', baseline: 90, target: 80 }), 79)).toBe(0);
    expect(progress(goal({ direction: 'above', baseline: 80, target: 80 }), 79)).toBe(0);
  });

  test('below', () => {
    expect(progress(goal({ direction: 'below', baseline: 10, target: 2 }), 2)).toBe(1);
    expect(progress(goal({ direction: 'below', baseline: 10, target: 2 }), 6)).toBe(0.5);
    expect(progress(goal({ direction: 'below', baseline: 10, target: 2 }), 10)).toBe(0);
    expect(progress(goal({ direction: 'below', baseline: 2, target: 2 }), 3)).toBe(0);
  });

  test('between', () => {
    const kept = goal({ direction: 'between', baseline: 0, target: 20, range: [10, 20] });
    expect(progress(kept, 10)).toBe(1);
    expect(progress(kept, 20)).toBe(1);
    expect(progress(kept, 5)).toBe(0.5);
    expect(progress(kept, 30)).toBe(0);
  });

  test('between without a range holds the target itself', () => {
    const kept = goal({ direction: 'between', baseline: 0, target: 20 });
    expect([10, 19, 20, 21].map((value) => progress(kept, value))).toEqual([0.5, 0.95, 1, 0]);
  });
});

test.each([
  [0, 0],
  [-0.4, 0],
  [0.126, 12],
  [0.29, 29],
  // 100 means done.
  [0.999, 99],
  [1, 100],
  [3.2, 100],
])('the bar shows %s as %s %%', (share, shown) => {
  expect(percent(share)).toBe(shown);
});

test('progress is the same in any unit, whatever the direction', () => {
  const figure = fc.integer({ min: -500, max: 500 });
  const some = fc.record({
    direction: fc.constantFrom(...directions),
    baseline: figure,
    target: figure,
    value: figure,
    width: fc.nat(100),
    // A power of two, so that no digit is lost on the way: what is told here is the formula, not rounding.
    unit: fc.integer({ min: -8, max: 8 }).map((power) => 2 ** power),
  });
  fc.assert(
    fc.property(some, ({ direction, baseline, target, value, width, unit }) => {
      const told = (by: number) => {
        const range: [number, number] = [target * by, (target + width) * by];
        return progress(goal({ direction, baseline: baseline * by, target: target * by, range }), value * by);
      };
      expect(told(unit)).toBe(told(1));
    }),
  );
});
