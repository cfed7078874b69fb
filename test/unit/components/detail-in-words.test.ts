import { globSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { detailInWords, sentences } from '../../../components/ui/detail-in-words';
import { setCatalogue } from '../../../lib/i18n/index';
import { setLocale } from '../../../lib/model/locale';
import { parseLine } from '../../../lib/store/backup/parse-line';
import { readCatalogue } from '../../../scripts/catalogues';

const [english, german] = [readCatalogue('en'), readCatalogue('de')];
const speak = (language: string) => {
  setLocale(language);
  setCatalogue(language === 'de' ? german : english);
};
beforeEach(() => speak('en'));
afterEach(() => speak('en'));

const isKnown = (detail: string) => Object.values(sentences).some((pattern) => pattern.test(detail));

test.each(Object.entries(sentences))('the English of %s is what the code says', (key, pattern) => {
  const values =
    key === 'notKnown' ? ['subject', 'tag “7”', 'x'] : key === 'notValid' ? ['tag “7”', 'x'] : [];
  const text = String(english[`detail.${key}`]).replace(/\$(\d)/g, (_, at) => values[at - 1] ?? String(at));
  expect(text).toMatch(pattern);
  expect(detailInWords(text)).toBe(text);
});

test('every reason that a schema states is known', () => {
  const stated = globSync('lib/model/*.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/error: (['`])([^'`]+)\1/g)].map(([, , text = '']) =>
      text.replace(/\$\{\w+\}/g, '1970'),
    ),
  );
  expect(stated.length).toBeGreaterThan(10);
  expect(stated.filter((text) => !isKnown(text))).toEqual([]);
});

describe('in German', () => {
  beforeEach(() => speak('de'));

  function refusal(line: string, number = 2): string {
    try {
      parseLine(line, number);
    } catch (error) {
      return detailInWords((error as Error).message);
    }
    throw new Error('the line was not refused');
  }
  const reading = {
    type: 'reading',
    subject: 'github:repo:a/b',
    metric: 'stars',
    value: 1,
    at: '2026-01-01',
  };

  test.each([
    ['{"type":"reading"', 'Zeile 2: das ist kein gültiges JSON; vielleicht ist die Datei abgeschnitten'],
    ['{"type":"star"}', 'Zeile 2: „star“ ist keine Art von Eintrag, die ein Backup enthält'],
    ['[]', 'Zeile 2: es fehlt, welche Art von Eintrag das ist'],
    [JSON.stringify({ ...reading, value: '1' }), 'Zeile 2: reading: value: muss eine Zahl sein; at: '],
    [
      JSON.stringify({ ...reading, value: 1e300 }),
      'value: ist größer als jede Zahl, die eine Seite zeigen kann',
    ],
    [JSON.stringify({ ...reading, subject: '' }), 'subject: '],
    ['['.repeat(65), 'Zeile 2: mehr als 64 Listen oder Objekte sind ineinander verschachtelt'],
  ])('%s', (line, text) => {
    const said = refusal(line);
    expect(said).toContain(text);
    expect(said).not.toMatch(/\b(?:must|is|has|does|it)\b/);
  });

  test('a field of a record that is not valid is named, and its reason said', () => {
    expect(detailInWords('keyResult “kr-1” is not valid: target: must be a number; due: is missing')).toBe(
      'keyResult “kr-1” ist ungültig: target: muss eine Zahl sein; due: fehlt',
    );
  });

  test('what is not known stays as it is', () => {
    expect(detailInWords('a stranger thing')).toBe('a stranger thing');
  });
});
