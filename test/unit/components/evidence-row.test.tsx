import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, expect, test, vi } from 'vitest';
import { EvidenceRow } from '../../../components/app/evidence/EvidenceRow';
import { setCatalogue } from '../../../lib/i18n/index';
import { setLocale } from '../../../lib/model/locale';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { readCatalogue } from '../../../scripts/catalogues';

vi.mock('../../../components/app/useGoalEdits', () => ({ useEdit: () => () => undefined }));

const speak = (language: string) => {
  setLocale(language);
  setCatalogue(readCatalogue(language));
};
afterEach(() => speak('en'));

const data: GoalsData = {
  ...{ language: null, cycles: [], objectives: [], keyResults: [], rules: [], forecasts: [], efforts: [] },
  ...{ checkIns: [], snapshots: [], stale: false },
};

test.each([
  ['en', 1, 'leads', '1 lead'],
  ['en', 3, 'leads', '3 leads'],
  ['en', 40, '€', '€40'],
  ['en', 2, 'cups of tea', '2 cups of tea'],
  ['en', 5, undefined, '5'],
  ['de', 1, 'projects', '1 Projekt'],
])('in %s a tag of the value %s in “%s” says %s', (language, value, unit, text) => {
  speak(language);
  const row = renderToStaticMarkup(
    <EvidenceRow
      tag={{ id: 't', keyResult: 'k', subject: 's', at: '2026-03-02T12:00:00Z', weight: 1, value, unit }}
      data={data}
      tagged={new Map()}
      names={{ authors: new Map(), subjects: new Map(), recent: [], topics: [] }}
      onEdit={() => undefined}
    />,
  );
  expect(row).toContain(`<b>${text}</b>`);
});
