import { expect, test } from 'vitest';
import { firstInstant } from '../../../../lib/goals/forecast/first-instant';
import type { Measure } from '../../../../lib/model/goals';
import { evidence, member, on, stars } from '../support';

const tagged = { at: on(6), weight: 1 };
const all = evidence({
  members: [member('a', on(20), on(12)), member('b', on(30))],
  readings: [stars('a', on(9), 5), stars('a', on(8), 4), { ...stars('a', on(1), 3), metric: 'forks' }],
  events: [
    { id: 'e1', subject: 'a', kind: 'comment', at: on(10), actor: 'ada' },
    { id: 'e2', subject: 'a', kind: 'reply', at: on(5), actor: 'ada' },
  ],
  tags: [{ ...tagged, at: on(7) }, tagged],
  checkIns: [
    { at: on(15), value: 1 },
    { at: on(14), value: 0 },
  ],
  effort: [
    { at: on(4), seconds: 60 },
    { at: on(3), seconds: 60 },
  ],
});

test.each<[Measure, number, string]>([
  [{ kind: 'latest', metric: 'stars' }, 8, 'the first reading of its metric'],
  [{ kind: 'growth', metric: 'stars' }, 8, 'the first reading of its metric'],
  [{ kind: 'latest', metric: 'watchers' }, 20, 'its first member, where none was read'],
  [{ kind: 'count', of: 'subjects' }, 12, 'the first publication'],
  [{ kind: 'count', of: 'evidence' }, 6, 'the first tag'],
  [{ kind: 'value' }, 6, 'the first tag'],
  [{ kind: 'count', of: 'events' }, 5, 'the first event'],
  [{ kind: 'count', of: 'events', event: 'comment' }, 10, 'the first event of its kind'],
  [{ kind: 'people' }, 5, 'the first event'],
  [{ kind: 'responseTime' }, 12, 'the first publication'],
  [{ kind: 'unanswered' }, 12, 'the first publication'],
  [{ kind: 'time' }, 3, 'the first hours'],
  [{ kind: 'manual' }, 14, 'the first check-in'],
  [{ kind: 'ratio', over: { kind: 'time' }, under: { kind: 'manual' } }, 3, 'the first of either part'],
])('%o is known from day %i on: %s', (measure, days) => {
  expect(firstInstant(measure, all)).toBe(on(days));
});

test('a ratio of which one part is not known is known from the other one on', () => {
  const onlyHours = evidence({ effort: [{ at: on(3), seconds: 60 }] });
  const ratio = { kind: 'ratio', over: { kind: 'time' }, under: { kind: 'manual' } } as const;
  expect(firstInstant(ratio, onlyHours)).toBe(on(3));
  expect(firstInstant(ratio, evidence({}))).toBeUndefined();
});

test('milestones have no history', () => {
  expect(firstInstant({ kind: 'milestones', steps: [] }, all)).toBeUndefined();
});
