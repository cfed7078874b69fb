import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  creditEdits,
  openSpans,
  secondsIn,
  timeProposals,
} from '../../../../lib/goals/evidence/tracked-time';
import type { TimeSpan } from '../../../../lib/model/time-span';

const span = (id: string, subject: string, minutes: number, day = '2026-02-01'): TimeSpan => ({
  id,
  subject,
  start: `${day}T12:00:00.000Z`,
  end: new Date(Date.parse(`${day}T12:00:00.000Z`) + minutes * 60_000).toISOString(),
});
const countsFor = new Map([
  ['a', ['k1']],
  ['b', ['k1', 'k2']],
]);

test('time is proposed for what its page counts for, shared equally; less than a minute is not', () => {
  const proposals = timeProposals(
    [span('1', 'a', 30), span('2', 'b', 60), span('3', 'none', 60)],
    countsFor,
    [],
  );
  expect(proposals.map(({ keyResult, seconds }) => [keyResult, seconds])).toEqual([
    ['k1', 3600],
    ['k2', 1800],
  ]);
  expect(timeProposals([span('1', 'b', 1)], countsFor, [])).toEqual([]);
});

test('no second is proposed twice, however pages count', () => {
  const spans = fc.array(
    fc.record({ minutes: fc.integer({ min: 2, max: 90 }), subject: fc.constantFrom('a', 'b') }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(spans, (drawn) => {
      const all = drawn.map(({ minutes, subject }, n) => span(String(n), subject, minutes));
      const proposed = timeProposals(all, countsFor, []).reduce((sum, { seconds }) => sum + seconds, 0);
      expect(Math.abs(proposed - all.reduce((sum, one) => sum + secondsIn(one), 0))).toBeLessThanOrEqual(2);
    }),
  );
});

test('what is credited is one effort for each page and day, and each span knows it', () => {
  const [proposal] = timeProposals(
    [span('1', 'a', 30), span('2', 'a', 10), span('3', 'a', 20, '2026-02-02')],
    countsFor,
    [],
  );
  if (!proposal) throw new Error('nothing is proposed');
  const { edits, credited } = creditEdits(proposal);
  expect(edits.map(({ set }) => set)).toMatchObject([
    { keyResult: 'k1', subject: 'a', seconds: 2400, source: 'tracked', at: '2026-02-01T12:00:00.000Z' },
    { keyResult: 'k1', subject: 'a', seconds: 1200, at: '2026-02-02T12:00:00.000Z' },
  ]);
  expect(credited.get('1')).toEqual([edits[0]?.id]);
  expect(credited.get('3')).toEqual([edits[1]?.id]);
  const changed = creditEdits(proposal, 7200).edits;
  expect(changed.map(({ set }) => set)).toMatchObject([{ seconds: 4800 }, { seconds: 2400 }]);
});

test('a share that was credited is not proposed again, until the effort is gone; the other share still is', () => {
  const held = { ...span('1', 'b', 60), credited: ['e1'] };
  const credited = [{ id: 'e1', keyResult: 'k1' }];
  const proposed = (efforts: typeof credited) =>
    timeProposals([held], countsFor, efforts).map(({ keyResult, seconds }) => [keyResult, seconds]);
  expect(proposed(credited)).toEqual([['k2', 1800]]);
  expect(openSpans([held], countsFor, credited)).toEqual([held]);
  expect(openSpans([held], countsFor, [...credited, { id: 'e2', keyResult: 'k2' }])).toEqual([held]);
  const both = { ...held, credited: ['e1', 'e2'] };
  expect(openSpans([both], countsFor, [...credited, { id: 'e2', keyResult: 'k2' }])).toEqual([]);
  expect(proposed([])).toEqual([
    ['k1', 1800],
    ['k2', 1800],
  ]);
});
