import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { languages } from '../../../lib/model/settings';
import { catalogueLanguages, formsOf, placesIn, readCatalogue } from '../../../scripts/catalogues';
import { usedKeys } from './used-keys';

const english = readCatalogue('en');

test('each language that can be chosen has a catalogue', () => {
  expect(catalogueLanguages().sort()).toEqual([...languages].sort());
});

test.each(languages)('%s has every key, and no other', (language) => {
  expect(Object.keys(readCatalogue(language)).sort()).toEqual(Object.keys(english).sort());
});

test.each(languages)('%s has a form for every number, and a plural where English has one', (language) => {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  const wrong = Object.entries(readCatalogue(language)).filter(([key, message]) =>
    typeof message === 'string'
      ? typeof english[key] !== 'string'
      : typeof english[key] === 'string' || pluralCategories.some((category) => !message[category]),
  );
  expect(wrong).toEqual([]);
});

test.each(languages)('%s has the same places for values', (language) => {
  const wrong = Object.entries(readCatalogue(language)).filter(
    ([key, message]) => places(message) !== places(english[key] ?? ''),
  );
  expect(wrong).toEqual([]);
});

/** The places of a message, `$1 $2`: of its forms together, because `one` may say "tomorrow". */
function places(message: Parameters<typeof formsOf>[0]): string {
  const all = formsOf(message).flatMap((form) => form.match(/\$\d/g) ?? []);
  expect(placesIn(message)).toBeLessThan(10);
  return [...new Set(all)].sort().join(' ');
}

test('every key is used', () => {
  const used = usedKeys();
  const manifest = readFileSync('wxt.config.ts', 'utf8');
  const unused = Object.keys(english).filter((key) => !used.has(key) && !manifest.includes(`__MSG_${key}__`));
  expect(unused).toEqual([]);
});
