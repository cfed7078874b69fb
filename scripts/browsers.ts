import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';

/** A browser to run the extension in. */
export interface Browser {
  readonly engine: 'chromium' | 'firefox';
  readonly path: string;
}

const names = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
  firefox: ['firefox-esr', 'firefox'],
} as const;

/** Paths of browsers that are not on PATH. */
const places = {
  chromium: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
} as const;

/** Debian's packages of the browsers, for installation as root. */
const packages = { chromium: 'chromium', firefox: 'firefox-esr' } as const;

/**
 * Finds a browser: the one that CHROMIUM_PATH or FIREFOX_PATH names, one that is installed, or Playwright's own Chromium.
 * Chrome itself no longer takes an unpacked extension from the command line, so Chromium comes first.
 */
export function findBrowser(engine: Browser['engine']): Browser | undefined {
  const named = process.env[engine === 'chromium' ? 'CHROMIUM_PATH' : 'FIREFOX_PATH'];
  if (named) {
    if (!existsSync(named)) throw new Error(`there is no browser at ${named}`);
    return { engine, path: named };
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const onPath = names[engine].flatMap((name) => folders.map((folder) => join(folder, name)));
  const downloaded = engine === 'chromium' ? [chromium.executablePath()] : [];
  const path = [...onPath, ...downloaded, ...places[engine]].find((p) => p && existsSync(p));
  return path ? { engine, path } : undefined;
}

/**
 * Finds a browser, or installs it: Debian's package as root, Playwright's download elsewhere.
 * @throws Error where it can be neither found nor installed.
 */
export function needBrowser(engine: Browser['engine']): Browser {
  const found = findBrowser(engine);
  if (found) return found;
  console.log(`There is no ${engine} here: installing it.`);
  install(engine);
  const installed = findBrowser(engine);
  if (!installed)
    throw new Error(`${engine} could not be installed; name yours in ${engine.toUpperCase()}_PATH`);
  return installed;
}

function install(engine: Browser['engine']): void {
  const isDebianRoot = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  if (isDebianRoot) {
    const apt = (...args: string[]) =>
      execFileSync('apt-get', ['-qq', ...args], {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    apt('update');
    apt('install', '-y', '--no-install-recommends', packages[engine]);
    return;
  }
  // Playwright's Firefox cannot load extensions; its Chromium can.
  if (engine === 'chromium') execFileSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const engine of process.argv.slice(2))
    if (engine === 'chromium' || engine === 'firefox') console.log(`${engine}: ${needBrowser(engine).path}`);
}
