import { expect, test } from 'vitest';
import { statusAt } from '../../../../lib/goals/progress/effective-status';
import { goal, on, span } from '../support';

const snapshot = { keyResult: 'kr', at: on(45), ...span, value: 10, progress: 0.1, series: [], members: 1 };
const said = (day: number) => ({
  status: 'onTrack' as const,
  reason: 'It comes all at once, at the end.',
  at: new Date(on(day)).toISOString(),
});

test('by its figure, as long as nobody says otherwise', () => {
  expect(statusAt(goal(), snapshot, on(45))).toEqual({ status: 'offTrack', computed: 'offTrack' });
  expect(statusAt(goal(), undefined, on(45))).toEqual({ status: 'noData', computed: 'noData' });
});

test('what a person says holds, with what the figure says beside it', () => {
  expect(statusAt(goal({ override: said(40) }), snapshot, on(45))).toEqual({
    status: 'onTrack',
    computed: 'offTrack',
    override: said(40),
  });
});

test('when its time is over the figure has the last word, unless somebody says something then', () => {
  expect(statusAt(goal({ override: said(40) }), snapshot, on(90))).toEqual({
    status: 'missed',
    computed: 'missed',
  });
  // Set at the very end, or later.
  for (const set of [90, 91])
    expect(statusAt(goal({ override: said(set) }), snapshot, on(92))).toMatchObject({
      status: 'onTrack',
      computed: 'missed',
    });
});

test('closed it has the status of its close, whatever was said before and whatever came after', () => {
  const closed = (attainment?: number) => ({
    at: new Date(on(40)).toISOString(),
    decision: 'drop' as const,
    ...(attainment === undefined ? {} : { attainment }),
  });
  const statusOf = (attainment?: number, some: Parameters<typeof goal>[0] = {}) =>
    statusAt(goal({ ...some, override: said(30), closed: closed(attainment) }), snapshot, on(45));
  expect(statusOf(1)).toEqual({ status: 'achieved', computed: 'achieved' });
  expect(statusOf(0.8)).toEqual({ status: 'missed', computed: 'missed' });
  expect(statusOf(0.8, { commitment: 'stretch' }).status).toBe('achieved');
  expect(statusOf().status).toBe('noData');
});
