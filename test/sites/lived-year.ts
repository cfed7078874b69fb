import { type Random, randomOf } from '../calibration/series.ts';

const day = 86_400_000;
const week = 7 * day;
const weeks = 60;
/** The stars of a week follow the talks of so many weeks before. */
export const plantedLag = 2;

/**
 * The records of a backup of somebody who lived through a year of four cycles until `now`, in milliseconds since 1970: stars
 * follow talks by two weeks, one article brought three leads, one lead names no origin, and reactions
 * on articles count for nothing and go with nothing. In the second quarter the target was halved and missed all the same; what
 * was forecast then did not hold, and that of the first quarter did. The third quarter met a target below what had come before.
 */
export function livedYear(now: number): object[] {
  const random = randomOf(20);
  const monday = now - (((Math.floor(now / day) + 3) % 7) * day + (now % day));
  const first = monday - weeks * week;
  const talks = Array.from({ length: weeks }, () => Math.floor(random.even() * 4));
  return [
    ...cyclesOf(now),
    ...goalsOf(now),
    ...talkSubjects(talks, first),
    ...starReadings(talks, first, random),
    ...reactionReadings(first, random),
    ...leads(now),
    ...forecastsOf(now),
    ...checkInsBefore(now),
  ];
}

const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
const instant = (at: number) => new Date(at).toISOString();
const quarter = 91 * day;

/** Three closed quarters and the one that runs. */
function cyclesOf(now: number): object[] {
  return [4, 3, 2, 1].map((back, n) => {
    const start = now - back * quarter + 40 * day;
    const end = start + quarter - day;
    const closed =
      back > 1 ? { closed: { at: instant(end + day), learned: `Learned in quarter ${n + 1}.` } } : {};
    return {
      type: 'cycle',
      id: `q${n + 1}`,
      title: `Quarter ${n + 1}`,
      start: dayOf(start),
      end: dayOf(end),
      ...closed,
    };
  });
}

/** A closed key result in each past quarter, and the goals of the running one. */
function goalsOf(now: number): object[] {
  const start = dayOf(now - quarter + 40 * day);
  const due = dayOf(now + 39 * day);
  const past = [0, 1, 2].map((n) => pastKeyResult(now, n));
  const open = (id: string, more: object) => ({
    ...{ type: 'keyResult', id, objective: 'o4', direction: 'increase', unit: '', baseline: 0, start, due },
    ...more,
  });
  return [
    ...[1, 2, 3, 4].map((n) => ({
      ...{
        type: 'objective',
        id: `o${n}`,
        title: `Grow the community ${n}`,
        horizon: 'short',
        cycle: `q${n}`,
      },
    })),
    ...past,
    ...historyOf(pastKeyResult(now, 1), startOf(now, 1), { target: [20, 10] }),
    open('stars', {
      ...{ title: 'Lantern stars', layer: 'outcome', target: 2000, drivers: ['talks'] },
      measure: { kind: 'latest', metric: 'stars' },
    }),
    open('leads', {
      ...{ title: 'Leads', layer: 'outcome', target: 8 },
      measure: { kind: 'count', of: 'evidence', outcome: 'lead' },
    }),
    open('talks', {
      title: 'Talks',
      layer: 'output',
      target: 30,
      measure: { kind: 'count', of: 'subjects' },
    }),
    {
      ...{ type: 'tag', id: 't-repo', keyResult: 'stars', subject: repo.id, weight: 1 },
      at: instant(now - quarter + 41 * day),
    },
  ];
}

/** The first day of a quarter, from 0 on. */
const startOf = (now: number, quarterNumber: number) => now - (4 - quarterNumber) * quarter + 40 * day;

/** The closed key result of a past quarter: the first and the third were met, the second came half the way. */
function pastKeyResult(now: number, n: number): Record<string, unknown> & { id: string } {
  const from = startOf(now, n);
  const baseline = n === 2 ? beforeThird : 0;
  const isMet = n !== 1;
  const value = baseline + (isMet ? 10 : 5);
  return {
    ...{
      type: 'keyResult',
      id: `past${n}`,
      objective: `o${n + 1}`,
      title: `Leads ${n + 1}`,
      layer: 'outcome',
    },
    ...{ direction: 'increase', unit: '', baseline, target: baseline + 10, measure: { kind: 'manual' } },
    ...{ start: dayOf(from), due: dayOf(from + quarter - day) },
    closed: {
      ...{ at: instant(from + quarter), value, attainment: isMet ? 1 : 0.5, decision: 'drop' },
      ...(isMet ? { calibration: 'betWorks' } : { calibration: 'betWrong', cause: 'naiveTarget' }),
    },
  };
}

