import { describe, expect, test } from 'vitest';
import type { KeyResult } from '../../../../lib/model/goals';
import { reportContent } from '../../../../lib/report/content/content';
import type { ReportInput } from '../../../../lib/report/content/types';
import { input } from '../../components/report/input';

const { span } = input.period;
const reportOf = (some: Partial<KeyResult>, of: Partial<ReportInput> = {}) => {
  const keyResults = input.keyResults.map((k) => (k.id === 'stars' ? { ...k, ...some } : k));
  return reportContent({ ...input, keyResults, ...of });
};
const stars = (...args: Parameters<typeof reportOf>) =>
  reportOf(...args).keyResults.find((k) => k.keyResult.id === 'stars');
const iso = (at: number) => new Date(at).toISOString();
const unmeasured = { snapshots: [] };

describe('the key results of a report', () => {
  test.each([
    ['ended the day before', { start: '2026-07-01', due: '2026-09-30' }, false],
    ['ended on its first day', { start: '2026-07-01', due: '2026-10-01' }, true],
    ['begins on its last day', { start: '2026-12-31', due: '2027-03-31' }, true],
    ['begins the day after', { start: '2027-01-01', due: '2027-03-31' }, false],
  ])('what %s of the period, and was never measured: %o is told: %s', (_when, time, isTold) => {
    expect(stars(time, unmeasured) !== undefined).toBe(isTold);
  });

  test.each([
    ['ended as it began', { start: span.start - 10, end: span.start }, false],
    ['ended just after it began', { start: span.start - 10, end: span.start + 1 }, true],
    ['began just before it ended', { start: span.end - 1, end: span.end + 10 }, true],
    ['began as it ended', { start: span.end, end: span.end + 10 }, false],
  ])('what was measured and %s is told: %o, %s', (_when, time, isTold) => {
    const snapshots = input.snapshots.map((s) => (s.keyResult === 'stars' ? { ...s, ...time } : s));
    expect(stars({}, { snapshots }) !== undefined).toBe(isTold);
  });

  test('leave out what was closed before the period, and tell what was closed in it', () => {
    const closedAt = (at: number) => stars({ closed: { at: iso(at), decision: 'drop' } });
    expect(closedAt(span.start - 1)).toBeUndefined();
    expect(closedAt(span.start)?.keyResult.closed).toBeDefined();
  });

  test('tell the value and the share of the way at the close, and whether the target was met', () => {
    const closedWith = (attainment?: number, commitment?: KeyResult['commitment']) =>
      stars({
        ...(commitment ? { commitment } : {}),
        closed: {
          at: iso(span.start + 1),
          decision: 'drop',
          ...(attainment === undefined ? {} : { value: 4000 + 1000 * attainment, attainment }),
        },
      });
    expect(closedWith(1)).toMatchObject({ value: 5000, attainment: 1, score: 1 });
    expect(closedWith(1)?.status.status).toBe('achieved');
    expect(closedWith(0.99)).toMatchObject({ value: 4990, attainment: 0.99, score: 0.9 });
    expect(closedWith(0.99)?.status.status).toBe('missed');
    // What came after is in no chart and in no file.
    expect(closedWith(0.99)?.snapshot).not.toHaveProperty('forecast');
    expect(closedWith(0.99)?.snapshot?.series.at(-1)?.value).toBe(4990);
    // As its close says, and its status on the last day of its time.
    expect(closedWith(0.7, 'stretch')?.status.status).toBe('achieved');
    expect(closedWith(0.69, 'stretch')?.status.status).toBe('missed');
    expect(closedWith(1 - 1e-12)?.status.status).toBe('achieved');
    const unknown = closedWith();
    expect(unknown?.status.status).toBe('noData');
    for (const field of ['value', 'attainment', 'score', 'expected'])
      expect(unknown).not.toHaveProperty(field);
  });

  test('have the status that a person had set by then, and none that was set later', () => {
    const said = (at: number) =>
      stars({ override: { status: 'offTrack', reason: 'The launch is off', at: iso(at) } })?.status;
    const computed = stars({})?.status.computed;
    expect(said(input.now)).toMatchObject({ status: 'offTrack', computed });
    expect(said(input.now + 1)).toEqual({ status: computed, computed });
  });

  test('expect a share of the way while they run, and none once they are over, closed, or to be held', () => {
    expect(stars({})?.expected).toBeCloseTo((input.now - span.start) / (span.end - span.start), 9);
    expect(stars({}, { now: span.end })).not.toHaveProperty('expected');
    expect(stars({ direction: 'above' })).not.toHaveProperty('expected');
  });

  test('begin with the baseline where they began in the period, else with the value at its start', () => {
    const before = new Map([['stars', 4321]]);
    expect(stars({}, { before })?.before).toBe(4000);
    const earlier = input.snapshots.map((s) => ({ ...s, start: span.start - 1 }));
    expect(stars({}, { before, snapshots: earlier })?.before).toBe(4321);
    expect(stars({}, { snapshots: earlier })).not.toHaveProperty('before');
  });

  test('have the notes and count the tags from the first instant of the period on and before its end', () => {
    const instants = [span.end - 1, span.end, span.start, span.start - 1];
    const checkIns = [
      ...instants.map((at) => ({ id: `${at}`, keyResult: 'stars', at: iso(at), note: `by @ada ${at}` })),
      { id: 'blank', keyResult: 'stars', at: iso(span.start), note: ' ' },
      { id: 'other', keyResult: 'leads', at: iso(span.start), note: 'of leads' },
    ];
    const tags = [...instants, span.start].map((at, n) => ({
      ...{ id: `${n}`, keyResult: n === 4 ? 'leads' : 'stars', subject: 'discord:channel:1/2' },
      ...{ at: iso(at), weight: 1 },
    }));
    const told = stars({}, { checkIns, tags });
    expect(told?.notes.map((c) => c.note)).toEqual([`by … ${span.start}`, `by … ${span.end - 1}`]);
    expect(told?.evidence).toBe(2);
  });
});
