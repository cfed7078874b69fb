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

  test('what cannot be tested makes nothing else less sure', () => {
    const outcome = series(80, 20, 4);
    const short = outcome.map((value, week) => (week < 12 || week > 25 ? undefined : value));
    const [[withOthers, unknown] = [], [tooFew] = []] = risesOf([outcome, short], [20, 79]);
    expect(unknown).toBeUndefined();
    expect(tooFew).not.toHaveProperty('p');
    expect(withOthers?.p).toBe(1 / (1 + (withOthers?.comparedWeeks ?? 0)));
  });

  /** A level outcome with four more a week after a piece of week 30, and more in one week without a piece. */
  const withQuietPeak = (peak: number) =>
    Array.from({ length: 40 }, (_, week) => (week === 8 ? peak : week === 30 || week === 31 ? 4 : 0));

  test('quiet weeks that rose as much count against it; at one in ten it is still found', () => {
    // The peak lifts two weeks: its own, and the one before it. Of 29 weeks to compare, 2 rose as much.
    expect(risesAfter(withQuietPeak(8), [30])[0]).toEqual({
      ...{ rise: 4, comparedWeeks: 29, p: (1 + 2) / (1 + 29), isFound: true },
    });
    expect(risesAfter(withQuietPeak(7.9), [30])[0]).toMatchObject({ p: 1 / 30, isFound: true });
  });

  test('where nothing rose nothing is found', () => {
    const level = Array.from({ length: 40 }, () => 3);
    expect(risesAfter(level, [20])[0]).toMatchObject({ rise: 0, p: 1, isFound: false });
  });

  test('a week near any of several pieces is no placebo', () => {
    const [first, second] = risesAfter(series(40, 15, 0), [15, 25]);
    expect([first?.comparedWeeks, second?.comparedWeeks]).toEqual([40 - 4 - 1 - 6 - 6, 40 - 4 - 1 - 6 - 6]);
  });
});
