import { describe, expect, test } from 'vitest';
import {
  cycleEdits,
  fieldsOfCycle,
  isCycleInvalid,
  isSameTime,
  likelyCycle,
  problemsOfCycle,
} from '../../../../lib/goals/drafts/cycle-draft';

const quarter = { title: 'Q1 2026', start: '2026-01-01', end: '2026-03-31' };

test('each field says what is wrong with it', () => {
  const none = { title: undefined, start: undefined, end: undefined };
  expect(problemsOfCycle(quarter)).toEqual(none);
  expect(problemsOfCycle({ ...quarter, title: ' ' })).toEqual({ ...none, title: 'required' });
  expect(problemsOfCycle({ ...quarter, start: '' })).toEqual({ ...none, start: 'day' });
  expect(problemsOfCycle({ ...quarter, end: '' })).toEqual({ ...none, end: 'day' });
  expect(problemsOfCycle({ ...quarter, end: '2025-12-31' })).toEqual({ ...none, end: 'endOrder' });
  // A cycle of one day.
  expect(problemsOfCycle({ ...quarter, end: quarter.start })).toEqual(none);
  expect([quarter, { ...quarter, title: '' }].map(isCycleInvalid)).toEqual([false, true]);
});

test('the title is saved without the spaces around it', () => {
  expect(fieldsOfCycle({ ...quarter, title: ' Q1 2026 ' })).toEqual(quarter);
  const [edit] = cycleEdits(quarter, undefined);
  expect(edit).toMatchObject({ type: 'cycle', set: quarter });
  expect(edit?.id).toMatch(/^[0-9a-f-]{36}$/);
  expect(cycleEdits(quarter, { id: 'c', ...quarter })).toEqual([]);
});

test('both days make the time of a cycle', () => {
  expect(isSameTime(quarter, { ...quarter, title: 'Winter' } as typeof quarter)).toBe(true);
  expect(isSameTime(quarter, { ...quarter, start: '2026-01-02' })).toBe(false);
  expect(isSameTime(quarter, { ...quarter, end: '2026-03-30' })).toBe(false);
});

describe('the cycle that is suggested', () => {
  const suggested = (...cycles: (typeof quarter)[]) =>
    likelyCycle(
      cycles.map((cycle, n) => ({ id: `c${n}`, ...cycle })),
      '2026-02-10',
    ).title;

  test('is this quarter, or the next one where this one exists', () => {
    expect(suggested()).toBe('Q1 2026');
    expect(suggested({ ...quarter, start: '2026-01-02' })).toBe('Q1 2026');
    expect(suggested({ title: 'Winter', start: '2025-12-01', end: '2026-02-28' }, quarter)).toBe('Q2 2026');
    expect(suggested({ ...quarter, start: '2026-01-01T09:00:00Z' })).toBe('Q2 2026');
  });
});
