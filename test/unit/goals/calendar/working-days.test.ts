import { expect, test } from 'vitest';
import { nonWorkingSpans } from '../../../../lib/goals/calendar/working-days';

const weekdays = [1, 2, 3, 4, 5];
const at = (text: string) => Date.parse(text);

test('weekends are rest, each as one span, as far as they lie in the time', () => {
  // 1 January 2026 is a Thursday; the time ends on the noon of the second Saturday.
  const span = { start: at('2026-01-01T00:00:00Z'), end: at('2026-01-10T12:00:00Z') };
  expect(nonWorkingSpans(span, weekdays, 'UTC')).toEqual([
    [at('2026-01-03T00:00:00Z'), at('2026-01-05T00:00:00Z')],
    [at('2026-01-10T00:00:00Z'), at('2026-01-10T12:00:00Z')],
  ]);
});

test('days are those of the person, and may have 23 hours', () => {
  // In Prague clocks went forward on Sunday, 29 March 2026.
  const span = { start: at('2026-03-26T23:00:00Z'), end: at('2026-03-30T22:00:00Z') };
  expect(nonWorkingSpans(span, weekdays, 'Europe/Prague')).toEqual([
    [at('2026-03-27T23:00:00Z'), at('2026-03-29T22:00:00Z')],
  ]);
});

test('where other days are worked on, others are rest; where every day is, none', () => {
  const span = { start: at('2026-01-01T00:00:00Z'), end: at('2026-01-05T00:00:00Z') };
  expect(nonWorkingSpans(span, [7, 1, 2, 3, 4], 'UTC')).toEqual([
    [at('2026-01-02T00:00:00Z'), at('2026-01-04T00:00:00Z')],
  ]);
  expect(nonWorkingSpans(span, undefined, 'UTC')).toEqual([]);
});

test('a span that begins within a day off begins with rest, and one that ends with it has no more', () => {
  const span = { start: at('2026-01-03T15:00:00Z'), end: at('2026-01-10T00:00:00Z') };
  expect(nonWorkingSpans(span, weekdays, 'UTC')).toEqual([
    [at('2026-01-03T15:00:00Z'), at('2026-01-05T00:00:00Z')],
  ]);
});
