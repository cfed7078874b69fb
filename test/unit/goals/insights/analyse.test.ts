import { describe, expect, test } from 'vitest';
import { type KeyResultSeries, metricsToStop, relationsOf } from '../../../../lib/goals/insights/analyse';
import type { GroupSeries } from '../../../../lib/goals/insights/metric-groups';
import type { KeyResult } from '../../../../lib/model/goals';
import { randomOf } from '../../../calibration/series';
import { goal } from '../support';

const { normal } = randomOf(8);
const noise = () => Array.from({ length: 40 }, normal);
const talks = noise();
const stars = talks.map((_, week) => 2 * (talks[week - 1] ?? 0) + 0.5 * normal());

const series = (of: Partial<KeyResult>, steps: number[], members: string[] = []): KeyResultSeries => ({
  keyResult: goal(of),
  steps,
  members: new Set(members),
});
const group = (name: string, steps: number[], subjects: string[]): GroupSeries => ({
  ...{ platform: 'github', kind: 'repo', of: 'reading', name, steps, subjects },
});

const outcome = series(
  { id: 'stars', layer: 'outcome', measure: { kind: 'latest', metric: 'stars' }, drivers: ['talks'] },
  stars,
  ['github:repo:a'],
);
const output = series({ id: 'talks', layer: 'output', measure: { kind: 'count', of: 'subjects' } }, talks);
const other = series({ id: 'hours', layer: 'effort', measure: { kind: 'time' } }, noise());
const groups = [
  group('stars', stars, ['github:repo:a', 'github:repo:b']),
  group('forks', noise(), ['github:repo:a']),
  group('watchers', talks, ['github:repo:b']),
];

describe('relations of an outcome', () => {
  const found = relationsOf(outcome, [outcome, output, other], groups);

  test('its drivers come first, and what it is made from is left out', () => {
    expect(found.drivers.map((d) => d.source.keyResult)).toEqual(['talks']);
    expect(found.metrics.map((m) => m.source.keyResult ?? m.source.group?.name)).toEqual([
      'hours',
      'forks',
      'watchers',
    ]);
  });
  test('what is found says how the outcome differed, and has both series, moved by the lag', () => {
    const [driver] = found.drivers;
    expect(driver).toMatchObject({ isFound: true, lag: 1 });
    expect(driver?.contrast?.above).toBeGreaterThan((driver?.contrast?.other ?? 0) + 2);
    expect(driver?.pair.slice(0, 3)).toEqual([
      [undefined, stars[0]],
      [talks[0], stars[1]],
      [talks[1], stars[2]],
    ]);
  });
  test('what is not found has neither', () => {
    const forks = found.metrics.find((m) => m.source.group?.name === 'forks');
    expect(forks).toMatchObject({ isFound: false, pair: [] });
    expect(forks).not.toHaveProperty('contrast');
  });
});

describe('metrics to stop', () => {
  const relations = [relationsOf(outcome, [outcome, output], groups)];

  test('are those that count for nothing and go with nothing', () => {
    expect(metricsToStop(groups, [outcome, output], relations).map((m) => m.name)).toEqual(['forks']);
  });
  test('are none that count for a key result, though they go with no outcome', () => {
    const measure = { kind: 'growth', metric: 'forks' } as const;
    const forks = (...members: string[]) =>
      series({ id: 'forks', layer: 'output', measure }, noise(), members);
    const toStop = (own: KeyResultSeries) =>
      metricsToStop(groups, [outcome, output, own], relations).map((m) => m.name);
    expect(toStop(forks('github:repo:a'))).toEqual([]);
    expect(toStop(forks('github:repo:b'))).toEqual(['forks']);
  });
  test('are no events, which are not metrics of a page', () => {
    const events = { ...group('comment', noise(), ['github:repo:b']), of: 'event' as const };
    const all = [...groups, events];
    const found = relationsOf(outcome, [outcome, output], all);
    expect(found.metrics.find((m) => m.source.group?.of === 'event')).toMatchObject({ isFound: false });
    expect(metricsToStop(all, [outcome, output], [found]).map((m) => m.name)).toEqual(['forks']);
  });
  test('are none that go with one outcome of several', () => {
    const unrelated = series({ id: 'unrelated', layer: 'outcome' }, noise());
    const all = [outcome, unrelated].map((one) => relationsOf(one, [outcome, unrelated], groups));
    const watchers = all.map((r) => r.metrics.find((m) => m.source.group?.name === 'watchers')?.isFound);
    expect(watchers).toEqual([true, false]);
    const toStop = (relations: typeof all) =>
      metricsToStop(groups, [outcome, unrelated], relations).map((m) => m.name);
    expect(toStop(all.slice(1))).toContain('watchers');
    expect(toStop(all)).not.toContain('watchers');
  });
  test('say over how many weeks they were compared at most', () => {
    const late = { ...outcome, steps: stars.map((value, week) => (week < 10 ? undefined : value)) };
    const both = [relationsOf(late, [late, output], groups), ...relations];
    const [alone] = metricsToStop(groups, [late, output], both.slice(0, 1));
    const [forks] = metricsToStop(groups, [outcome, output], both);
    expect(alone?.weeks).toBeLessThan(forks?.weeks ?? 0);
    expect(forks?.weeks).toBe(Math.max(...both.flatMap((r) => r.metrics.map((m) => m.weeks))));
  });
  test('none is said while there are too few weeks', () => {
    const few = { ...outcome, steps: stars.slice(0, 20) };
    const short = groups.map((g) => ({ ...g, steps: g.steps.slice(0, 20) }));
    expect(metricsToStop(short, [few], [relationsOf(few, [few], short)])).toEqual([]);
  });
});
