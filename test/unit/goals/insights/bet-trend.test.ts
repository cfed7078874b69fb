import { expect, test } from 'vitest';
import { betTrend } from '../../../../lib/goals/insights/bet-trend';
import type { KeyResult } from '../../../../lib/model/goals';
import type { Snapshot } from '../../../../lib/model/snapshot';

/** The key results of a cycle, carried over into the next one: hours, which make talks, which bring leads. */
function cycle(n: number, values?: readonly [hours: number, talks: number, leads: number]): KeyResult[] {
  const of = (name: string, layer: KeyResult['layer'], place: number, drivers?: string[]): KeyResult => ({
    ...{ id: `${name}${n}`, objective: `o${n}`, title: name, layer, direction: 'increase', unit: '' },
    ...{ baseline: 0, target: 10, start: '2026-01-01', due: '2026-03-31', measure: { kind: 'manual' } },
    ...(drivers ? { drivers: drivers.map((d) => `${d}${n}`) } : {}),
    ...(values
      ? {
          closed: {
            ...{ at: '2026-04-01T09:00:00.000Z', value: values[place] ?? 0, decision: 'carryOver' },
            next: `${name}${n + 1}`,
          },
        }
      : {}),
  });
  return [
    of('leads', 'outcome', 2, ['talks']),
    of('talks', 'output', 1, ['hours']),
    of('hours', 'effort', 0),
  ];
}
const at = (keyResult: string, value: number) => ({ keyResult, value }) as Snapshot;
const now = [at('leads3', 8), at('talks3', 4), at('hours3', 24)];

test('the ratios of a bet are followed back over what was carried over, oldest first', () => {
  const all = [...cycle(3), ...cycle(2, [20, 4, 5]), ...cycle(1, [30, 3, 3])];
  expect(betTrend('o3', all, now)).toMatchObject({
    outcomeEach: [1, 1.25, 2],
    effortEach: [10, 5, 6],
    outcomeCost: [10, 4, 3],
  });
});

test('a cycle in which nothing came of the effort has no cost of an outcome', () => {
  const all = [...cycle(3), ...cycle(2, [20, 4, 0])];
  expect(betTrend('o3', all, now)).toMatchObject({ outcomeEach: [0, 2], outcomeCost: [undefined, 3] });
});

test('what was not carried over, or closed without a value, leaves its ratios out of that cycle', () => {
  const before = cycle(2, [20, 4, 5]);
  const withoutHours = [...cycle(3), ...before.filter(({ id }) => id !== 'hours2')];
  const withoutValue = before.map((k) =>
    k.id === 'hours2' && k.closed ? { ...k, closed: { ...k.closed, value: undefined } } : k,
  );
  for (const all of [withoutHours, [...cycle(3), ...withoutValue]])
    expect(betTrend('o3', all, now)).toMatchObject({
      outcomeEach: [1.25, 2],
      effortEach: [undefined, 6],
      outcomeCost: [undefined, 3],
    });
});

test('there is no trend without a bet', () => {
  expect(betTrend('o3', cycle(3), [])).toBeUndefined();
});
