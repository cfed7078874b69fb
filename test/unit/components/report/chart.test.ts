import { afterEach, expect, test } from 'vitest';
import { reportChart } from '../../../../components/app/report/words/chart';
import { setLocale } from '../../../../lib/i18n/formats';
import { setCatalogue } from '../../../../lib/i18n/index';
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
