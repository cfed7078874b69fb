import { describe, expect, test } from 'vitest';
import { thresholds, windowsIn } from '../../../../lib/goals/forecast/thresholds';
import type { Evidence } from '../../../../lib/goals/types';
import { day, evidence, goal, member, on, stars, start } from '../support';

/** Twelve days to come; a window begins every day. */
const ahead = { start: on(40), end: on(52) };
const latest = goal({ measure: { kind: 'latest', metric: 'stars' } });

describe('windows', () => {
  test('are as long as the time to come, end now and before, and lie in what is known', () => {
    const windows = windowsIn(ahead, on(0), on(40));
    expect(windows).toHaveLength(29);
    expect(windows[0]).toEqual({ start: on(28), end: on(40) });
    expect(windows.at(-1)).toEqual({ start: on(0), end: on(12) });
    expect(windowsIn(ahead, on(30), on(40))).toEqual([]);
  });

  test('of a long time begin a twelfth of it apart', () => {
    const [one, other] = windowsIn({ start, end: on(360) }, on(-800), on(0));
    expect((one?.start ?? 0) - (other?.start ?? 0)).toBe(30 * day);
  });
});

describe('what history says of a target', () => {
  /** 1 a day for 20 days, then 3 a day for 20 more: 0 … 20 … 80. */
  const rising = evidence({
    members: [member('a', on(39))],
    readings: Array.from({ length: 41 }, (_, n) => stars('a', on(n), n <= 20 ? n : 20 + 3 * (n - 20))),
  });

  test('a latest figure goes on from now by what it moved in past windows', () => {
    // Twelve days moved it by 12 (begun on day 0–8) up to 36 (begun on day 20–28), by 2 more for each day between.
    const said = thresholds(latest, rising, ahead, on(0), on(40));
    expect(said).toMatchObject({ windows: 29, worst: 80 + 12, best: 80 + 36, realistic: 80 + 24 });
    if ('wait' in said) throw new Error('it can tell');
    expect(said.cautious).toBe(80 + 12);
    expect(said.ambitious).toBe(80 + 36);
  });

  test('downwards the cautious target is the higher one', () => {
    const falling = { ...rising, readings: rising.readings.map((r) => ({ ...r, value: 100 - r.value })) };
    const said = thresholds({ ...latest, direction: 'decrease' }, falling, ahead, on(0), on(40));
    expect(said).toMatchObject({ worst: 20 - 12, realistic: 20 - 24, best: 20 - 36 });
  });

  test('what is counted is what it was in past windows', () => {
    const events: Evidence['events'] = Array.from({ length: 40 }, (_, n) => ({
      id: String(n),
      subject: 'a',
      kind: 'comment',
      at: on(n),
    }));
    const counted = goal({ measure: { kind: 'count', of: 'events' } });
    const some = evidence({ members: [member('a')], events });
    expect(thresholds(counted, some, ahead, on(0), on(40))).toMatchObject({
      worst: 12,
      realistic: 12,
      best: 12,
    });
  });

  test('with fewer than three windows it cannot tell, and says how long until it can', () => {
    expect(thresholds(latest, rising, ahead, on(27), on(40))).toEqual({
      wait: 1,
      weekly: expect.any(Number),
    });
    expect(thresholds(latest, rising, ahead, on(40), on(40))).toEqual({ wait: 14 });
    expect(thresholds(latest, rising, ahead, on(26), on(40))).toMatchObject({ windows: 3 });
  });

  test('the present rate is that of the last four weeks, or of as many as there are', () => {
    // Days 12–40: from 12 to 80 in four weeks. Days 20–40: 60 in 20 days, so 21 a week.
    expect(thresholds(latest, rising, ahead, on(0), on(40)).weekly).toBe(17);
    expect(thresholds(latest, rising, ahead, on(20), on(40)).weekly).toBe(21);
    expect(thresholds(latest, rising, ahead, on(35), on(40))).not.toHaveProperty('weekly');
    const tags = [on(30), on(33), on(39)].map((at) => ({ at, weight: 2 }));
    const counted = goal({ measure: { kind: 'count', of: 'evidence' } });
    expect(thresholds(counted, evidence({ tags }), ahead, on(0), on(40)).weekly).toBe(1.5);
    const median = goal({ measure: { kind: 'responseTime' } });
    expect(thresholds(median, evidence({ tags }), ahead, on(0), on(40))).not.toHaveProperty('weekly');
  });
});
