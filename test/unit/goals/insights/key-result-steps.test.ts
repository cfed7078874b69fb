import { describe, expect, test } from 'vitest';
import { keyResultSteps } from '../../../../lib/goals/insights/key-result-steps';
import type { Measure } from '../../../../lib/model/goals';
import { evidence, member, stars } from '../support';

const day = 86_400_000;
const monday = (n: number) => Date.UTC(2026, 0, 5) + n * 7 * day;
const weeks = [0, 1, 2, 3].map(monday);
const span = { start: monday(0), end: monday(4) };
const steps = (measure: Measure, some: Parameters<typeof evidence>[0]) =>
  keyResultSteps({ measure, unit: '' }, evidence(some), span, weeks);
const members = [member('a')];

describe('what a key result came to in each week', () => {
  test('a state has its change, from the weeks in which it was read', () => {
    const readings = [
      stars('a', monday(0) + day, 10),
      stars('a', monday(1) + day, 14),
      stars('a', monday(3) + day, 20),
    ];
    expect(steps({ kind: 'latest', metric: 'stars' }, { members, readings })).toEqual([
      undefined,
      4,
      undefined,
      undefined,
    ]);
  });
  test('a manual value has the change between weeks with a check-in', () => {
    const checkIns = [0, 1, 2].map((week) => ({ at: monday(week) + day, value: week * week }));
    expect(steps({ kind: 'manual' }, { checkIns })).toEqual([undefined, 1, 3, undefined]);
  });
  test('hours and evidence are those of the week', () => {
    const effort = [
      { at: monday(0) + day, seconds: 7200 },
      { at: monday(2) + day, seconds: 3600 },
    ];
    expect(steps({ kind: 'time' }, { effort })?.slice(0, 3)).toEqual([2, 0, 1]);
    const tags = [0, 0, 1].map((week) => ({ at: monday(week) + day, weight: 2 }));
    expect(steps({ kind: 'count', of: 'evidence' }, { tags })?.slice(0, 2)).toEqual([4, 2]);
  });
  test('events count in their week, though the page came to count later', () => {
    const late = [member('a', monday(3))];
    const events = [0, 1, 1].map((week, n) => ({
      ...{ id: String(n), subject: 'a', kind: 'comment' as const },
      at: monday(week) + day,
    }));
    const counted = steps({ kind: 'count', of: 'events' }, { members: late, events });
    expect(counted?.slice(0, 2)).toEqual([1, 2]);
  });
  test('people are counted in each week by itself', () => {
    const events = [0, 1].map((week) => ({
      ...{ id: String(week), subject: 'a', kind: 'comment' as const, actor: 'ada' },
      at: monday(week) + day,
    }));
    expect(steps({ kind: 'people' }, { members, events })?.slice(0, 2)).toEqual([1, 1]);
    expect(steps({ kind: 'people', who: 'firstTime' }, { members, events })?.slice(0, 2)).toEqual([1, 0]);
  });
  test('milestones have none, and neither has what is not known', () => {
    expect(steps({ kind: 'milestones', steps: [] }, {})).toBeUndefined();
    expect(steps({ kind: 'latest', metric: 'stars' }, { members })).toBeUndefined();
  });
});
