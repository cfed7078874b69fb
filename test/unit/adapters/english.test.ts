import { readdirSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { allLanguages } from '../../../lib/adapters/number-languages';
import { inEnglish, leadingCount } from '../../../lib/adapters/numbers';
import { readPage } from '../../../lib/adapters/platform';
import { adapters } from '../../../lib/adapters/registry';
import { fixture } from './support';

const folder = new URL('../../fixtures/', import.meta.url);
const rules = ['unitBeside', 'canFollow', 'canPrecede'] as const;

/** The texts of a sample page that are not read without the rules of languages, which a page has to be brought. */
function textsThatNeedRules(adapter: (typeof adapters)[number], name: string): string[] {
  const page = fixture(`${adapter.id}/${name}`);
  if (!/^(?:en\b|$)/.test(page.document.documentElement.lang)) return [];
  const asked = rules.map((rule) => vi.spyOn(allLanguages, rule));
  readPage(adapter, page);
  const texts = asked.flatMap((spy) => spy.mock.calls.map((call) => JSON.stringify(call)));
  for (const spy of asked) spy.mockRestore();
  return texts;
}

test.each(adapters)(
  'no page of $name in English has to be brought the rules of other languages',
  (adapter) => {
    const names = readdirSync(new URL(`${adapter.id}/`, folder)).filter((name) => name.endsWith('.html'));
    const texts = names.flatMap((name) => textsThatNeedRules(adapter, name.replace(/\.html$/, '')));
    expect(texts).toEqual([]);
  },
);

test.each([
  ['Viewed 12,672 times', { value: 12_672, approximate: false }],
  ['12,672 Aufrufe', { value: 12_672, approximate: false }],
  ['12.672 Aufrufe', { value: 12_672, approximate: false }],
  ['Viewed 12k times', undefined],
  ['Viewed 12,67 times', undefined],
])('%s', (text, count) => {
  expect(inEnglish(/^viewed ([\d,]+) times$/, leadingCount)(text, 'de')).toEqual(count);
});
