import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** For so many milliseconds the files of the database must stay as they are. */
const restMs = 5000;
const stepMs = 250;
const mostMs = 180_000;

/**
 * Waits until the database of a browser has tidied up after many writes, which goes on for longer the more was written, and until all of it
 * is on disk: what is measured next would wait for it.
 * @param profile the folder of the browser's profile.
 * @throws Error where the database does not come to rest.
 */
export async function waitUntilAtRest(profile: string): Promise<void> {
  const folder = join(profile, 'Default', 'IndexedDB');
  const begun = Date.now();
  let since = begun;
  for (let files = ''; Date.now() - since < restMs; await setTimeout(stepMs)) {
    const now = filesIn(folder);
    if (now !== files) since = Date.now();
    files = now;
    if (since - begun > mostMs) throw new Error('the database keeps writing');
  }
  execFileSync('sync');
}

/** The names and sizes of the files in a folder and in those in it. */
function filesIn(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${name} ${statSync(join(folder, name), { throwIfNoEntry: false })?.size}`)
    .sort()
    .join('\n');
}
