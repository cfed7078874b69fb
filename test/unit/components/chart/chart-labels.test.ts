import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeLabels } from '../../../../components/ui/chart/chart-labels';

const box = { top: 10, bottom: 110, gap: 14 };
const label = (y: number, name = String(y)) => ({ name, text: name, y });

test('labels that have room stay at their lines, from top to bottom', () => {
  expect(placeLabels([label(80), label(20)], box)).toEqual([label(20), label(80)]);
});

test('labels that would overlap are moved apart, and stay in the box', () => {
  expect(placeLabels([label(50), label(52), label(54)], box).map((l) => l.y)).toEqual([50, 64, 78]);
  expect(placeLabels([label(108), label(109)], box).map((l) => l.y)).toEqual([96, 110]);
  expect(placeLabels([label(0)], box).map((l) => l.y)).toEqual([10]);
});

test('as many as fit are apart and in the box, wherever the lines are', () => {
  const ys = fc.array(fc.double({ min: -50, max: 200, noNaN: true }), { maxLength: 8 });
  fc.assert(
    fc.property(ys, (all) => {
      const placed = placeLabels(
        all.map((y) => label(y)),
        box,
      ).map((l) => l.y);
      for (const [n, y] of placed.entries()) {
        expect(y).toBeGreaterThanOrEqual(box.top - 1e-9);
        expect(y).toBeLessThanOrEqual(box.bottom + 1e-9);
        if (n > 0) expect(y - (placed[n - 1] ?? 0)).toBeGreaterThanOrEqual(box.gap - 1e-9);
      }
    }),
    { seed: 7 },
  );
});
