/** Seeded random numbers. */
export interface Random {
  /** Evenly between 0 and 1. */
  readonly even: () => number;
  /** Normally distributed about 0 with a deviation of 1. */
  readonly normal: () => number;
  /** A Poisson count. */
  readonly count: (rate: number) => number;
}

/** Random numbers that are the same for the same seed. Source of the generator: mulberry32, by Tommy Ettinger. */
export function randomOf(seed: number): Random {
  let state = seed | 0;
  const even = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  // Box and Muller (1958).
  const normal = () => Math.sqrt(-2 * Math.log(1 - even())) * Math.cos(2 * Math.PI * even());
  // Knuth, “The Art of Computer Programming”, 3.4.1.
  const count = (rate: number) => {
    let [found, product] = [0, even()];
    for (const least = Math.exp(-rate); product > least; product *= even()) found += 1;
    return found;
  };
  return { even, normal, count };
}

/** A kind of series: the values at the beginning and after each day. Counts and sums of amounts begin at 0. */
export interface SeriesKind {
  readonly name: string;
  readonly of: 'states' | 'counts' | 'amounts';
  /** Of the results this share at least, and that at most, is to lie in the stated range. */
  readonly least: number;
  readonly most: number;
  /** The highest interval score, over that of plain weekly steps. */
  readonly mostScore: number;
  /** How far the share of results that meet a suggested target may be from the stated one. */
  readonly nearness: number;
  readonly daily: (days: number, random: Random) => number[];
}

const weekly = 1 / 7;
const weekendDip = [1.2, 1.2, 1.2, 1.2, 1.2, 0.5, 0.5];

/** The values by the change of each day. */
function sums(days: number, change: (day: number) => number): number[] {
  const values = [0];
  for (let day = 0; day < days; day += 1) values.push((values[day] ?? 0) + change(day));
  return values;
}

/** Noise with a deviation of 6 whose correlation falls to 0.6 in a week. */
function correlatedNoise(days: number, { normal }: Random): number[] {
  const kept = 0.6 ** weekly;
  const values = [6 * normal()];
  for (let day = 0; day < days; day += 1)
    values.push(kept * (values[day] ?? 0) + 6 * Math.sqrt(1 - kept * kept) * normal());
  return values;
}

const walk =
  (drift: number) =>
  (days: number, { normal }: Random) =>
    sums(days, () => drift * weekly + 6 * Math.sqrt(weekly) * normal());

const counts =
  (rate: number) =>
  (days: number, { count }: Random) =>
    sums(days, (day) => count(rate * weekly * (weekendDip[day % 7] ?? 1)));

/** Ten a week in the middle, whose logarithm varies with a deviation of 0.6, correlated by 0.7 from week to week. */
function overdispersed(days: number, { normal, count }: Random): number[] {
  let state = normal();
  return sums(days, (day) => {
    if (day % 7 === 0) state = 0.7 * state + Math.sqrt(1 - 0.49) * normal();
    return count(10 * weekly * Math.exp(0.6 * state));
  });
}

/** Five a week, and 30 more in the weeks after a launch, halved from week to week; a launch about every eight weeks. */
function bursts(days: number, { even, count }: Random): number[] {
  let burst = 0;
  return sums(days, (day) => {
    if (day % 7 === 0) burst = burst / 2 + (even() < 0.12 ? 30 : 0);
    return count((5 + burst) * weekly);
  });
}

/** Two hours on the first day of each week. */
const alike = (days: number) => sums(days, (day) => (day % 7 === 0 ? 2 : 0));

/** Half an hour to three hours, on two days of a week at random. */
const blocks = (days: number, { even }: Random) =>
  sums(days, () => (even() < 2 * weekly ? 0.5 + 2.5 * even() : 0));

/** One in three weeks, the largest of them many times as large as the smallest. */
const deals = (days: number, { even, normal }: Random) =>
  sums(days, () => (even() < weekly / 3 ? 10 * Math.exp(0.7 * normal()) : 0));

const held = { least: 0.78, most: 0.95, mostScore: 1.1, nearness: 0.12 } as const;

export const seriesKinds: readonly SeriesKind[] = [
  { name: 'random walk, drift 10 a week', of: 'states', ...held, nearness: 0.08, daily: walk(10) },
  { name: 'random walk, no drift', of: 'states', ...held, nearness: 0.08, daily: walk(0) },
  {
    name: 'line with AR(1) noise',
    of: 'states',
    ...held,
    daily: (days, random) => correlatedNoise(days, random).map((noise, day) => 10 * weekly * day + noise),
  },
  { name: 'level with AR(1) noise', of: 'states', ...held, daily: correlatedNoise },
  { name: 'counts, 0.7 a week', of: 'counts', ...held, daily: counts(0.7) },
  { name: 'counts, 3 a week', of: 'counts', ...held, nearness: 0.08, daily: counts(3) },
  { name: 'counts, 20 a week', of: 'counts', ...held, nearness: 0.08, daily: counts(20) },
  { name: 'overdispersed counts', of: 'counts', ...held, least: 0.65, daily: overdispersed },
  { name: 'bursts after launches', of: 'counts', ...held, least: 0.65, daily: bursts },
  // Nothing in it is left to chance: plain steps miss by less than an amount, and each target is met by all or by none.
  {
    name: 'hours, alike each week',
    of: 'amounts',
    least: 0.78,
    most: 1,
    mostScore: 4,
    nearness: 0.5,
    daily: alike,
  },
  // Plain steps know of weeks without hours before the first ones; nobody had said so.
  { name: 'hours, in blocks', of: 'amounts', ...held, mostScore: 1.25, daily: blocks },
  { name: 'rare deals', of: 'amounts', ...held, daily: deals },
];
