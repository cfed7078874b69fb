import { expect, test } from 'vitest';
import { nextTrajectory } from '../../../../lib/goals/closing/trajectory';
import { goal } from '../support';

/** The way of a key result from 100 to 200, with zones, after it has reached a figure. */
const zoned = { baseline: 100, commit: 160, target: 200, stretch: 250 } as const;
const stars = goal({ ...zoned, measure: { kind: 'latest', metric: 'stars' } });
const zonesOf = (way: ReturnType<typeof nextTrajectory>) => [
  way.baseline,
  way.commit,
  way.target,
  way.stretch,
];

test.each([
  ['short of what was promised: from there on', 150, [150, 160, 200, 250]],
  ['past what was promised: that is behind it', 170, [170, undefined, 200, 250]],
  ['backwards: from there on', 90, [90, 160, 200, 250]],
  ['at the target: as far again', 200, [200, 260, 300, 350]],
  ['at what was promised: that is behind it', 160, [160, undefined, 200, 250]],
  ['past the stretch: as far again', 260, [260, 320, 360, 410]],
  ['nowhere known: as before', undefined, [100, 160, 200, 250]],
] as const)('a level %s', (_how, value, after) => {
  expect(zonesOf(nextTrajectory(stars, value))).toEqual(after);
});

test('a level that falls goes as far again, or to the same share where nothing is left to fall', () => {
  const falling = goal({ direction: 'decrease', ...{ baseline: 48, commit: 30, target: 24, stretch: 12 } });
  // As far again would end below nothing; half of the way was half of the figure.
  expect(zonesOf(nextTrajectory(falling, 24))).toEqual([24, 15, 12, 6]);
  expect(
    zonesOf(nextTrajectory({ ...falling, baseline: 200, commit: 190, target: 180, stretch: 170 }, 180)),
  ).toEqual([180, 170, 160, 150]);
  // The stretch would end below 0, so all keep their share; without it, the target ends at 0, which is not below 0.
  const half = goal({ direction: 'decrease', baseline: 40, target: 20, measure: stars.measure });
  expect(zonesOf(nextTrajectory({ ...half, stretch: 15 }, 15))).toEqual([15, undefined, 7.5, 5.625]);
  expect(zonesOf(nextTrajectory(half, 20))).toEqual([20, undefined, 0, undefined]);
  // Below 0 from a baseline that is not above it: a share means nothing, so as far again.
  const negative = goal({ direction: 'decrease', baseline: 0, target: -10, measure: stars.measure });
  expect(zonesOf(nextTrajectory(negative, -10))).toEqual([-10, undefined, -20, undefined]);
});

test('another target that is wanted stands, with the zones that it leaves in order', () => {
  expect(zonesOf(nextTrajectory(stars, 150, 180))).toEqual([150, 160, 180, 250]);
  expect(zonesOf(nextTrajectory(stars, 220, 300))).toEqual([220, undefined, 300, undefined]);
  expect(zonesOf(nextTrajectory(stars, 150, 155))).toEqual([150, undefined, 155, 250]);
});

test.each([
  { kind: 'growth', metric: 'stars' },
  { kind: 'count', of: 'subjects' },
  { kind: 'people' },
  { kind: 'time' },
] as const)('what is counted within a time ($kind) begins again', (measure) => {
  expect(zonesOf(nextTrajectory(goal({ ...zoned, measure }), 210))).toEqual([100, 160, 200, 250]);
});

test('what is to be held is held as before', () => {
  const held = goal({ direction: 'above', baseline: 60, target: 80 });
  expect(zonesOf(nextTrajectory(held, 90))).toEqual([60, undefined, 80, undefined]);
});

test('of milestones the open steps are left, or where all are done, all of them again', () => {
  const step = (title: string, done: boolean) => ({ title, weight: 2, done });
  const half = { kind: 'milestones' as const, steps: [step('a', true), step('b', false)] };
  expect(nextTrajectory(goal({ target: 4, measure: half }), 2)).toEqual({
    title: 'A hundred',
    baseline: 0,
    target: 2,
    measure: { kind: 'milestones', steps: [step('b', false)] },
  });
  const all = { kind: 'milestones' as const, steps: [step('a', true), step('b', true)] };
  expect(nextTrajectory(goal({ target: 4, measure: all }), 4)).toEqual({
    title: 'A hundred',
    baseline: 0,
    target: 4,
    measure: { kind: 'milestones', steps: [step('a', false), step('b', false)] },
  });
});

test('of milestones in % the target stays a share of all steps', () => {
  const step = (title: string, weight: number, done: boolean) => ({ title, weight, done });
  const measure = { kind: 'milestones' as const, steps: [step('a', 1, true), step('b', 3, false)] };
  const share = goal({ unit: '%', target: 80, commit: 50, stretch: 100, measure });
  expect(nextTrajectory(share, 25)).toEqual({
    title: 'A hundred',
    baseline: 0,
    target: 80,
    commit: 50,
    stretch: 100,
    measure: { kind: 'milestones', steps: [step('b', 3, false)] },
  });
});

test('a measure that is not milestones is kept, and a baseline from which milestones count is added', () => {
  expect(nextTrajectory(stars, 150).measure).toBe(stars.measure);
  const steps = [
    { title: 'a', weight: 2, done: false },
    { title: 'b', weight: 3, done: false },
  ];
  const milestones = goal({ baseline: 1, target: 9, measure: { kind: 'milestones', steps } });
  expect(nextTrajectory(milestones, 1)).toMatchObject({ baseline: 1, target: 6, measure: { steps } });
});

test.each([
  { kind: 'responseTime' },
  { kind: 'unanswered' },
  { kind: 'manual' },
  { kind: 'ratio', over: { kind: 'time' }, under: { kind: 'people' } },
] as const)('a level ($kind) goes on from the value it has reached', (measure) => {
  expect(zonesOf(nextTrajectory(goal({ ...zoned, measure }), 150))).toEqual([150, 160, 200, 250]);
});

test('zones that are not set are not set in the next period either', () => {
  const plain = goal({ measure: stars.measure });
  expect(Object.keys(nextTrajectory(plain, 50)).sort()).toEqual(['baseline', 'measure', 'target', 'title']);
});

test('a title that names the target names the next one', () => {
  const titled = { ...stars, title: '200 stars' };
  expect([nextTrajectory(titled, 150).title, nextTrajectory(titled, 150, 180).title]).toEqual([
    '200 stars',
    '180 stars',
  ]);
});
