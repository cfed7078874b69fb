import { expect, test } from 'vitest';
import { adapter as forem } from '../../../lib/adapters/forem';
import { adapter as github } from '../../../lib/adapters/github';
import { isOfForm } from '../../../lib/capture/load';
import { asModules, asScripts, contentScripts, loadedScripts } from '../../../scripts/content-scripts';

const [rare, own] = contentScripts(github, 'scripts', asScripts);

/** Whether a glob of the manifest finds an address. */
function finds(glob: string, url: string): boolean {
  const parts = glob.split('*').map((part) => part.replace(/[.?+^$()[\]{}|\\/]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(url);
}

test('pages of rare kinds have another script in the place of the usual one', () => {
  expect(rare).toMatchObject({
    matches: ['https://github.com/*'],
    js: ['scripts/stand-in.js', 'scripts/github-rare.js'],
  });
  expect(own).toEqual({
    matches: ['https://github.com/*'],
    exclude_globs: rare?.include_globs,
    js: ['scripts/stand-in.js', 'scripts/github.js'],
    run_at: 'document_idle',
  });
  const filesOf = (...of: Parameters<typeof contentScripts>) => contentScripts(...of).map(({ js }) => js);
  expect(filesOf(forem, 'scripts', asScripts)).toEqual([['scripts/stand-in.js', 'scripts/forem.js']]);
  expect(filesOf(forem, 'scripts', asModules)).toEqual([['scripts/forem.js']]);
  expect(filesOf(github, 'scripts', asModules)).toEqual([['scripts/github.js']]);
});

/** The addresses of examples that a test finds, by their kinds, and those that it is to find. */
function foundOf(isRare: (url: string) => boolean) {
  const examples = Object.entries(github.statement.kinds).flatMap(([kind, stated]) =>
    (stated.examples ?? []).map((url) => ({ kind, url })),
  );
  const wanted = examples.filter(({ kind }) => ['discussion', 'release'].includes(kind));
  expect(wanted.length).toBeGreaterThan(2);
  return { found: examples.filter(({ url }) => isRare(url)), wanted };
}

test('it runs on the pages of rare kinds but profiles, and on no others', () => {
  const { found, wanted } = foundOf((url) => rare?.include_globs?.some((glob) => finds(glob, url)) ?? false);
  expect(found).toEqual(wanted);
});

test('a loader knows the same pages', () => {
  const { RARE_PATHS = '', ...scripts } = loadedScripts(github, 'scripts');
  const paths = JSON.parse(RARE_PATHS) as string[];
  const { found, wanted } = foundOf((url) => paths.some((path) => isOfForm(new URL(url).pathname, path)));
  expect(found).toEqual(wanted);
  // It compares paths alone, for it runs on no other host.
  const entries = contentScripts(github, 'scripts', asModules);
  expect(entries.flatMap(({ matches }) => matches)).toEqual(['https://github.com/*']);
  expect(scripts).toEqual({
    CAPTURE_SCRIPT: '"/scripts/github-capture.js"',
    RARE_SCRIPT: '"/scripts/github-rare.js"',
    LANGUAGES_SCRIPT: '"/scripts/languages.js"',
  });
  expect(loadedScripts(forem, 'scripts')).toMatchObject({ RARE_PATHS: '[]' });
});
