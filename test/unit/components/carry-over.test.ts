import { expect, test } from 'vitest';
import { carriedOver } from '../../../components/options/carry-over';
import type { GoalsData } from '../../../lib/store/read';
import { goal } from '../goals/support';

const data = {
  rules: [
    { id: 'r1', keyResult: 'kr', platform: 'github' },
    { id: 'r2', keyResult: 'other' },
  ],
  tags: [{ id: 't1', keyResult: 'kr', subject: 's', at: '2026-02-01T12:00:00Z', weight: 1 }],
} as unknown as GoalsData;

const spanAfter = (start: string, due: string) => {
  const [edit] = carriedOver(goal({ start, due }), data, 40);
  return [edit?.set?.['start'], edit?.set?.['due']];
};

test.each([
  ['a quarter', '2026-01-01', '2026-03-31', ['2026-04-01', '2026-06-30']],
  ['a year', '2025-01-01', '2025-12-31', ['2026-01-01', '2026-12-31']],
  ['a month before a longer one', '2026-01-01', '2026-01-31', ['2026-02-01', '2026-02-28']],
  ['ten days', '2026-01-05', '2026-01-14', ['2026-01-15', '2026-01-24']],
])('%s is followed by one of the same length', (_what, start, due, after) => {
  expect(spanAfter(start, due)).toEqual(after);
});

test('it goes on from the figure reached, with its rules and what was tagged, under ids of their own', () => {
  const closed = { at: '2026-04-01T09:00:00Z', decision: 'carryOver' as const };
  const [keyResult, ...rest] = carriedOver(goal({ order: 2, closed }), data, 40);
  expect(keyResult).toMatchObject({
    type: 'keyResult',
    set: { baseline: 40, target: 100, title: 'A hundred' },
  });
  expect(keyResult?.id).not.toBe('kr');
  expect(keyResult?.set).not.toHaveProperty('closed');
  expect(rest.map(({ type, set }) => [type, set?.['keyResult'] === keyResult?.id])).toEqual([
    ['rule', true],
    ['tag', true],
  ]);
  expect(rest.map((edit) => edit.id)).not.toContain('t1');
});

test('what is to be kept keeps the baseline that it had', () => {
  const [keyResult] = carriedOver(goal({ direction: 'above', baseline: 60 }), data, 83);
  expect(keyResult?.set?.['baseline']).toBe(60);
});
