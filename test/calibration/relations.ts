import { goesWith, type Relation } from '../../lib/goals/insights/goes-with';
import { risesAfter } from '../../lib/goals/insights/placebo';
import { type Bound, boundOf } from './bound';
import { type Random, randomOf } from './series';

type Weeks = (weeks: number, random: Random) => number[];
interface NoiseKind {
  readonly name: string;
  /** At most this share of sets without any relation may show one. */
  readonly most: number;
  /** Several series over the same weeks. */
  readonly set: (series: number, weeks: number, random: Random) => number[][];
}

const [driversInSet, metricsInSet, noiseWeeks] = [3, 20, 26];
const plantedLag = 2;
const plantedStrength = 0.7;
const mostPlaceboFinds = 0.14;

function autoregressive(kept: number): Weeks {
  return (weeks, { normal }) => {
    const values = [normal()];
    for (let week = 1; week < weeks; week += 1)
      values.push(kept * (values[week - 1] ?? 0) + Math.sqrt(1 - kept * kept) * normal());
    return values;
  };
}
const trend: Weeks = (weeks, random) => {
  const slope = 0.1 * random.normal();
  return autoregressive(0.5)(weeks, random).map((value, week) => value + slope * week);
};
const walk: Weeks = (weeks, { normal }) => {
  let sum = 0;
  return Array.from({ length: weeks }, () => {
    sum += normal();
    return sum;
  });
};
const counts: Weeks = (weeks, { count }) => Array.from({ length: weeks }, () => count(1.5));

const apart =
  (one: Weeks): NoiseKind['set'] =>
  (series, weeks, random) =>
    Array.from({ length: series }, () => one(weeks, random));

/** Every series is two deviations lower in the same two weeks of each half-year, such as those of holidays. */
const quietWeeks: NoiseKind['set'] = (series, weeks, random) => {
  const first = Math.floor(random.even() * 25);
  return Array.from({ length: series }, () =>
    autoregressive(0.3)(weeks, random).map((value, week) => {
      const isQuiet = week % 26 === first || week % 26 === first + 1;
      return value - (isQuiet ? 2 : 0);
    }),
  );
};

const noiseKinds: readonly NoiseKind[] = [
  { name: 'white noise', most: 0.1, set: apart(autoregressive(0)) },
  { name: 'AR(1) .3', most: 0.1, set: apart(autoregressive(0.3)) },
  { name: 'AR(1) .6', most: 0.1, set: apart(autoregressive(0.6)) },
  { name: 'trend with AR(1) .5', most: 0.1, set: apart(trend) },
  { name: 'random walk', most: 0.1, set: apart(walk) },
  { name: 'small counts', most: 0.1, set: apart(counts) },
  { name: 'common quiet weeks', most: 0.12, set: quietWeeks },
];

/** All bounds of “what goes with what”, over so many sets of each kind. `slack` widens them where few sets are looked at. */
export function relationBounds(sets: number, seed: number, slack = 0): Bound[] {
  return [
    ...noiseKinds.flatMap((kind, n) => falseFinds(kind, sets, seed + n, slack)),
    ...plantedFinds(sets, seed, slack),
  ];
}

function falseFinds(kind: NoiseKind, sets: number, seed: number, slack: number): Bound[] {
  const random = randomOf(seed);
  const any = { drivers: 0, metrics: 0, placebo: 0 };
  for (let n = 0; n < sets; n += 1) {
    const [outcome = [], ...others] = kind.set(1 + driversInSet + metricsInSet, noiseWeeks, random);
    const series = { drivers: others.slice(0, driversInSet), metrics: others.slice(driversInSet) };
    const { drivers, metrics } = goesWith(outcome, series, { seed: seed + n });
    if (drivers.some((d) => d.isFound)) any.drivers += 1;
    if (metrics.some((m) => m.isFound)) any.metrics += 1;
    const week = 6 + Math.floor(random.even() * 14);
    if (risesAfter([outcome], [week])[0]?.[0]?.isFound) any.placebo += 1;
  }
  const bound = (name: string, found: number, most: number) =>
    boundOf({ series: kind.name, name, value: found / sets, low: 0, high: most }, slack);
  return [
    bound('any false find among drivers', any.drivers, kind.most),
    bound('any false find among metrics', any.metrics, kind.most),
    bound('false rise after a piece', any.placebo, mostPlaceboFinds),
  ];
}

function plantedFinds(sets: number, seed: number, slack: number): Bound[] {
  const drivers = planted(sets, seed, 26, (outcome, [driver = [], ...others]) => {
    return goesWith(outcome, { drivers: [driver, ...others.slice(0, 2)], metrics: [] }, { seed }).drivers[0];
  });
  const metrics = planted(sets, seed, 52, (outcome, others) => {
    return goesWith(outcome, { drivers: [], metrics: others }, { seed }).metrics[0];
  });
  const bound = (name: string, value: number, low: number) =>
    boundOf({ series: 'planted at lag 2', name, value, low, high: 1 }, slack);
  return [
    bound('driver found in 26 weeks', drivers.found, 0.5),
    bound('metric found in 52 weeks', metrics.found, 0.8),
    bound('lag of the driver', drivers.rightLag, 0.9),
    bound('lag of the metric', metrics.rightLag, 0.9),
  ];
}

/** How often a relation is found, and how often at its lag where it is. */
function planted(
  sets: number,
  seed: number,
  weeks: number,
  find: (outcome: number[], metrics: number[][]) => Relation | undefined,
): { found: number; rightLag: number } {
  const random = randomOf(seed);
  let [found, right] = [0, 0];
  for (let n = 0; n < sets; n += 1) {
    const others = apart(autoregressive(0))(metricsInSet, weeks + plantedLag, random);
    const rest = Math.sqrt(1 - plantedStrength ** 2);
    const outcome = Array.from(
      { length: weeks },
      (_, week) => plantedStrength * (others[0]?.[week] ?? 0) + rest * random.normal(),
    );
    const relation = find(
      outcome,
      others.map((series) => series.slice(plantedLag)),
    );
    if (relation?.isFound) found += 1;
    if (relation?.isFound && relation.lag === plantedLag) right += 1;
  }
  return { found: found / sets, rightLag: found ? right / found : 0 };
}
