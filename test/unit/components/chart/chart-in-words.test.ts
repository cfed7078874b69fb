import { expect, test } from 'vitest';
import { chartInWords } from '../../../../components/ui/chart/chart-in-words';
import { lastDay } from '../../../../components/ui/chart/chart-texts';
import { setCatalogue } from '../../../../lib/i18n/index';
import type { KeyResult } from '../../../../lib/model/goals';
import { setLocale } from '../../../../lib/model/locale';
import { readCatalogue } from '../../../../scripts/catalogues';
import { goal, on } from '../../goals/support';

const closed: KeyResult['closed'] = {
  ...{ at: '2026-02-15T12:00:00.000Z', value: 25, attainment: 0.25 },
  decision: 'drop',
};

test.each([
  ['en', undefined, 'Expected by today: 50.'],
  ['en', closed, 'Expected by Feb 15: 50.'],
  ['de', undefined, 'Bis heute erwartet: 50.'],
  ['de', closed, 'Bis 15. Feb. erwartet: 50.'],
])('what was expected is said for the day up to which the chart goes: %s', (language, closed, words) => {
  setLocale(language);
  setCatalogue(readCatalogue(language));
  const keyResult = goal(closed && { closed });
  const snapshot = {
    keyResult: 'kr',
    at: on(45),
    start: on(0),
    end: on(90),
    value: 25,
    series: [],
    members: 1,
  };
  expect(chartInWords(keyResult, snapshot, on(45), lastDay(keyResult))).toContain(words);
});
