import { expect, test } from 'vitest';
import { betOf } from '../../../../lib/goals/outline/bet';
import type { Snapshot } from '../../../../lib/model/snapshot';
import { goal, on } from '../support';

const at = (keyResult: string, value: number): Snapshot => ({
  keyResult,
  at: on(45),
  start: on(0),
  end: on(90),
  value,
  series: [],
  members: 1,
});
const stars = goal({ id: 'stars', baseline: 4000, target: 5000, drivers: ['talks'] });
const talks = goal({ id: 'talks', layer: 'output', drivers: ['hours'] });
const hours = goal({ id: 'hours', layer: 'effort', unit: 'h' });

test('effort, output and outcome since their baselines, with what each talk cost and brought', () => {
  const bet = betOf('o', [stars, talks, hours], [at('stars', 4524), at('talks', 4), at('hours', 24)]);
  expect(bet).toMatchObject({
    effort: { amount: 24 },
    output: { amount: 4 },
    outcome: { amount: 524 },
    effortEach: 6,
    outcomeEach: 131,
    outcomeCost: 24 / 524,
  });
});

test('of a driver that is closed, what came after its close does not count', () => {
  const closed = { at: new Date(on(40)).toISOString(), decision: 'drop', value: 3, attainment: 0.5 } as const;
  const all = [stars, { ...talks, closed }];
  expect(betOf('o', all, [at('stars', 4600), at('talks', 4)])).toMatchObject({
    output: { amount: 3 },
    outcomeEach: 200,
  });
});

test('an outcome that is to fall brings what it fell by', () => {
  const reply = goal({ id: 'reply', direction: 'decrease', baseline: 19, target: 6, drivers: ['talks'] });
  expect(betOf('o', [reply, talks], [at('reply', 15), at('talks', 2)])).toMatchObject({
    outcome: { amount: 4 },
    outcomeEach: 2,
  });
});

test('without output there are no ratios; without a driver or a value no bet', () => {
  const bet = betOf('o', [stars, talks, hours], [at('stars', 4500), at('talks', 0), at('hours', 24)]);
  expect(bet).not.toHaveProperty('effortEach');
  expect(bet).not.toHaveProperty('outcomeEach');
  const none = betOf('o', [stars, talks, hours], [at('stars', 3976), at('talks', 0), at('hours', 24)]);
  expect(none).not.toHaveProperty('outcomeCost');
  expect(betOf('o', [goal({ id: 'alone' })], [at('alone', 3)])).toBeUndefined();
  expect(betOf('o', [stars, talks], [at('talks', 4)])).toBeUndefined();
  expect(betOf('other', [stars, talks], [at('stars', 4500), at('talks', 4)])).toBeUndefined();
});

test('the first outcome that is open and has a value and a driver counts', () => {
  const closed = { at: '2026-02-01T09:00:00Z', decision: 'drop' as const };
  const known = [at('done', 9), at('held', 9), at('stars', 4500), at('talks', 4), at('later', 1)];
  const held = goal({ id: 'held', direction: 'above', drivers: ['talks'] });
  const bet = betOf(
    'o',
    [
      goal({ id: 'done', drivers: ['talks'], closed }),
      goal({ id: 'unknown', drivers: ['talks'] }),
      // It has no way to go.
      held,
      goal({ id: 'elsewhere', objective: 'other', drivers: ['talks'] }),
      stars,
      goal({ id: 'later', drivers: ['talks'] }),
      talks,
    ],
    known,
  );
  expect(bet?.outcome.keyResult.id).toBe('stars');
  expect(bet).not.toHaveProperty('effort');
  expect(bet?.outcomeEach).toBe(125);
});

test('effort that drives the outcome itself is a bet without output; what is archived drives nothing', () => {
  const direct = goal({ id: 'stars', drivers: ['hours', 'talks'] });
  const known = [at('stars', 50), at('talks', 4), at('hours', 10)];
  expect(betOf('o', [direct, hours, { ...talks, archived: true }], known)).toEqual({
    outcome: { keyResult: direct, amount: 50 },
    effort: { keyResult: hours, amount: 10 },
    outcomeCost: 10 / 50,
  });
  expect(betOf('o', [direct, { ...hours, archived: true }], known)).toBeUndefined();
});

test('output that went backwards has no ratio', () => {
  const fallen = betOf('o', [stars, talks], [at('stars', 4500), at('talks', -1)]);
  expect(fallen).toMatchObject({ output: { amount: -1 } });
  expect(fallen).not.toHaveProperty('outcomeEach');
});
