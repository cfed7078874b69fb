import { afterEach, expect, test } from 'vitest';
import { reportChart } from '../../../../components/app/report/words/chart';
import { snapshotAtClose } from '../../../../lib/goals/closing/snapshot-at-close';
import { setCatalogue } from '../../../../lib/i18n/index';
import { setLocale } from '../../../../lib/model/locale';
import type { ReportedKeyResult } from '../../../../lib/report/content/types';
import { readCatalogue } from '../../../../scripts/catalogues';
import { goal, on } from '../../goals/support';

/** The width of a character in a common wide font of 12 pixels. */
const character = 7.2;

afterEach(() => setLocale('en-US'));

test('large numbers and long words beside a chart of a report have room', () => {
  setCatalogue(readCatalogue('de'));
  setLocale('de');
  const keyResult = goal({ measure: { kind: 'latest', metric: 'views' }, baseline: 0, target: 80_000 });
  const series = [0, 5].map((n) => ({ at: on(n), value: 10_000 * n }));
  const snapshot = { keyResult: keyResult.id, at: on(5), start: on(0), end: on(10), series, members: 1 };
  const chart = reportChart({ keyResult, snapshot } as unknown as ReportedKeyResult, [], on(5));
  const texts = (chart?.shapes ?? []).flatMap((shape) => (shape.kind === 'text' ? [shape] : []));
  expect(texts.map(({ text }) => text)).toEqual(expect.arrayContaining(['60.000', 'Zielwert 80.000']));
  for (const { text, at, anchor } of texts.filter((one) => one.anchor !== 'middle')) {
    const width = text.length * character;
    const [left, right] = anchor === 'end' ? [at[0] - width, at[0]] : [at[0], at[0] + width];
    expect([text, left >= 0, right <= (chart?.width ?? 0)]).toEqual([text, true, true]);
  }
});

test('a chart ends at the close, and names its day or the one up to which the report goes', () => {
  setCatalogue(readCatalogue('en'));
  setLocale('en');
  const series = [0, 20, 40].map((n) => ({ at: on(n), value: n }));
  const snapshot = { keyResult: 'kr', at: on(40), start: on(0), end: on(90), value: 40, series, members: 1 };
  const chartOf = (some: Parameters<typeof goal>[0] = {}) => {
    const of = { keyResult: goal(some), snapshot: snapshotAtClose(goal(some), snapshot) };
    return reportChart(of as unknown as ReportedKeyResult, [], on(40));
  };
  const closed = {
    at: new Date(on(30)).toISOString(),
    decision: 'drop',
    value: 25,
    attainment: 0.25,
  } as const;
  const day = (n: number) => new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short' }).format(on(n));
  for (const [chart, label, values] of [
    [chartOf(), day(40), [0, 20, 40]],
    [chartOf({ closed }), day(30), [0, 20, 25]],
  ] as const) {
    const shapes = chart?.shapes ?? [];
    expect(shapes.flatMap((s) => (s.kind === 'text' && s.at[1] < 22 ? [s.text] : []))).toContain(label);
    const drawn = shapes.flatMap((s) => (s.kind === 'line' && s.of === 'values' ? [s.points.length] : []));
    expect(drawn).toEqual([values.length]);
    expect(chart?.description).toContain(`${values.at(-1)} of 100`);
    expect(chart?.description).toContain(`Expected by ${label}: `);
  }
});
