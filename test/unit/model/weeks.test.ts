import { describe, expect, test } from 'vitest';
import { addToRollup, dayOf, emptyRollup, type Rollup, rollupStart } from '../../../lib/model/rollup';
import { type WeekRecord, weekPlace, weekRecordStart, withRollups } from '../../../lib/model/weeks';

const day = (text: string) => dayOf(Date.parse(text));
const subject = 'github:repo:acme/widgets';
const empty = (at: string): WeekRecord => ({ subject, from: weekRecordStart(day(at)), series: [] });

function rollupOf(of: Rollup['of'], name: string, signals: Record<string, number>): Rollup {
  const [first = ''] = Object.keys(signals);
  const rollup = emptyRollup({ subject, of, name, from: rollupStart(day(first)) });
  for (const [at, value] of Object.entries(signals)) addToRollup(rollup, { at: Date.parse(at), value });
  return rollup;
}
/** The known weeks of a record, by their Mondays. */
function weeksOf({ from, series }: WeekRecord) {
  const monday = (place: number) => new Date((from + place * 7) * 86_400_000).toISOString().slice(0, 10);
  return series.map(({ of, name, values }) => [
    `${of} ${name}`,
    Object.fromEntries([...values].flatMap((v, n) => (Number.isNaN(v) ? [] : [[monday(n), v]]))),
  ]);
}

describe('the weeks of a subject', () => {
  test('begin where a rollup does', () => {
    for (const at of ['1969-12-30', '2026-01-01', '2026-06-01']) {
      const from = weekRecordStart(day(at));
      expect(rollupStart(from)).toBe(from);
      expect(weekPlace(day(at), from)).toBeGreaterThanOrEqual(0);
      expect(weekPlace(day(at), from)).toBeLessThan(52);
    }
  });
  test('have the last reading of a week and the number of its events, but not what people did', () => {
    const stars = rollupOf('reading', 'stars', { '2026-01-26': 4, '2026-01-31': 6, '2026-02-02': 5 });
    const comments = rollupOf('event', 'comment', { '2026-01-26': 1, '2026-01-27': 1, '2026-02-04': 1 });
    const ada = rollupOf('actor', 'ada', { '2026-01-26': 1 });
    expect(weeksOf(withRollups(empty('2026-01-26'), [stars, ada, comments]))).toEqual([
      ['event comment', { '2026-01-26': 2, '2026-02-02': 1 }],
      ['reading stars', { '2026-01-26': 6, '2026-02-02': 5 }],
    ]);
  });
  test('go with the rollup that is changed; the others stay', () => {
    const stars = rollupOf('reading', 'stars', { '2026-01-26': 4, '2026-02-02': 5 });
    const forks = rollupOf('reading', 'forks', { '2026-01-26': 1 });
    const both = withRollups(empty('2026-01-26'), [stars, forks]);
    const fewer = rollupOf('reading', 'stars', { '2026-02-02': 7 });
    expect(weeksOf(withRollups(both, [fewer]))).toEqual([
      ['reading forks', { '2026-01-26': 1 }],
      ['reading stars', { '2026-02-02': 7 }],
    ]);
    const none = emptyRollup(forks);
    expect(weeksOf(withRollups(both, [none])).map(([name]) => name)).toEqual(['reading stars']);
    expect(both.series).toHaveLength(2);
  });
});
