import { expect, test } from 'vitest';
import { nextInWords } from '../../../components/app/closing/CloseFields';
import { emptyClosing } from '../../../lib/goals/closing/close-draft';
import { setCatalogue } from '../../../lib/i18n/index';
import { setLocale } from '../../../lib/model/locale';
import { readCatalogue } from '../../../scripts/catalogues';
import { goal } from '../goals/support';

setCatalogue(readCatalogue('en'));
setLocale('en-US');

const stars = goal({ title: '4,200 stars', unit: 'stars', baseline: 3000, target: 4200 });
const after = ['2026-10-01', '2026-12-31'] as const;

test('a key result that goes on to its old target is called as before', () => {
  expect(nextInWords(stars, 3800, emptyClosing, after)).toBe(
    'Next: from 3,800 to 4,200. From Oct 1 to Dec 31.',
  );
});

test('where its title names the target, the title with the next one is said', () => {
  expect(nextInWords(stars, 4300, emptyClosing, after)).toBe(
    'Next: from 4,300 to 5,500. From Oct 1 to Dec 31. Title: “5,500 stars”.',
  );
  expect(nextInWords(stars, 4300, emptyClosing, undefined)).toBe(
    'Next: from 4,300 to 5,500. Title: “5,500 stars”.',
  );
});
