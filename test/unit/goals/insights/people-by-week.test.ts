import { expect, test } from 'vitest';
import { peopleByWeek } from '../../../../lib/goals/insights/people-by-week';
import { evidence } from '../support';

const hour = 3_600_000;
const week = 7 * 24 * hour;
/** A Monday, and the two after it. */
const weeks = [0, 1, 2].map((n) => Date.UTC(2026, 0, 5) + n * week);
const [first = 0, second = 0, third = 0] = weeks;
const now = third + week;

const did = (actor: string, at: number, subject = 'place') => ({
  ...{ id: `${actor} ${at}`, subject, kind: 'comment' as const, at, actor },
});
const place = (id: string, publishedAt?: number, author?: string) => ({
  ...{ subject: id, since: Number.MIN_SAFE_INTEGER },
  ...(publishedAt === undefined ? {} : { publishedAt }),
  ...(author === undefined ? {} : { authors: [author] }),
});
const shown = (subject: string, value: number) => ({ subject, metric: 'comments', value, at: now - hour });

test('people are those of their week: from its first instant on, and before that of the next one', () => {
  const events = [did('ada', first - 1), did('ben', first), did('cid', second - 1), did('dee', second)];
  const told = peopleByWeek(evidence({ members: [place('place')], events }), weeks, now);
  expect(told.map((w) => [w.week, w.engaged])).toEqual([
    [first, 2],
    [second, 1],
    [third, 0],
  ]);
});

test('somebody is new in one week, and returns in those that begin a day or more after', () => {
  const events = [
    did('ada', first),
    did('ada', first + 23 * hour),
    did('ben', first + 1),
    did('ben', first + 25 * hour),
    did('ada', third),
  ];
  const told = peopleByWeek(evidence({ members: [place('place')], events }), weeks, now);
  expect(told.map(({ engaged, newcomers, returning }) => ({ engaged, newcomers, returning }))).toEqual([
    { engaged: 2, newcomers: 2, returning: 1 },
    { engaged: 0, newcomers: 0, returning: 0 },
    { engaged: 1, newcomers: 0, returning: 1 },
  ]);
});

test('a thread belongs to the week of its publication, though it is answered later', () => {
  const some = evidence({
    members: [place('slow', first + hour, 'ada'), place('quick', second - 1, 'ada')],
    events: [did('ben', third + hour, 'slow'), did('ben', second + 2 * hour - 1, 'quick')],
    readings: [shown('slow', 1), shown('quick', 1)],
  });
  const told = peopleByWeek(some, weeks, now);
  // The median of two weeks and of two hours.
  expect(told.map((w) => w.firstResponse)).toEqual([(2 * 168 + 2) / 2, undefined, undefined]);
  expect(told.map((w) => w.unanswered)).toEqual([0, 0, 0]);
});

test('what its author alone has spoken on is unanswered, and has no time of response', () => {
  const some = evidence({
    members: [place('thread', second, 'ada'), place('place')],
    events: [did('ada', second + hour, 'thread'), did('ben', second + hour)],
    readings: [shown('thread', 1), shown('place', 0)],
  });
  const told = peopleByWeek(some, weeks, now);
  expect(told.map((w) => w.unanswered)).toEqual([0, 1, 0]);
  expect(told.every((w) => !('firstResponse' in w))).toBe(true);
});

test('the latest week may still run: an answer of it counts up to now', () => {
  const soon = third + 3 * hour;
  const some = evidence({
    members: [place('thread', third, 'ada')],
    events: [did('ben', third + 2 * hour, 'thread')],
    readings: [{ ...shown('thread', 1), at: third + hour }],
  });
  expect(peopleByWeek(some, weeks, soon)[2]).toMatchObject({ firstResponse: 2, unanswered: 0 });
});
