import { afterEach, expect, test } from 'vitest';
import { evidenceSentence } from '../../../../components/app/report/words/opening';
import { setCatalogue } from '../../../../lib/i18n/index';
import { tagOutcomes } from '../../../../lib/model/goals';
import { setLocale } from '../../../../lib/model/locale';
import type { ReportContent } from '../../../../lib/report/content/types';
import { readCatalogue } from '../../../../scripts/catalogues';

afterEach(() => setLocale('en-US'));

const sentence = (language: 'en' | 'de', count: number) => {
  setCatalogue(readCatalogue(language));
  setLocale(language);
  const evidence = tagOutcomes.flatMap((outcome) =>
    Array.from({ length: count }, () => ({ tag: { outcome } })),
  );
  return evidenceSentence({ evidence } as unknown as ReportContent);
};

test('outcomes are counted in words that fit one and many', () => {
  expect(sentence('en', 1)).toContain('1 piece of feedback, ');
  expect(sentence('en', 1)).toContain('1 lead, 1 customer, ');
  expect(sentence('en', 2)).toContain('2 pieces of feedback, ');
  expect(sentence('de', 1)).toContain('1 Rückmeldung');
  expect(sentence('de', 3)).toContain('3 Rückmeldungen');
  expect(sentence('de', 3)).toContain('3 andere Ergebnisse');
});

test('a page that is tagged to two key results is one tagged page', () => {
  setCatalogue(readCatalogue('en'));
  const evidence = ['a', 'b', 'a'].map((subject) => ({ tag: { subject } }));
  expect(evidenceSentence({ evidence } as unknown as ReportContent)).toBe('Evidence: 2 tagged pages.');
});
