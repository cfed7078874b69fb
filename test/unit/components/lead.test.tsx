import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Lead } from '../../../components/app/home/Lead';
import { setCatalogue } from '../../../lib/i18n/index';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { readCatalogue } from '../../../scripts/catalogues';
import { goal } from '../goals/support';

setCatalogue(readCatalogue('en'));

const now = Date.parse('2026-03-02T12:00:00Z');
const keyResults = [
  goal({ id: 'stars', unit: 'stars' }),
  goal({ id: 'people', unit: 'people' }),
  goal({ id: 'speakers', unit: 'people' }),
];
const checkIn = (keyResult: string, day: string) => {
  // Noon where the tests run: it is this day there.
  const at = new Date(`${day}T12:00:00`).toISOString();
  return { id: keyResult, keyResult, at };
};
const snapshot = (keyResult: string, value: number) => ({
  ...{ keyResult, at: now, start: Date.parse('2026-01-01'), end: Date.parse('2026-04-01') },
  ...{ reviewed: 10, value, series: [], members: 1 },
});

const lead = (...checkIns: GoalsData['checkIns']) => {
  const data: GoalsData = {
    ...{ language: null, cycles: [], objectives: [], keyResults, rules: [], forecasts: [], efforts: [] },
    ...{
      checkIns,
      snapshots: [snapshot('stars', 14), snapshot('people', 30), snapshot('speakers', 12)],
      stale: false,
    },
  };
  return renderToStaticMarkup(<Lead keyResults={keyResults} data={data} now={now} />);
};

test('what moved most is said first, since the day of the check-ins where it is one', () => {
  const same = lead(checkIn('stars', '2026-02-23'), checkIn('people', '2026-02-23'));
  expect(same).toContain('Since the check-in on Feb 23: +20 people, +4 stars.');
});

test('no day is said where they were checked in on different days', () => {
  const apart = lead(checkIn('stars', '2026-02-23'), checkIn('people', '2026-02-09'));
  expect(apart).toContain('Since the last check-ins: +20 people, +4 stars.');
  expect(lead(checkIn('people', '2026-02-09'))).toContain('Since the check-in on Feb 9: +20 people.');
  expect(lead()).not.toContain('Since');
});

test('of two changes of one unit the greater is named', () => {
  const all = lead(...['stars', 'people', 'speakers'].map((id) => checkIn(id, '2026-02-23')));
  expect(all).toContain('Since the check-in on Feb 23: +20 people, +4 stars.');
});
