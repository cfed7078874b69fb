import { describe, expect, test } from 'vitest';
import { forecast } from '../../../../lib/goals/forecast/forecast';
import { type SuggestedTargets, suggestTargets, targetChoices } from '../../../../lib/goals/forecast/targets';
import type { Evidence } from '../../../../lib/goals/types';
import { evidence, goal, measured, member, none, on, stars } from '../support';

/** Thirteen weeks to come. */
const ahead = { start: on(100), end: on(191) };
const days = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => from + n);
const latest = measured({ kind: 'latest', metric: 'stars' });
const manual = goal({ measure: { kind: 'manual' } });
const uneven = evidence({
  checkIns: days(0, 100).map((d) => ({ at: on(d), value: 3 * d + (Math.floor(d / 7) % 4) * 5 })),
});

function told(found: SuggestedTargets | undefined) {
  if (!found || 'wait' in found) throw new Error('it can be told');
  return found;
}

describe('suggested targets', () => {
  test('are what 75, 50 and 25 of 100 results reach by the forecast, and rest on the history that is named', () => {
    const found = told(suggestTargets(manual, uneven, ahead, on(100)));
    expect(found.cautious.chance).toBeCloseTo(0.75, 6);
    expect(found.realistic.chance).toBeCloseTo(0.5, 6);
    expect(found.ambitious.chance).toBeCloseTo(0.25, 6);
    expect(found.low).toBeLessThan(found.cautious.target);
    expect(found.cautious.target).toBeLessThan(found.realistic.target);
    expect(found.realistic.target).toBeLessThan(found.ambitious.target);
    expect(found.ambitious.target).toBeLessThan(found.high);
    expect(found.weeks).toBeCloseTo(14, 6);
    // From 6 on day 2 to 310 on day 100.
    expect(found.weekly).toBeCloseTo((310 - 6) / 14, 6);
  });

  test('tell the same as the forecast of the time that runs', () => {
    const running = { start: on(60), end: on(150) };
    const found = told(suggestTargets(manual, uneven, running, on(100)));
    expect(forecast(manual, uneven, running, on(100))).toEqual({
      value: found.realistic.target,
      low: found.low,
      high: found.high,
    });
  });

  test('downwards the cautious target is the higher one', () => {
    const falling = {
      ...uneven,
      checkIns: uneven.checkIns.map((c) => ({ ...c, value: 1000 - (c.value ?? 0) })),
    };
    const found = told(suggestTargets({ ...manual, direction: 'decrease' }, falling, ahead, on(100)));
    expect(found.cautious.target).toBeGreaterThan(found.realistic.target);
    expect(found.realistic.target).toBeGreaterThan(found.ambitious.target);
    expect(found.cautious.chance).toBeCloseTo(0.75, 6);
  });

  test('what is counted begins at 0, and a whole target has its own chance', () => {
    const events: Evidence['events'] = days(0, 99)
      .filter((d) => d % 7 < 2)
      .map((d) => ({ id: String(d), subject: 'a', kind: 'comment', at: on(d) + 1 }));
    const counted = measured({ kind: 'count', of: 'events' });
    const found = told(
      suggestTargets(counted, evidence({ members: [member('a', on(0))], events }), ahead, on(100)),
    );
    // Two a week for thirteen weeks.
    expect(found.realistic.target).toBe(26);
    for (const name of ['cautious', 'realistic', 'ambitious'] as const) {
      expect(Number.isInteger(found[name].target)).toBe(true);
      expect(found[name].chance).toBeGreaterThan(0);
    }
    expect(found.cautious.chance).toBeGreaterThan(found.realistic.chance);
    expect(found.realistic.chance).toBeGreaterThan(0.5);
  });

  test('what a rule counts as subjects has them too, by their publication', () => {
    // Every fifth day one was published; all of them came to be known today.
    const members = days(0, 99)
      .filter((d) => d % 5 === 0)
      .map((d) => member(`s${d}`, on(100), on(d)));
    const subjects = measured({ kind: 'count', of: 'subjects' });
    const found = told(suggestTargets(subjects, evidence({ members }), ahead, on(100)));
    expect(found.realistic.target).toBeCloseTo(91 / 5, -0.5);
    const undated = members.map((m, n) => member(m.subject, on(5 * n)));
    expect(
      told(suggestTargets(subjects, evidence({ members: undated }), ahead, on(100))).realistic.target,
    ).toBe(found.realistic.target);
  });

  test('with too little history say when there can be enough', () => {
    const readings = [98, 99, 100].map((d) => stars('a', on(d), d));
    const some = evidence({ members: [member('a')], readings });
    expect(suggestTargets(latest, some, ahead, on(100))).toEqual({ wait: 12 });
    expect(suggestTargets(latest, none, ahead, on(100))).toBeUndefined();
    expect(suggestTargets(manual, uneven, ahead, ahead.end)).toBeUndefined();
  });
});

describe('the targets to choose from', () => {
  type Suggested = readonly [target: number, chance: number];
  const choices = (...[cautious, realistic, ambitious]: [Suggested, Suggested, Suggested]) => {
    const of = ([target, chance]: Suggested) => ({ target, chance });
    const targets = { cautious: of(cautious), realistic: of(realistic), ambitious: of(ambitious) };
    return targetChoices(targets).map(({ name, target }) => `${name} ${target}`);
  };

  test('are each value once, by its most cautious name', () => {
    expect(choices([2, 0.8], [3, 0.5], [4, 0.3])).toEqual(['cautious 2', 'realistic 3', 'ambitious 4']);
    expect(choices([2, 0.8], [2, 0.8], [3, 0.3])).toEqual(['cautious 2', 'ambitious 3']);
    expect(choices([2, 0.8], [3, 0.5], [3, 0.5])).toEqual(['cautious 2', 'realistic 3']);
  });

  test('are none that is sure to be reached, where another one is not', () => {
    expect(choices([1, 1], [1, 1], [2, 0.39])).toEqual(['ambitious 2']);
    expect(choices([1, 1], [1, 0.999], [1, 0.998])).toEqual(['ambitious 1']);
  });
});
