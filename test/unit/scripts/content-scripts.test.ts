import { expect, test } from 'vitest';
import { adapter as forem } from '../../../lib/adapters/forem';
import { adapter as github } from '../../../lib/adapters/github';
import { asModules, asScripts, contentScripts } from '../../../scripts/content-scripts';

const [rare, own] = contentScripts(github, 'scripts', asScripts);

/** Whether a glob of the manifest finds an address. */
function finds(glob: string, url: string): boolean {
  const parts = glob.split('*').map((part) => part.replace(/[.?+^$()[\]{}|\\/]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(url);
}

test('what a page of a rare kind needs comes before the script that reads it', () => {
  expect(rare).toMatchObject({ matches: ['https://github.com/*'], js: ['scripts/github-rare.js'] });
  expect(own).toEqual({
    matches: ['https://github.com/*'],
    js: ['scripts/stand-in.js', 'scripts/github.js'],
    run_at: 'document_idle',
  });
  const filesOf = (...of: Parameters<typeof contentScripts>) => contentScripts(...of).map(({ js }) => js);
  expect(filesOf(forem, 'scripts', asScripts)).toEqual([['scripts/stand-in.js', 'scripts/forem.js']]);
  expect(filesOf(forem, 'scripts', asModules)).toEqual([['scripts/forem.js']]);
  expect(filesOf(github, 'scripts', asModules)).toEqual([
    ['scripts/github-load-rare.js'],
    ['scripts/github.js'],
  ]);
});

test('it comes with the pages of rare kinds but profiles, and with no others', () => {
  const found = Object.entries(github.statement.kinds).flatMap(([kind, { examples = [] }]) =>
    examples.filter((url) => rare?.include_globs?.some((glob) => finds(glob, url))).map(() => kind),
  );
  const all = ['discussion', 'release'].flatMap((kind) =>
    (github.statement.kinds[kind]?.examples ?? []).map(() => kind),
  );
  expect(all.length).toBeGreaterThan(2);
  expect(found).toEqual(all);
});
