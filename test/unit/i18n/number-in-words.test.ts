import { beforeEach, expect, test } from 'vitest';
import { setCatalogue } from '../../../lib/i18n/index';
import { labelInWords, rangeInWords, valueInWords } from '../../../lib/i18n/number-in-words';
import type { TimeRange } from '../../../lib/model/number-print';
import { readCatalogue } from '../../../scripts/catalogues';

beforeEach(() => setCatalogue(readCatalogue('en')));

test.each<[TimeRange, string]>([
  [{ kind: 'rolling', unit: 'days', count: 30 }, 'Last 30 days'],
  [{ kind: 'rolling', unit: 'hours', count: 1 }, 'Last hour'],
  [{ kind: 'period', unit: 'week', back: 0 }, 'This week'],
  [{ kind: 'period', unit: 'day', back: 1 }, 'Yesterday'],
  [{ kind: 'dated', unit: 'quarter', index: 3, year: 2026 }, 'Q3 2026'],
  [{ kind: 'dated', unit: 'month', index: 5, year: 2026 }, 'May 2026'],
  [{ kind: 'dated', unit: 'year', index: 0, year: 2026 }, '2026'],
  [{ kind: 'all' }, 'All time'],
])('a range %j is “%s”', (range, words) => {
  expect(rangeInWords(range)).toBe(words);
});

const sure = (value: number) => ({ value, approximate: false });

test.each([
  [{ kind: 'count', unit: '' }, [sure(1204)], '1,204'],
  [{ kind: 'count', unit: '' }, [{ value: 1200, approximate: true }], 'about 1,200'],
  [{ kind: 'count', unit: '' }, [sure(1234), sure(1.234)], '1,234 or 1.234'],
  [{ kind: 'percent', unit: '' }, [sure(2.4)], '2.4%'],
  [{ kind: 'money', unit: 'EUR' }, [sure(1200)], '€1,200'],
  [{ kind: 'money', unit: '$' }, [sure(12.5)], '$12.50'],
  // Of which country the krone is the page does not say.
  [{ kind: 'money', unit: 'kr' }, [sure(12.5)], 'kr 12.5'],
  [{ kind: 'duration', unit: '' }, [sure(3723)], '1 hr 2 min 3 sec'],
  [{ kind: 'duration', unit: '' }, [sure(0)], '0 sec'],
] as const)('%j with %j is “%s”', (unit, readings, words) => {
  expect(valueInWords(unit, readings)).toBe(words);
});

test('a label begins with a capital', () => {
  expect(labelInWords('leads · search')).toBe('Leads · search');
});
