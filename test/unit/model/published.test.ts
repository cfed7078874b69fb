import { expect, test } from 'vitest';
import { publishedInstant } from '../../../lib/model/published';
import { inZone } from '../in-zone';

test.each([
  ['America/Los_Angeles', '2026-10-01T07:00:00.000Z'],
  ['UTC', '2026-10-01T00:00:00.000Z'],
  ['Pacific/Kiritimati', '2026-09-30T10:00:00.000Z'],
])('in %s a day begins at %s', (zone, begins) => {
  inZone(zone);
  expect(new Date(publishedInstant('2026-10-01') ?? 0).toISOString()).toBe(begins);
});

test('an instant is one everywhere, and what is no time is not known', () => {
  expect(publishedInstant('2026-10-01T08:30:00Z')).toBe(Date.parse('2026-10-01T08:30:00Z'));
  expect(publishedInstant('2026-10-01T08:30:00+02:00')).toBe(Date.parse('2026-10-01T06:30:00Z'));
  for (const none of [undefined, '', 'yesterday', '2026-13-45'])
    expect(publishedInstant(none)).toBeUndefined();
});
