import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addresses, samplePages } from '../../sites/sites.ts';
import { built, expect, Stillroom, test } from './stillroom.ts';

const { repo, discussion } = addresses;
const inGerman = 'https://github.com/octo-org/lantern?in=german';

/** A copy of the extension whose modules no page can have. */
function withoutModules(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stillroom-extension-'));
  cpSync(built, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as {
    web_accessible_resources: { resources: string[] }[];
  };
  const others = manifest.web_accessible_resources.filter(
    ({ resources }) => !resources.some((name) => name.endsWith('-capture.js')),
  );
  expect(others.length).toBe(manifest.web_accessible_resources.length - 1);
  writeFileSync(file, JSON.stringify({ ...manifest, web_accessible_resources: others }));
  return folder;
}

const starsOf = async (stillroom: Stillroom) =>
  (await stillroom.exportBackup()).filter((r) => r['type'] === 'reading' && r['metric'] === 'stars').length;

test('a page that cannot load the capture script as a module is read all the same', async () => {
  const stillroom = await Stillroom.launch(undefined, withoutModules());
  await stillroom.visit(repo);
  await expect.poll(() => starsOf(stillroom)).toBe(1);
  await stillroom.close();
});

test('a page that allows no scripts, nothing of others and no frames is read', async ({ stillroom }) => {
  const page = await stillroom.context.newPage();
  await page.route(repo, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: {
        'content-security-policy':
          "default-src 'none'; script-src 'none'; require-trusted-types-for 'script'",
        'cross-origin-embedder-policy': 'require-corp',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      },
      body: samplePages.get(repo) ?? '',
    }),
  );
  await page.goto(repo);
  await expect.poll(() => starsOf(stillroom)).toBe(1);
});

test('a page learns of the capture script neither by its address nor by what the browser has timed', async ({
  stillroom,
}) => {
  const page = await stillroom.visit(repo);
  await expect.poll(() => starsOf(stillroom)).toBe(1);
  const seen = await page.evaluate(async (id) => {
    const timed = performance.getEntriesByType('resource').map(({ name }) => name);
    const address = `chrome-extension://${id}/content-scripts/github-capture.js`;
    const isThere = await fetch(address).then(
      () => true,
      () => false,
    );
    const isModule = await import(address).then(
      () => true,
      () => false,
    );
    return { timed: timed.filter((name) => name.startsWith('chrome-extension:')), isThere, isModule };
  }, stillroom.id);
  expect(seen).toEqual({ timed: [], isThere: false, isModule: false });
});

test('a page loads what it needs and no more', async ({ stillroom }) => {
  const sample = samplePages.get(repo) ?? '';
  stillroom.served.set(inGerman, sample.replace(/<html[^>]*>/, '<html lang="de">'));
  for (const [url, needed] of [
    [repo, ['github-capture.js']],
    [discussion, ['github-rare.js']],
    [inGerman, ['github-capture.js', 'languages.js']],
  ] as const) {
    const page = await stillroom.context.newPage();
    const loaded = new Set<string>();
    page.on('request', (request) => {
      const { protocol, pathname } = new URL(request.url());
      if (protocol === 'chrome-extension:') loaded.add(pathname.replace('/content-scripts/', ''));
    });
    await page.goto(url);
    await expect.poll(() => [...loaded].toSorted()).toEqual(needed);
  }
});
