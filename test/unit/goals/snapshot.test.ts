import { describe, expect, test } from 'vitest';
import { sampleInstants, takeSnapshot } from '../../../lib/goals/snapshot';
import { evidence, goal, measured, member, none, on, span, stars } from './support';

const rising = evidence({
  members: [member('a')],
  readings: [stars('a', on(0), 10), stars('a', on(20), 30), stars('a', on(28), 44)],
});

describe('a snapshot', () => {
  test('holds the figure, its progress, the figure a week ago and a line that ends in it', () => {
    const snapshot = takeSnapshot(
      goal({ measure: { kind: 'latest', metric: 'stars' } }),
      rising,
      span,
      on(30),
    );
    expect(snapshot).toMatchObject({
      keyResult: 'kr',
      at: on(30),
      ...span,
      value: 44,
      progress: 0.44,
      weekAgo: 30,
      members: 1,
    });
    expect(snapshot.series).toHaveLength(24);
    expect(snapshot.series[0]).toEqual({ at: on(0), value: 10 });
    expect(snapshot.series.at(-1)).toEqual({ at: on(30), value: 44 });
  });

  test('says nothing of a figure that is not known', () => {
    const snapshot = takeSnapshot(goal({ measure: { kind: 'latest', metric: 'stars' } }), none, span, on(30));
    expect(snapshot).toMatchObject({ series: [], members: 0 });
    expect(snapshot).not.toHaveProperty('value');
    expect(snapshot).not.toHaveProperty('progress');
    expect(snapshot).not.toHaveProperty('weekAgo');
  });

  test('makes no past up for steps', () => {
    const steps = [{ title: 'Ship', weight: 1, done: true }];
    const snapshot = takeSnapshot(measured({ kind: 'milestones', steps }), none, span, on(30));
    expect(snapshot.series).toEqual([{ at: on(30), value: 1 }]);
    expect(snapshot).not.toHaveProperty('weekAgo');
  });

  test('after the end still has the last point of its time', () => {
    const snapshot = takeSnapshot(
      goal({ measure: { kind: 'latest', metric: 'stars' } }),
      rising,
      span,
      on(120),
    );
    expect(snapshot.series.at(-1)).toEqual({ at: span.end, value: 44 });
  });
});

describe('the instants of its line', () => {
  test('rise from the start to now, with the one a week ago among them', () => {
    const instants = sampleInstants(span, on(30));
    expect(instants[0]).toBe(on(0));
    expect(instants.at(-1)).toBe(on(30));
    expect(instants).toContain(on(23));
    expect(instants).toEqual([...new Set(instants)].sort((a, b) => a - b));
    expect(instants.length).toBeLessThanOrEqual(24);
  });

  test('before the start there is now alone', () => {
    expect(sampleInstants(span, on(-3))).toEqual([on(-3)]);
  });
});
