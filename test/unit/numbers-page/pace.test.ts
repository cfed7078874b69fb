import { describe, expect, it } from 'vitest';
import { waitAfter } from '../../../lib/numbers-page/pace';

describe('the wait after a look', () => {
  it('is a second at the least', () => {
    for (const took of [0, 1, 20]) expect(waitAfter(took)).toBe(1000);
  });

  it('makes looking take a fiftieth of the time where a look is slow', () => {
    for (const took of [21, 100, 2000]) {
      const wait = waitAfter(took);
      expect(wait).toBeGreaterThan(1000);
      expect(took / (took + wait)).toBeCloseTo(1 / 50, 10);
    }
  });

  it('never lets looking take more', () => {
    for (let took = 1; took < 5000; took += 7)
      expect(took / (took + waitAfter(took))).toBeLessThanOrEqual(1 / 50 + 1e-12);
  });
});
