import { describe, expect, test } from 'vitest';
import { pace } from '../../../../lib/goals/progress/pace';
import { calculatedStatus } from '../../../../lib/goals/progress/status';
import { goal, on, span } from '../support';

describe('status by the expected line, where there is no forecast', () => {
  test.each([
    [on(-1), 0.9, 'notStarted'],
    [on(0), 0, 'onTrack'],
    [on(45), undefined, 'noData'],
    // The limits belong to the better status: here exactly 5 % and 25 % of the whole way are missing.
    [on(4.5), 0, 'onTrack'],
    [on(4.6), 0, 'atRisk'],
    [on(22.5), 0, 'atRisk'],
    [on(22.6), 0, 'offTrack'],
    [on(45), 0.45, 'onTrack'],
    [on(45), 0.449, 'atRisk'],
    [on(45), 0.25, 'atRisk'],
    [on(45), 0.249, 'offTrack'],
    [on(45), 1, 'achieved'],
    [on(90), 0.99, 'missed'],
    [on(90), 1.4, 'achieved'],
  ] as const)('at %s with %s of the way it is %s', (at, progress, status) => {
    expect(calculatedStatus(goal(), { ...span, progress }, at)).toBe(status);
    const forecast = { withheld: 'fewPoints' } as const;
    expect(calculatedStatus(goal(), { ...span, progress, forecast }, at)).toBe(status);
  });

  test('set in the middle of its time, it is not late on its first day', () => {
    const of = { ...span, progress: 0 };
    expect(calculatedStatus(goal(), of, on(45))).toBe('offTrack');
    expect(calculatedStatus(goal(), { ...of, expectedFrom: on(45) }, on(45))).toBe('onTrack');
    // Half of the 45 days that were left are gone.
    expect(calculatedStatus(goal(), { ...of, progress: 0.3, expectedFrom: on(45) }, on(67.5))).toBe('atRisk');
  });
});

describe('status by the forecast', () => {
  const forecasts = (value: number, low: number, high: number) => ({
    ...span,
    progress: 0.3,
    forecast: { value, low, high },
  });
  // From 0 to 100: the tenth of the whole way is 10.
  test.each([
    [100, 80, 120, 'onTrack'],
    [99.9, 80, 120, 'atRisk'],
    [60, 20, 100, 'atRisk'],
    [60, 20, 99.9, 'offTrack'],
    [90, 85, 99, 'atRisk'],
    [89.9, 85, 99, 'offTrack'],
  ] as const)('%s between %s and %s of 100 is %s', (value, low, high, status) => {
    expect(calculatedStatus(goal(), forecasts(value, low, high), on(45))).toBe(status);
    const down = goal({ direction: 'decrease', baseline: 100, target: 0 });
    expect(calculatedStatus(down, forecasts(100 - value, 100 - high, 100 - low), on(45))).toBe(status);
  });

  test('a range that is left over from another direction means nothing', () => {
    const keyResult = goal({ range: [30, 70] });
    expect(calculatedStatus(keyResult, forecasts(60, 20, 80), on(45))).toBe('offTrack');
  });

  test('an aspirational one is judged by 0.7 of the way, in its time as at its end', () => {
    const aspirational = goal({ commitment: 'stretch' });
    const statusOn = (days: number, progress: number) =>
      calculatedStatus(aspirational, { ...span, progress }, on(days));
    expect([statusOn(90, 0.7), statusOn(90, 0.69)]).toEqual(['achieved', 'missed']);
    // Not before its end, as long as it is short of its target.
    expect([statusOn(89, 0.7), statusOn(89, 1)]).toEqual(['onTrack', 'achieved']);
    expect(calculatedStatus(goal(), { ...span, progress: 0.7 }, on(90))).toBe('missed');
    const byForecast = (value: number, low: number, high: number) =>
      calculatedStatus(aspirational, forecasts(value, low, high), on(45));
    expect([byForecast(70, 60, 80), byForecast(69, 60, 80), byForecast(60, 55, 65)]).toEqual([
      'onTrack',
      'atRisk',
      'atRisk',
    ]);
    expect(byForecast(59, 50, 69)).toBe('offTrack');
  });

  test.each(['committed', 'stretch'] as const)(
    'who is where is expected is on track, and achieves it: %s',
    (commitment) => {
      const keyResult = goal({ commitment });
      for (let day = 0; day <= 90; day += 1) {
        const progress = pace(keyResult, span, on(day));
        expect(calculatedStatus(keyResult, { ...span, progress }, on(day))).toBe(
          day < 90 ? 'onTrack' : 'achieved',
        );
        if (day > 30)
          expect(calculatedStatus(keyResult, { ...span, progress: progress - 0.06 }, on(day))).not.toBe(
            'onTrack',
          );
      }
    },
  );

  test('it is achieved at the target, and missed at the end, whatever was forecast', () => {
    expect(calculatedStatus(goal(), { ...forecasts(50, 40, 60), progress: 1 }, on(45))).toBe('achieved');
    expect(calculatedStatus(goal(), forecasts(150, 140, 160), on(90))).toBe('missed');
  });
});

describe('status of a value that is held', () => {
  const held = goal({ direction: 'below', baseline: 1, target: 2 });
  test('can be lost until the end', () => {
    expect(calculatedStatus(held, { ...span, progress: 1 }, on(45))).toBe('onTrack');
    expect(calculatedStatus(held, { ...span, progress: 0 }, on(1))).toBe('offTrack');
    expect(calculatedStatus(held, { ...span, progress: 1 }, on(90))).toBe('achieved');
  });

  test('is at risk where it holds, but the forecast leaves its limit', () => {
    const of = (value: number, low: number, high: number, progress = 1) => ({
      ...{ ...span, progress },
      forecast: { value, low, high },
    });
    expect(calculatedStatus(held, of(1.5, 1, 2.5), on(45))).toBe('onTrack');
    expect(calculatedStatus(held, of(2.5, 1.5, 3.5), on(45))).toBe('atRisk');
    expect(calculatedStatus(held, of(3.5, 2.5, 4.5), on(45))).toBe('offTrack');
    const between = goal({ direction: 'between', baseline: 15, target: 20, range: [10, 20] });
    expect(calculatedStatus(between, of(25, 5, 45), on(45))).toBe('atRisk');
    expect(calculatedStatus(between, of(25, 21, 29), on(45))).toBe('offTrack');
    // Both ends of the range to be held still meet it.
    expect(calculatedStatus(between, of(25, 20, 29), on(45))).toBe('atRisk');
    expect(calculatedStatus(between, of(5, 1, 10), on(45))).toBe('atRisk');
    expect(calculatedStatus(between, of(5, 1, 9.9), on(45))).toBe('offTrack');
    // Without a range, the target itself is to be held.
    const exactly = goal({ direction: 'between', baseline: 0, target: 20 });
    expect(calculatedStatus(exactly, of(5, 0, 25), on(45))).toBe('atRisk');
    expect(calculatedStatus(exactly, of(5, 0, 10), on(45))).toBe('offTrack');
  });
});
