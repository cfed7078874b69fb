import { describe, expect, test } from 'vitest';
import { measure } from '../../../../lib/goals/measure/measure';
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
});
