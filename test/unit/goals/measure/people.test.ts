import { describe, expect, test } from 'vitest';
import { measure, valueFunction } from '../../../../lib/goals/measure/measure';
import type { Evidence } from '../../../../lib/goals/types';
import type { Measure } from '../../../../lib/model/goals';
import { evidence, measured, member, none, on, span } from '../support';

const figure = (of: Measure, some: Evidence, at: number) => measure(measured(of), some, span, at);
const hour = 60 * 60 * 1000;
let count = 0;
const said = (subject: string, actor: string | undefined, at: number): Evidence['events'][number] => {
  count += 1;
  return { id: `e${count}`, subject, kind: 'comment', at, ...(actor === undefined ? {} : { actor }) };
};

describe('people', () => {
  const some = evidence({
    members: [member('a'), member('b')],
    events: [
      said('a', 'ada', on(-30)),
      said('a', 'ada', on(5)),
      said('a', 'grace', on(6)),
      said('b', 'grace', on(6) + 2 * hour),
      said('b', 'edsger', on(7)),
      said('b', 'edsger', on(20)),
      said('b', undefined, on(8)),
      said('b', 'late', on(200)),
    ],
  });

  test('first-timers: those whose first event on any member lies in the time', () => {
    expect(figure({ kind: 'people', who: 'firstTime' }, some, on(60))).toBe(2);
    expect(figure({ kind: 'people', who: 'firstTime' }, some, on(6))).toBe(1);
    expect(figure({ kind: 'people', who: 'firstTime' }, none, on(6))).toBeUndefined();
  });

  test('returning: those who come back a day or more after their first event, whenever that was', () => {
    expect(figure({ kind: 'people', who: 'returning' }, some, on(10))).toBe(1);
    expect(figure({ kind: 'people', who: 'returning' }, some, on(60))).toBe(2);
    expect(figure({ kind: 'people' }, some, on(60))).toBe(3);
  });

  test('a day later is exactly a day later', () => {
    const back = (later: number) =>
      evidence({
        members: [member('a')],
        events: [said('a', 'ada', on(1) + later), said('a', 'ada', on(1))],
      });
    expect(figure({ kind: 'people', who: 'returning' }, back(24 * hour), on(60))).toBe(1);
    expect(figure({ kind: 'people', who: 'returning' }, back(24 * hour - 1), on(60))).toBe(0);
  });

  test('people count from the start up to the end, and not before their subject does', () => {
    const events = [said('a', 'before', on(0) - 1), said('a', 'first', on(0)), said('a', 'after', on(90))];
    const always = evidence({ members: [member('a')], events });
    expect(figure({ kind: 'people' }, always, on(99))).toBe(1);
    expect(figure({ kind: 'people', who: 'firstTime' }, always, on(99))).toBe(1);
    const late = evidence({ members: [member('a', on(9))], events });
    expect([8, 9].map((days) => figure({ kind: 'people' }, late, on(days)))).toEqual([undefined, 1]);
    const more = evidence({ members: [member('a', on(9)), member('b')], events });
    expect([8, 9].map((days) => figure({ kind: 'people' }, more, on(days)))).toEqual([0, 1]);
    expect([8, 9].map((days) => figure({ kind: 'people', who: 'firstTime' }, more, on(days)))).toEqual([
      0, 1,
    ]);
  });

  test('somebody counts from the first event that counts, in whatever order events are stored', () => {
    const events = [said('a', 'ada', on(30)), said('a', 'ada', on(10)), said('a', 'ada', on(20))];
    const one = evidence({ members: [member('a')], events });
    const at = [9, 10, 20, 30].map(on);
    expect(at.map((instant) => figure({ kind: 'people' }, one, instant))).toEqual([0, 1, 1, 1]);
    expect(at.map((instant) => figure({ kind: 'people', who: 'firstTime' }, one, instant))).toEqual([
      0, 1, 1, 1,
    ]);
    expect(at.map((instant) => figure({ kind: 'people', who: 'returning' }, one, instant))).toEqual([
      0, 0, 1, 1,
    ]);
  });
});

