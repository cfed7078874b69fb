import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { recordSchemas } from '../../../lib/model/backup';
import { formsOf, readCatalogue } from '../../../scripts/catalogues';

const docs = (name: string) => readFileSync(`docs/${name}.md`, 'utf8');
const foldersIn = (folder: string) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${folder}/${name}/`);

test('BACKUP.md names every type of record', () => {
  const table = docs('BACKUP')
    .split('\n')
    .filter((line) => line.startsWith('|'));
  const named = table.flatMap((line) => [...line.matchAll(/`(\w+)`/g)].map(([, name]) => name));
  expect(named).toEqual(expect.arrayContaining(Object.keys(recordSchemas)));
});

test('ARCHITECTURE.md names every folder of lib, of its parts, and of the places of the app', () => {
  const text = docs('ARCHITECTURE');
  const folders = ['lib', 'lib/goals', 'lib/store'].flatMap(foldersIn);
  const places = foldersIn('components/app').map((folder) => folder.slice('components/app/'.length));
  expect([...folders, ...places].filter((folder) => !text.includes(`\`${folder}\``))).toEqual([]);
});

test('what docs call *Place → Control* is on a screen under these names', () => {
  const texts = new Set(Object.values(readCatalogue('en')));
  const named = readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) => [...readFileSync(`docs/${name}`, 'utf8').matchAll(/\*([A-Z][^*]*→[^*]*)\*/g)])
    .flatMap(([, path = '']) => path.split('→').map(onOneLine));
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((name) => !texts.has(name))).toEqual([]);
});

test.each(['GUIDE', 'PRIVACY', 'BACKUP'])(
  'what %s.md calls *Control* is on a screen under this name',
  (name) => {
    const texts = Object.values(readCatalogue('en'))
      .flatMap(formsOf)
      .map((text) => text.replace(/\$\d/g, '…'));
    const isOnScreen = (control: string) =>
      texts.some((text) => text === control || text === control.replace(/ Q\d$/, ' …'));
    const controls = [...docs(name).matchAll(/(?<!\*)\*([A-Z][^*→]*)\*(?!\*)/g)].map(([, text = '']) =>
      onOneLine(text),
    );
    expect(controls.length).toBeGreaterThan(0);
    expect(controls.filter((control) => !isOnScreen(control))).toEqual([]);
  },
);

const onOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
