import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { KeyResultFigures } from '../../../../lib/model/report-figures';
import { toCsv } from '../../../../lib/report/write/csv';

const row = (some: Partial<KeyResultFigures>): KeyResultFigures => ({
  id: 'k',
  objective: 'Adopt',
  title: 'Stars',
  type: 'outcome',
  direction: 'increase',
  unit: '%',
  baseline: 0,
  target: 10,
  start: '2026-10-01',
  due: '2026-12-31',
  status: 'onTrack',
  isStatusManual: false,
  evidence: 0,
  series: [],
  ...some,
});
const read = (rows: readonly KeyResultFigures[]): Record<string, string>[] =>
  parse(toCsv({ keyResults: [...rows] }), { columns: true });

describe('toCsv', () => {
  test('is what a parser reads again, line by line', () => {
    const title = 'A "quoted", long\nname; with\ttabs';
    const [first, second] = read([row({ title, value: -4.5, change: -0.25 }), row({ unit: '€' })]);
    expect(first).toMatchObject({ title, value: '-4.5', change: '-0.25', unit: '%', forecast: '' });
    expect(second).toMatchObject({ title: 'Stars', unit: '€', value: '' });
  });

  test.each([
    '=HYPERLINK("https://evil.example")',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '  =1',
    '\u00a0=1',
    '\uff1d1',
  ])('is no formula: %j', (title) => {
    expect(read([row({ title })])[0]?.['title']).toBe(`'${title}`);
  });

  test('has lines that end as RFC 4180 says', () => {
    expect(toCsv({ keyResults: [] })).toMatch(/^[\w,]+\r\n$/);
  });
});
