import { beforeEach, expect, test } from 'vitest';
import { setCatalogue } from '../../../lib/i18n/index';
import { refusalInWords } from '../../../lib/i18n/refusal-in-words';
import type { TimeRange } from '../../../lib/model/number-print';
import type { Refusal } from '../../../lib/numbers/decide';
import { readCatalogue } from '../../../scripts/catalogues';

beforeEach(() => setCatalogue(readCatalogue('en')));

const month: TimeRange = { kind: 'rolling', unit: 'days', count: 30 };
const week: TimeRange = { kind: 'period', unit: 'week', back: 0 };

test.each<[Refusal, string]>([
  [{ reason: 'notFound' }, 'The number is no longer on the page'],
  [{ reason: 'labelGone', label: 'leads' }, 'The label “Leads” is gone'],
  [{ reason: 'numberGone', label: 'leads' }, 'There is no number at the label “Leads”'],
  [{ reason: 'labelDoubled', label: 'leads', count: 2 }, '2 numbers are called “Leads”'],
  [{ reason: 'headingGone', heading: 'pipeline' }, 'The heading “Pipeline” is gone'],
  [
    {
      reason: 'unitDiffers',
      expected: { kind: 'money', unit: 'EUR' },
      shown: { kind: 'money', unit: 'USD' },
    },
    'It is shown in another unit',
  ],
  [
    { reason: 'rangeDiffers', expected: month, shown: week },
    'It shows “This week” instead of “Last 30 days”',
  ],
  [{ reason: 'rangeDiffers', expected: month }, 'It no longer says “Last 30 days”'],
  [{ reason: 'rangeDiffers', shown: week }, 'It now shows “This week”'],
  [{ reason: 'rangeDiffers', expected: week, shown: week }, 'Its time range stands elsewhere on the page'],
  [{ reason: 'ambiguous' }, 'It can be read in two ways'],
  [{ reason: 'unsure', score: 0.4 }, 'Too much of the page around it has changed'],
  [{ reason: 'unsettled' }, 'It did not stop changing'],
])('%j is “%s”', (refusal, words) => {
  expect(refusalInWords(refusal)).toBe(words);
});
