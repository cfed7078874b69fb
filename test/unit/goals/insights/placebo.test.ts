import { describe, expect, test } from 'vitest';
import { risesAfter as risesOf } from '../../../../lib/goals/insights/placebo';
import { randomOf } from '../../../calibration/series';

const risesAfter = (outcome: readonly (number | undefined)[], publications: readonly number[]) =>
  risesOf([outcome], publications)[0] ?? [];

/** Ten a week, with noise of one, and so much more in the two weeks from a publication on. */
function series(weeks: number, published: number, more: number): number[] {
  const { normal } = randomOf(5);
  return Array.from(
    { length: weeks },
    (_, week) => 10 + normal() + (week === published || week === published + 1 ? more : 0),
  );
}

describe('the placebo-week check', () => {
  test('a rise after a piece is found, with its size', () => {
    const [found] = risesAfter(series(40, 20, 8), [20]);
    expect(found?.isFound).toBe(true);
    expect(found?.rise).toBeCloseTo(8, -1);
    expect(found?.p).toBeCloseTo(1 / (1 + (found?.comparedWeeks ?? 0)));
  });

  test('weeks with a publication in their window are no placebo', () => {
    // Of 40 weeks, 4 have no four weeks before, 1 has none after; weeks 19–24 see the publication of week 20.
    expect(risesAfter(series(40, 20, 0), [20])[0]?.comparedWeeks).toBe(40 - 4 - 1 - 6);
  });

  test('it says nothing with fewer than nine weeks to compare', () => {
    const [found] = risesAfter(series(18, 8, 8), [8]);
    expect(found?.comparedWeeks).toBeLessThan(9);
    expect(found).not.toHaveProperty('p');
    expect(found?.isFound).toBe(false);
  });

  test('a piece whose weeks are not all known has no answer', () => {
    const gaps: (number | undefined)[] = series(40, 20, 8);
    gaps[21] = undefined;
    expect(risesAfter(gaps, [20, 39, 2])).toEqual([undefined, undefined, undefined]);
  });

  test('many pieces are looked at together', () => {
    const outcome = series(80, 20, 4);
    const alone = risesAfter(outcome, [20])[0]?.p ?? 0;
    const together = risesAfter(outcome, [20, 40, 60])[0]?.p ?? 0;
    expect(together).toBeGreaterThan(alone);
  });
});