describe('threads', () => {
  const thread = (subject: string, publishedAt: number, author = 'ada') => ({
    ...member(subject),
    publishedAt,
    authors: [author],
  });
  const shown = (subject: string, at: number, value: number, metric = 'comments') => ({
    subject,
    metric,
    at,
    value,
  });

  test('time to first response: the median over those answered, by others than the author', () => {
    const some = evidence({
      members: [thread('a', on(1)), thread('b', on(2)), thread('c', on(3)), thread('old', on(-9))],
      events: [
        said('a', 'ada', on(1) + hour),
        said('a', 'grace', on(1) + 4 * hour),
        said('a', 'edsger', on(1) + 5 * hour),
        said('b', 'grace', on(2) + 10 * hour),
        said('old', 'grace', on(1)),
      ],
    });
    expect(figure({ kind: 'responseTime' }, some, on(1))).toBeUndefined();
    expect(figure({ kind: 'responseTime' }, some, on(2))).toBe(4);
    expect(figure({ kind: 'responseTime' }, some, on(30))).toBe(7);
    expect(figure({ kind: 'responseTime' }, none, on(30))).toBeUndefined();
  });

  test('unanswered: those that show nothing said by anybody but their author', () => {
    const some = evidence({
      members: [
        thread('a', on(1)),
        thread('b', on(1)),
        thread('c', on(1)),
        thread('d', on(1)),
        thread('e', on(1)),
      ],
      events: [said('b', 'ada', on(2)), said('c', 'grace', on(4))],
      readings: [
        shown('a', on(1), 0),
        shown('b', on(2), 1, 'replies'),
        shown('c', on(2), 0),
        shown('c', on(4), 1),
        // Three comments, none of which has been seen: somebody may well have answered.
        shown('d', on(2), 3),
        shown('e', on(2), 12, 'stars'),
      ],
    });
    expect(figure({ kind: 'unanswered' }, some, on(3))).toBe(3);
    expect(figure({ kind: 'unanswered' }, some, on(5))).toBe(2);
    expect(figure({ kind: 'unanswered' }, evidence({ members: [member('x')] }), on(5))).toBe(0);
    expect(figure({ kind: 'unanswered' }, none, on(5))).toBeUndefined();
  });

  test('the median of an odd and of an even number of response times, in any order', () => {
    const took = (hours: number[]) =>
      evidence({
        members: hours.map((_, n) => thread(`t${n}`, on(1))),
        events: hours.map((some, n) => said(`t${n}`, 'grace', on(1) + some * hour)),
      });
    expect(figure({ kind: 'responseTime' }, took([9]), on(5))).toBe(9);
    expect(figure({ kind: 'responseTime' }, took([9, 1]), on(5))).toBe(5);
    expect(figure({ kind: 'responseTime' }, took([10, 1, 2]), on(5))).toBe(2);
    expect(figure({ kind: 'responseTime' }, took([10, 1, 20, 3]), on(5))).toBe(6.5);
  });

  test('a thread counts if it was published from the start up to the end; answers count from its publication', () => {
    const members = [on(0) - 1, on(0), on(90) - 1, on(90)].map((at, n) => thread(`t${n}`, at));
    const events = members.map(({ subject, publishedAt }) => said(subject, 'grace', publishedAt + 2 * hour));
    const readings = members.map(({ subject }) => shown(subject, on(0), 0));
    expect(figure({ kind: 'unanswered' }, evidence({ members, readings }), on(90))).toBe(2);
    const some = evidence({ members, events: [...events, said('t1', 'edsger', on(0) - 1)] });
    expect(figure({ kind: 'responseTime' }, some, on(0) + 2 * hour)).toBe(2);
    const early = evidence({ members: [thread('a', on(1))], events: [said('a', 'grace', on(1))] });
    expect(figure({ kind: 'responseTime' }, early, on(1))).toBe(0);
  });

  test('an answer that nobody is known to have given is one by somebody else', () => {
    const { authors, ...unknown } = thread('b', on(1));
    const some = evidence({
      members: [thread('a', on(1)), unknown],
      events: [said('a', undefined, on(1) + 3 * hour), said('b', 'ada', on(1) + 5 * hour)],
    });
    expect(figure({ kind: 'responseTime' }, some, on(2))).toBe(4);
  });

  test('a thread is unanswered from its publication and its tag on, until the first answer', () => {
    const some = (since: number) =>
      evidence({
        members: [{ ...thread('a', on(2)), since }, member('other')],
        events: [said('a', 'ada', on(3)), said('a', 'grace', on(6))],
        readings: [shown('a', on(1), 0), shown('a', on(5), 1)],
      });
    const openAt = (since: number, days: number) => figure({ kind: 'unanswered' }, some(since), on(days));
    expect([1.9, 2, 5, 5.9, 6].map((days) => openAt(on(-9), days))).toEqual([0, 1, 1, 1, 0]);
    expect([3.9, 4].map((days) => openAt(on(4), days))).toEqual([0, 1]);
    // An answer from before the tag is one too.
    expect(openAt(on(8), 9)).toBe(0);
    expect(figure({ kind: 'responseTime' }, some(on(8)), on(7))).toBeUndefined();
    expect(figure({ kind: 'responseTime' }, some(on(8)), on(8))).toBe(96);
  });

  test('of several numbers of contributions at one instant the largest counts, and the last one shown', () => {
    const of = (...readings: ReturnType<typeof shown>[]) =>
      figure({ kind: 'unanswered' }, evidence({ members: [thread('a', on(1))], readings }), on(9));
    expect(of(shown('a', on(2), 0), shown('a', on(2), 1, 'replies'))).toBe(0);
    expect(of(shown('a', on(2), 1, 'replies'), shown('a', on(2), 0))).toBe(0);
    expect(of(shown('a', on(3), 0), shown('a', on(2), 1))).toBe(1);
    expect(of(shown('a', on(2), 0, 'messages'))).toBe(1);
    expect(of(shown('a', on(10), 0))).toBe(0);
  });

  test('many threads: each event and each reading is looked at a few times, however many threads there are', () => {
    let looks = 0;
    const counted = <T extends { readonly subject: string }>(one: T): T =>
      Object.defineProperty({ ...one }, 'subject', {
        get: () => {
          looks += 1;
          return one.subject;
        },
      });
    const looksOf = (threads: number) => {
      const names = Array.from({ length: threads }, (_, n) => `t${n}`);
      const some = evidence({
        members: names.map((name) => thread(name, on(1))),
        events: names.flatMap((name) => [2, 3, 4].map((days) => counted(said(name, 'ada', on(days))))),
        readings: names.map((name) => counted(shown(name, on(5), 3))),
      });
      looks = 0;
      const openAt = valueFunction(measured({ kind: 'unanswered' }), some, span);
      const open = [1, 10, 20, 30].map((days) => openAt(on(days)));
      expect(open.slice(1)).toEqual([threads, threads, threads]);
      return looks;
    };
    expect(looksOf(400)).toBe(4 * looksOf(100));
  });
});
