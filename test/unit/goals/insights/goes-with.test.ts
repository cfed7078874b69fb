import { describe, expect, test } from 'vitest';
import { goesWith } from '../../../../lib/goals/insights/goes-with';
import { randomOf } from '../../../calibration/series';

const { normal } = randomOf(3);
const noise = (weeks: number) => Array.from({ length: weeks }, normal);
/** A series that follows another one some weeks later. */
const following = (metric: readonly number[], lag: number, strength: number) =>
  metric.map((_, week) => strength * (metric[week - lag] ?? normal()) + (1 - Math.abs(strength)) * normal());

describe('what goes with an outcome', () => {
  const driver = noise(52);
  const outcome = following(driver, 2, 0.8);

  test('a planted relation is found at its lag and with its sign, and noise is not', () => {
    const { drivers, metrics } = goesWith(outcome, { drivers: [driver], metrics: [noise(52), noise(52)] });
    expect(drivers[0]).toMatchObject({ isFound: true, lag: 2, weeks: 52, missingWeeks: 0 });
    expect(drivers[0]?.strength).toBeGreaterThan(0.6);
    expect(metrics.map((m) => m.isFound)).toEqual([false, false]);
  });

  test('a relation that falls has a negative strength', () => {
    const falling = following(driver, 1, -0.8);
    const [found] = goesWith(falling, { drivers: [], metrics: [driver] }).metrics;
    expect(found).toMatchObject({ isFound: true, lag: 1 });
    expect(found?.strength).toBeLessThan(-0.6);
  });

  test('a shared trend alone is no relation', () => {
    const rising = noise(52).map((value, week) => value + week);
    const also = noise(52).map((value, week) => value + 2 * week);
    expect(goesWith(rising, { drivers: [also], metrics: [also] })).toMatchObject({
      drivers: [{ isFound: false }],
      metrics: [{ isFound: false }],
    });
  });

  test('one extreme week in both does not make a relation', () => {
    const [one, other] = [noise(30), noise(30)];
    for (const series of [one, other]) series[14] = 1000;
    expect(goesWith(one, { drivers: [], metrics: [other] }).metrics[0]?.isFound).toBe(false);
  });

  test.each([
    { weeks: 15, drivers: 1, metrics: 11 },
    { weeks: 16, drivers: 0, metrics: 10 },
    { weeks: 26, drivers: 0, metrics: 0 },
  ])('with $weeks weeks it says how many are missing', ({ weeks, drivers, metrics }) => {
    const series = noise(weeks);
    const found = goesWith(noise(weeks), { drivers: [series], metrics: [series] });
    expect(found.drivers[0]).toMatchObject({ weeks, missingWeeks: drivers });
    expect(found.metrics[0]).toMatchObject({ weeks, missingWeeks: metrics });
    if (drivers) expect(found.drivers[0]).toMatchObject({ p: 1, isFound: false });
  });

  test('weeks that are not known are missing, not 0', () => {
    const gaps = driver.map((value, week) => (week % 9 === 4 ? undefined : value));
    const [found] = goesWith(outcome, { drivers: [gaps], metrics: [] }).drivers;
    expect(found?.weeks).toBe(gaps.filter((value) => value !== undefined).length);
    expect(found).toMatchObject({ isFound: true, lag: 2 });
  });

  test('metrics that are silent do not weigh on the others', () => {
    const short = driver.map((value, week) => (week < 40 ? undefined : value));
    const alone = goesWith(outcome, { drivers: [], metrics: [driver] }).metrics[0];
    const beside = goesWith(outcome, { drivers: [], metrics: [driver, short, short] }).metrics[0];
    expect(beside?.p).toBe(alone?.p);
  });

  test('a series that never changes goes with nothing', () => {
    const still = driver.map(() => 4);
    expect(goesWith(outcome, { drivers: [still], metrics: [] }).drivers[0]).toMatchObject({
      strength: 0,
      p: 1,
      isFound: false,
    });
  });

  test('the same input and seed give the same answer', () => {
    const series = { drivers: [driver], metrics: [noise(52)] };
    expect(goesWith(outcome, series, { seed: 5 })).toEqual(goesWith(outcome, series, { seed: 5 }));
  });
});
