import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { kB, print, ratio } from './report.ts';

const built = resolve('.output/chrome-mv3');
const aims = { script: 15_000, popup: 110_000 };

/** Everything that the popup loads: its page, and what that names, and what those import. */
function popupFiles(): string[] {
  const files = new Set(['popup.html']);
  for (const file of files) {
    const text = readFileSync(`${built}/${file}`, 'utf8');
    for (const [, name = ''] of text.matchAll(
      /["'](?:\.{0,2}\/)*((?:chunks|assets)\/[\w.-]+\.(?:js|css))["']/g,
    ))
      files.add(name);
    if (file.endsWith('.js'))
      for (const [, name = ''] of text.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g))
        files.add(`chunks/${name}`);
  }
  return [...files];
}

/** Prints how large content scripts and popup are, against what is aimed for. */
export function measureSizes(): void {
  const size = (files: readonly string[]) => {
    const contents = files.map((file) => readFileSync(`${built}/${file}`));
    const raw = contents.reduce((sum, c) => sum + c.length, 0);
    return { raw, gzip: contents.reduce((sum, c) => sum + gzipSync(c, { level: 9 }).length, 0) };
  };
  const rows = [
    ...readdirSync(`${built}/content-scripts`).map(
      (name) => [`content-scripts/${name}`, [`content-scripts/${name}`], aims.script] as const,
    ),
    ['popup, all it loads', popupFiles(), aims.popup] as const,
  ].map(([name, files, aim]) => {
    const { raw, gzip } = size(files);
    return [name, kB(raw), kB(gzip), kB(aim), ratio(gzip, aim)];
  });
  print('(d) Sizes, against the aim', ['file', 'raw', 'gzip', 'aim (gzip)', 'gzip / aim'], rows);
}
