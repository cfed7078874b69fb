import { describe, expect, test } from 'vitest';
import type { Effort } from '../../../../lib/model/goals';
import { reportContent } from '../../../../lib/report/content/content';
import { input } from '../../components/report/input';

const effort = (id: string, at: string, hours: number, keyResult?: string): Effort => ({
  id,
  at,
  seconds: hours * 3600,
  source: 'manual',
  ...(keyResult ? { keyResult } : {}),
});
const hoursOf = (efforts: readonly Effort[]) => reportContent({ ...input, efforts }).effort;

describe('the hours of a report', () => {
  test('are summed by key result, most first', () => {
    expect(
      hoursOf([
        effort('a', '2026-10-05T09:00:00.000Z', 2, 'articles'),
        effort('b', '2026-10-06T09:00:00.000Z', 4, 'writing'),
        effort('c', '2026-10-07T09:00:00.000Z', 1, 'articles'),
      ]),
    ).toEqual([
      { title: '30 hours of writing', hours: 4 },
      { title: '6 articles published', hours: 3 },
    ]);
  });

  test('are those from the first instant of the period to just before its end', () => {
    expect(
      hoursOf([
        effort('before', '2026-09-30T23:59:59.999Z', 1, 'writing'),
        effort('first', '2026-10-01T00:00:00.000Z', 2, 'writing'),
        effort('last', '2026-12-31T23:59:59.999Z', 4, 'writing'),
        effort('after', '2027-01-01T00:00:00.000Z', 8, 'writing'),
      ]),
    ).toEqual([{ title: '30 hours of writing', hours: 6 }]);
  });

  test('of no key result, and of one that is not in the report, are one row without a title', () => {
    expect(
      hoursOf([
        effort('a', '2026-10-05T09:00:00.000Z', 1),
        effort('b', '2026-10-05T09:00:00.000Z', 2, 'removed'),
      ]),
    ).toEqual([{ hours: 3 }]);
  });
});