/** The history of a goal record: set at an instant with the first values of some fields, which were changed a month later. */
function historyOf(
  { type, id, ...fields }: Record<string, unknown> & { id: string },
  set: number,
  moved: Readonly<Record<string, readonly [from: unknown, to: unknown]>>,
): object[] {
  const change = (action: string, at: number, field: string, value: unknown) => ({
    ...{ type: 'change', id: `${action} ${field}`, at: `${String(at).padStart(15, '0')}.00000.laptop` },
    ...{ author: 'me', device: 'laptop', action, entity: { type, id }, field, value, seen: [] },
  });
  return [
    ...Object.entries(fields).map(([field, value]) =>
      change(`${id} set`, set, field, moved[field]?.[0] ?? value),
    ),
    ...Object.entries(moved).map(([field, [, to]]) => change(`${id} moved`, set + 30 * day, field, to)),
  ];
}

/** What was forecast in the middle of the first two quarters: the first result lies in its range, the second one below it. */
function forecastsOf(now: number): object[] {
  return [0, 1].map((n) => ({
    ...{ type: 'forecast', id: `forecast${n}`, keyResult: `past${n}` },
    ...{ at: instant(startOf(now, n) + 45 * day), low: 8, centre: 10, high: 12 },
  }));
}

/** So many weeks before the third quarter are known, with one lead more in each. */
const beforeThird = 26;

function checkInsBefore(now: number): object[] {
  return Array.from({ length: beforeThird + 1 }, (_, n) => ({
    ...{ type: 'checkIn', id: `before${n}`, keyResult: 'past2', value: n },
    at: instant(startOf(now, 2) - (beforeThird - n) * week),
  }));
}

const repo = {
  ...{ type: 'subject', id: 'github:repo:acme/lantern', platform: 'github', kind: 'repo' },
  ...{ title: 'acme/lantern', url: 'https://github.com/acme/lantern' },
};
const article = {
  ...{ type: 'subject', id: 'forem:article:dev.to/ada/self-host', platform: 'forem', kind: 'article' },
  ...{ title: 'Self-host Lantern in an afternoon', url: 'https://dev.to/ada/self-host' },
};

function talkSubjects(talks: readonly number[], first: number): object[] {
  return talks.flatMap((count, n) =>
    Array.from({ length: count }, (_, place) => {
      const id = `web:article:talks.example/${n}-${place}`;
      const at = first + n * week + day;
      return [
        {
          ...{ type: 'subject', id, platform: 'web', kind: 'article', title: `Talk ${n}.${place}` },
          ...{ url: `https://talks.example/${n}-${place}`, publishedAt: dayOf(at) },
        },
        { type: 'tag', id: `t-${n}-${place}`, keyResult: 'talks', subject: id, at: instant(at), weight: 1 },
      ];
    }).flat(),
  );
}

/** Twelve stars a week, and twenty more for each talk two weeks before. */
function starReadings(talks: readonly number[], first: number, { normal }: Random): object[] {
  let stars = 300;
  const readings = talks.map((_, n) => {
    stars += Math.max(0, Math.round(12 + 20 * (talks[n - plantedLag] ?? 1) + 4 * normal()));
    return {
      type: 'reading',
      subject: repo.id,
      metric: 'stars',
      value: stars,
      at: instant(first + n * week + 5 * day),
    };
  });
  return [repo, ...readings];
}

function reactionReadings(first: number, { count }: Random): object[] {
  let reactions = 0;
  const readings = Array.from({ length: weeks }, (_, n) => {
    reactions += count(6);
    const at = instant(first + n * week + 4 * day);
    return { type: 'reading', subject: article.id, metric: 'reactions', value: reactions, at };
  });
  return [{ ...article, publishedAt: dayOf(first) }, ...readings];
}

function leads(now: number): object[] {
  const tag = (n: number, more: object) => ({
    ...{ type: 'tag', id: `lead${n}`, keyResult: 'leads', subject: repo.id, weight: 1, outcome: 'lead' },
    ...{ at: instant(now - n * 5 * day), quote: `Team ${n} would like a demo.`, ...more },
  });
  return [1, 2, 3].map((n) => tag(n, { origins: [article.id] })).concat(tag(4, {}));
}
