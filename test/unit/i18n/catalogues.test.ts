import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { catalogueParts, screens } from '../../../lib/i18n/parts';
import { languages } from '../../../lib/model/languages';
import { catalogueLanguages, formsOf, partOf, placesIn, readCatalogue } from '../../../scripts/catalogues';
import { usedKeys } from '../../../scripts/used-keys';

const english = readCatalogue('en');
const used = usedKeys();

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
  const manifest = readFileSync('wxt.config.ts', 'utf8');
  const unused = Object.keys(english).filter(
    (key) => !used.all.has(key) && !manifest.includes(`__MSG_${key}__`),
  );
  expect(unused).toEqual([]);
});

test('each part of a catalogue has what its screen uses, and nothing else', () => {
  const keysOf = (part: (typeof catalogueParts)[number]) => Object.keys(partOf(english, part, used));
  const popup = keysOf('popup');
  // Of a component of its own, of one that it shares, computed from a type, and of what it shows later.
  expect(popup).toEqual(
    expect.arrayContaining(['popup.results', 'status.onTrack', 'metric.stars', 'palette.nothing']),
  );
  expect(popup.filter((key) => /^(form|importing|reviewPlace|settings)\./.test(key))).toEqual([]);
  expect(keysOf('options')).toEqual(expect.arrayContaining(['form.title', 'reviewPlace.save']));
  // What the worker hands to content scripts.
  expect(keysOf('background')).toEqual(
    expect.arrayContaining(['overlay.chip', 'metricName.stars', 'icon.off', 'error.invalid']),
  );
  expect(keysOf('tag-frame')).toContain('palette.title');
  expect(new Set(catalogueParts.flatMap(keysOf))).toEqual(used.all);
});

test('each page of the extension is a screen with a part of its own', () => {
  const folders = readdirSync('entrypoints', { withFileTypes: true }).filter((e) => e.isDirectory());
  expect(folders.map(({ name }) => name).sort()).toEqual([...screens].sort());
});
