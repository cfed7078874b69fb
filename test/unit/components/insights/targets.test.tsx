import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, expect, test } from 'vitest';
import { Targets } from '../../../../components/app/insights/Targets';
import { setCatalogue } from '../../../../lib/i18n/index';
import type { KeyResult } from '../../../../lib/model/goals';
import { setLocale } from '../../../../lib/model/locale';
import type { GoalsData } from '../../../../lib/store/goals/read-goals';
import { readCatalogue } from '../../../../scripts/catalogues';

beforeEach(() => {
  setLocale('en');
  setCatalogue(readCatalogue('en'));
});

test('a target and its result are said as all screens say them, suggestions rounded', () => {
  const keyResult: KeyResult = {
    ...{ id: 'k', objective: 'o', title: 'Satisfaction', layer: 'outcome', direction: 'increase', unit: '%' },
    ...{ baseline: 84.5, target: 88.5, start: '2026-01-01', due: '2026-03-31', measure: { kind: 'manual' } },
    closed: { at: '2026-04-01T08:00:00.000Z', decision: 'drop', value: 88.25, attainment: 0.94 },
  };
  const closed = { at: '2026-04-01T08:00:00.000Z' };
  const cycle = { id: 'c', title: 'Q1', start: '2026-01-01', end: '2026-03-31', closed };
  const data: GoalsData = {
    ...{ language: null, cycles: [cycle], objectives: [], keyResults: [keyResult], rules: [], forecasts: [] },
    ...{ efforts: [], checkIns: [], snapshots: [], stale: false },
  };
  const suggestions = [{ keyResult, cautious: 86.4, realistic: 87.6, ambitious: 89.2 }];
  expect(renderToStaticMarkup(<Targets data={data} suggestions={suggestions} />)).toContain(
    'Satisfaction: target 88.5%; cautious 86%, realistic 88%, ambitious 89%; result 88.25%',
  );
});
