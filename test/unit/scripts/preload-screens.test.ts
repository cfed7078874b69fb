import { expect, test } from 'vitest';
import { preloadScreens } from '../../../scripts/preload-screens';

const chunk = (imports: string[], module = 'other.ts') => ({
  type: 'chunk',
  moduleIds: [`/entrypoints/options/${module}`],
  imports,
});
const bundle = {
  'chunks/a.js': chunk(['chunks/shared.js'], 'screen.tsx'),
  'chunks/shared.js': chunk(['chunks/deep.js', 'chunks/known.js']),
  'chunks/deep.js': chunk([]),
  'chunks/known.js': chunk([]),
  'chunks/place.js': chunk(['chunks/of-place.js'], 'Place.tsx'),
};

test('a page fetches its screen with all that it imports, and no place', () => {
  const first = { ...chunk(['chunks/known.js']), dynamicImports: ['chunks/a.js', 'chunks/place.js'] };
  const html = '<link rel="modulepreload" href="/chunks/known.js">';
  const tags = preloadScreens.transformIndexHtml.handler(html, { bundle, chunk: first });
  expect(tags.map(({ attrs }) => attrs.href)).toEqual([
    '/chunks/a.js',
    '/chunks/shared.js',
    '/chunks/deep.js',
  ]);
});
