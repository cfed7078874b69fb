import { copyFileSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { scaffold } from '../../../scripts/scaffold';

const registry = 'lib/adapters/registered.ts';
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stillroom-'));
  mkdirSync(join(root, 'lib/adapters'), { recursive: true });
  copyFileSync(resolve(registry), join(root, registry));
});

it('makes a folder, a sample page and one line of the registry, in its place', () => {
  const before = readFileSync(join(root, registry), 'utf8').split('\n');
  const made = scaffold(root, 'codeberg');
  expect(
    made.filter((f) => f !== registry).every((f) => /^(lib\/adapters|test\/fixtures)\/codeberg\//.test(f)),
  ).toBe(true);
  const after = readFileSync(join(root, registry), 'utf8').split('\n');
  const line = "export { adapter as codeberg } from './codeberg';";
  expect(after.filter((l) => l !== line)).toEqual(before);
  expect(after.indexOf(line)).toBe(after.findIndex((l) => l.includes("'./bluesky'")) + 1);
});

it.each(['', 'Code Berg', '../x', '1st'])('refuses the name “%s”', (name) => {
  expect(() => scaffold(root, name)).toThrow(/no name for a platform/);
});

it('overwrites nothing', () => {
  scaffold(root, 'codeberg');
  expect(() => scaffold(root, 'codeberg')).toThrow(/already/);
});
