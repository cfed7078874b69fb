import { expect, test } from 'vitest';
import { lastDays, periodOfCycle, periodOfDays } from '../../../lib/report/period';

const berlin = 'Europe/Berlin';
const at = (instant: string) => Date.parse(instant);

test('days are those of the time zone, both included, also where the clock changes', () => {
  const { span } = periodOfDays('2026-03-29', '2026-03-29', berlin);
  expect(span).toEqual({ start: at('2026-03-28T23:00Z'), end: at('2026-03-29T22:00Z') });
});

test('the last days end with today', () => {
  // In Berlin it is the first of March already.
  expect(lastDays(7, at('2026-02-28T23:30Z'), berlin)).toMatchObject({
    from: '2026-02-23',
    to: '2026-03-01',
  });
});

test('a cycle that ends at a midnight ends with the day before', () => {
  const cycle = { id: 'c', title: 'C', start: '2026-01-01T00:00:00+01:00', end: '2026-04-01T00:00:00+02:00' };
  expect(periodOfCycle(cycle, berlin)).toMatchObject({ from: '2026-01-01', to: '2026-03-31', cycle });
  expect(periodOfCycle({ ...cycle, start: '2026-01-01', end: '2026-03-31' }, berlin)).toMatchObject({
    ...{ from: '2026-01-01', to: '2026-03-31' },
    span: { start: at('2025-12-31T23:00Z'), end: at('2026-03-31T22:00Z') },
  });
});
