import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { built } from '../e2e/chromium/stillroom.ts';
import { chosen, type Options } from './options.ts';
import { kB, measured, print, verdict } from './report.ts';

/** In kB, compressed. */
const aims = { script: 15, popup: 110 };
/**
 * Where the build puts scripts that are registered while the extension runs, which the manifest does not
 * name.
 */
const folders = ['content-scripts', 'capture'];

/** Everything that the popup loads: its page, its first script, and what these name and import; its strings in the longest language. */
function popupFiles(): string[] {
  const files = new Set(['popup.html', 'popup-first.js']);
  for (const file of files) {
    const text = readFileSync(join(built, file), 'utf8');
    for (const [, name = ''] of text.matchAll(
      /["' ](?:\.{0,2}\/)*((?:chunks|assets)\/[\w.-]+\.(?:js|css))(?=["' ])/g,
    ))
      files.add(name);
    if (file.endsWith('.js'))
      for (const [, name = ''] of text.matchAll(/(?:from|import)\s*\(?["'`]\.\/([\w.-]+\.js)["'`]/g))
        files.add(`chunks/${name}`);
  }
  const strings = readdirSync(join(built, 'locales')).filter((name) => name.startsWith('popup.'));
  const longest = strings.toSorted((a, b) => sizeOf(`locales/${b}`) - sizeOf(`locales/${a}`))[0];
  if (!longest) throw new Error(`no strings of the popup in ${built}`);
  return [...files, `locales/${longest}`];
}

function sizeOf(file: string): number {
  return statSync(join(built, file)).size;
}

/** The files that the extension runs in pages. */
function contentScripts(): string[] {
  const manifest = JSON.parse(readFileSync(join(built, 'manifest.json'), 'utf8')) as {
    content_scripts?: { js?: string[] }[];
  };
  const named = manifest.content_scripts?.flatMap(({ js = [] }) => js) ?? [];
  const inFolders = folders
    .filter((folder) => existsSync(join(built, folder)))
    .flatMap((folder) => readdirSync(join(built, folder)).map((name) => `${folder}/${name}`));
  const files = new Set([...named, ...inFolders].filter((name) => name.endsWith('.js')));
  if (!files.size) throw new Error(`no content scripts in ${built}`);
  return [...files].sort();
}

/** The parts of the build whose size is bounded, with how large they are in bytes. */
export function measuredParts() {
  const parts = [
    ...contentScripts().map((name) => ({ name, files: [name], aim: aims.script })),
    { name: 'popup, all it loads', files: popupFiles(), aim: aims.popup },
  ];
  return parts.map(({ name, files, aim }) => ({ name, ...bytesOf(files), aim }));
}

/** How large files are together, in bytes. */
function bytesOf(files: readonly string[]): { raw: number; gzip: number } {
  const contents = files.map((file) => readFileSync(join(built, file)));
  const raw = contents.reduce((sum, c) => sum + c.length, 0);
  const gzip = contents.reduce((sum, c) => sum + gzipSync(c, { level: 9 }).length, 0);
  return { raw, gzip };
}

/** What the screens load, at once or with a place, each with how large it is in bytes: the largest first. */
function chunkSizes() {
  const first = readdirSync(built).filter((name) => name.endsWith('-first.js'));
  const chunks = readdirSync(join(built, 'chunks')).map((name) => `chunks/${name}`);
  return [...first, ...chunks]
    .map((name) => ({ name, ...bytesOf([name]) }))
    .toSorted((a, b) => b.gzip - a.gzip);
}

/** Measures how large content scripts and popup are, against what is aimed for, and each chunk of the screens. */
export function measureSizes(options: Options): void {
  const rows = chosen(measuredParts(), options).map(({ name, raw, gzip, aim }) => {
    const [, bound, met] = verdict(measured({ name, value: gzip / 1000, unit: 'kB', aim }));
    return [name, kB(raw), kB(gzip), bound, met];
  });
  if (rows.length) print('(g) Sizes', ['file', 'raw', 'gzip', 'aim (gzip)', 'met'], rows);
  const chunks = chosen(chunkSizes(), options).map(({ name, raw, gzip }) => [name, kB(raw), kB(gzip)]);
  if (chunks.length) print('(g) Sizes of the chunks of the screens', ['file', 'raw', 'gzip'], chunks);
}
