import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { recordSchemas } from '../../../lib/model/backup';
import { readCatalogue } from '../../../scripts/catalogues';

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
    .flatMap(([, path = '']) => path.split('→').map((part) => part.replace(/\s+/g, ' ').trim()));
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((name) => !texts.has(name))).toEqual([]);
});
