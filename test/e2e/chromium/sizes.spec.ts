import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { measuredParts } from '../../bench/sizes.ts';
import { built } from './stillroom.ts';

test('no content script and not the popup is larger than its bound', () => {
  const parts = measuredParts();
  expect(parts.length).toBeGreaterThan(20);
  expect(parts.filter(({ gzip, aim }) => gzip > aim * 1000)).toEqual([]);
});

test('popup and app show their first picture without the libraries for schemas and address patterns', () => {
  for (const page of ['popup.html', 'options.html']) {
    const scripts = readFileSync(join(built, page), 'utf8').match(/chunks\/[\w.-]+\.js/g) ?? [];
    expect(scripts.length).toBeGreaterThan(1);
    for (const script of scripts)
      expect(readFileSync(join(built, script), 'utf8'), script).not.toMatch(/_zod|URLPattern/);
  }
});

test('no script that runs in pages has what the framework puts around it, nor looks at more of the browser than it needs', () => {
  const folder = join(built, 'content-scripts');
  for (const script of readdirSync(folder))
    expect(readFileSync(join(folder, script), 'utf8'), script).not.toMatch(/globalThis\.browser|console/);
});

test('the functions of content scripts are compiled at once, as they all run', () => {
  const folder = join(built, 'content-scripts');
  for (const script of readdirSync(folder))
    expect(readFileSync(join(folder, script), 'utf8'), script).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/);
});
