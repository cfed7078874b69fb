import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ChartLines, chartLines, type Point } from '../../../../components/ui/chart/chart-lines';
import type { CheckIn, KeyResult } from '../../../../lib/model/goals';
import type { Snapshot } from '../../../../lib/model/snapshot';
import { day, goal, on } from '../../goals/support';

/** A hundred high and a hundred wide within its margins, and ten days: a day is ten to the right. */
const box = { width: 130, height: 130, margin: { top: 20, right: 20, bottom: 10, left: 10 } };
const end = on(10);

const taken = (some: Partial<Snapshot> = {}): Snapshot => ({
  keyResult: 'kr',
  at: on(5),
  start: on(0),
  end,
  series: [],
  members: 1,
  ...some,
});
const drawn = (
  keyResult: Partial<KeyResult>,
  snapshot: Partial<Snapshot>,
  checkIns: readonly Pick<CheckIn, 'at' | 'value'>[] = [],
) =>
  chartLines(
    {
      keyResult: goal({ measure: { kind: 'latest', metric: 'stars' }, ...keyResult }),
      snapshot: taken(snapshot),
      checkIns: checkIns.map((c, n) => ({ id: `c${n}`, keyResult: 'kr', ...c })),
      now: on(5),
    },
    box,
  );
const at = (places: readonly Point[] | undefined) =>
  places?.map(({ x, y }) => [Number(x.toFixed(6)), Number(y.toFixed(6))]);

test('figures lie where their day and their share of the way are, from the bottom up', () => {
  const lines = drawn({}, { series: [0, 5].map((n) => ({ at: on(n), value: 10 * n })) });
  expect(at(lines.values)).toEqual([
    [10, 120],
    [60, 70],
  ]);
  expect(at(lines.target)).toEqual([
    [10, 20],
    [110, 20],
  ]);
  expect(lines.today).toBe(60);
  expect(lines.scale.ticks).toEqual([0, 50, 100]);
  expect(at(lines.pace)?.[0]).toEqual([10, 120]);
  expect(at(lines.pace)?.at(-1)).toEqual([110, 20]);
});

test('a target that was moved steps, and what it was stays', () => {
  const lines = drawn(
    { target: 50 },
    {
      targets: [
        { at: on(-20), target: 100 },
        { at: on(4), target: 50 },
      ],
    },
  );
  expect(at(lines.target)).toEqual([
    [10, 20],
    [50, 20],
    [50, 70],
    [110, 70],
  ]);
  expect(lines.former).toEqual([{ x: 10, y: 20, target: 100 }]);
});

test('days of rest are flat in the pace', () => {
  const lines = drawn({}, { rest: [[on(2), on(4)]] });
  const heights = lines.pace?.filter(({ x }) => x >= 30 && x <= 50).map(({ y }) => y) ?? [];
  // A quarter of the eight days that are left, all the while.
  expect(heights.length).toBeGreaterThan(5);
  expect(new Set(heights)).toEqual(new Set([95]));
});

test('what a person said is told from what was captured', () => {
  const said = [{ at: new Date(on(5)).toISOString(), value: 50 }, { at: '2026-01-02' }];
  expect(at(drawn({}, {}, said).checkIns)).toEqual([[60, 70]]);
  // Where a person says every figure, they are the line.
  const manual = drawn({ measure: { kind: 'manual' } }, { series: [{ at: on(5), value: 50 }] }, said);
  expect(at(manual.checkIns)).toEqual([]);
  expect(at(manual.values)).toEqual([[60, 70]]);
});

test('zones go across, and a range that is to be kept is a band', () => {
  const zoned = drawn({ commit: 50, target: 80, stretch: 100 }, {});
  expect([at(zoned.commit), at(zoned.stretch)]).toEqual([
    [
      [10, 70],
      [110, 70],
    ],
    [
      [10, 20],
      [110, 20],
    ],
  ]);
  const kept = drawn({ direction: 'between', range: [25, 75], target: 75, baseline: 0, stretch: 100 }, {});
  expect(kept.band).toEqual([45, 95]);
  expect(kept.pace).toBeUndefined();
});

test('a forecast goes on from the last figure, and widens', () => {
  const series = [{ at: on(5), value: 50 }];
  const lines = drawn({}, { series, forecast: { value: 80, low: 60, high: 100 } });
  expect(at(lines.forecast?.line)).toEqual([
    [60, 70],
    [110, 40],
  ]);
  expect(at(lines.forecast?.wedge)).toEqual([
    [60, 70],
    [110, 20],
    [110, 60],
  ]);
  expect(drawn({}, { series, forecast: { withheld: 'fewPoints' } }).forecast).toBeUndefined();
});

test('a forecast that is far off leaves the others half of the height', () => {
  const forecast = { value: 1e9, low: 0, high: 1e12 };
  const lines = drawn({}, { series: [{ at: on(5), value: 0 }], forecast });
  // From 0 to 150: the target of 100 is at two thirds.
  expect(lines.target[0]?.y).toBeCloseTo(120 - 100 / 1.5);
});

const placesOf = ({
  values,
  checkIns,
  target,
  former,
  pace,
  commit,
  stretch,
  band,
  forecast,
  today,
}: ChartLines) => [
  ...[values, checkIns, target, former, pace ?? [], commit ?? [], stretch ?? []].flat(),
  ...(forecast ? [...forecast.line, ...forecast.wedge] : []),
  ...(band ?? []).map((y) => ({ x: box.margin.left, y })),
  ...(today === undefined ? [] : [{ x: today, y: box.margin.top }]),
];

test('whatever the figures, everything is drawn within the box', () => {
  const value = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer());
  const instant = fc.integer({ min: on(-100), max: on(100) });
  const point = fc.record({ at: instant, value });
  const keyResult = fc.record({
    baseline: value,
    target: value,
    commit: fc.option(value, { nil: undefined }),
    stretch: fc.option(value, { nil: undefined }),
    range: fc.option(fc.tuple(value, value), { nil: undefined }),
    direction: fc.constantFrom('increase', 'decrease', 'above', 'below', 'between'),
  });
  const snapshot = fc.record({
    series: fc.array(point, { maxLength: 24 }),
    forecast: fc.option(fc.record({ value, low: value, high: value }), { nil: undefined }),
    targets: fc.option(fc.array(fc.record({ at: instant, target: value }), { minLength: 2, maxLength: 4 }), {
      nil: undefined,
    }),
    end: fc.integer({ min: 0, max: 400 }).map((days) => on(0) + days * day),
  });
  fc.assert(
    fc.property(keyResult, snapshot, fc.array(point), (some, taking, checkIns) => {
      const lines = drawn(
        some as Partial<KeyResult>,
        taking as Partial<Snapshot>,
        checkIns.map((p) => ({ at: new Date(p.at).toISOString(), value: p.value })),
      );
      for (const { x, y } of placesOf(lines)) {
        expect(x).toBeGreaterThanOrEqual(10);
        expect(x).toBeLessThanOrEqual(110);
        expect(y).toBeGreaterThanOrEqual(20);
        expect(y).toBeLessThanOrEqual(120);
      }
      expect(lines.scale.ticks.length).toBeGreaterThan(0);
      expect(lines.scale.ticks.length).toBeLessThanOrEqual(6);
      expect(lines.scale.ticks.every(Number.isFinite)).toBe(true);
    }),
  );
});
