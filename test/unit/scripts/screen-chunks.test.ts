import { join } from 'node:path';
import { expect, test } from 'vitest';
import { screenChunks } from '../../../scripts/screen-chunks';

const root = join(import.meta.dirname, '../../..');
const at = (path: string) => join(root, path);
/** What each module imports at once, and what later. */
const graph: Record<string, readonly [now: string[], later?: string[]]> = {
  'entrypoints/popup/index.html': [['entrypoints/popup/main.tsx']],
  'entrypoints/popup/main.tsx': [['react', 'popup', 'popup.css'], ['log-time']],
  'entrypoints/options/index.html': [['entrypoints/options/main.tsx']],
  'entrypoints/options/main.tsx': [['react', 'navigation', 'components/app/places.ts']],
  'components/app/places.ts': [[], ['components/app/home/Home.tsx', 'goals', 'over-home']],
  'components/app/home/Home.tsx': [['bets', 'of-home']],
  goals: [['bets', 'drafts', 'of-goals']],
  'over-home': [['components/app/home/Home.tsx']],
  'entrypoints/tag-frame/index.html': [['entrypoints/tag-frame/main.tsx']],
  'entrypoints/tag-frame/main.tsx': [['react', 'navigation', 'drafts', 'of-palette']],
};
const modules = {
  getModuleInfo: (id: string) => {
    const [now, later = []] = graph[id.slice(root.length + 1)] ?? [[]];
    return { importedIds: now.map(at), dynamicallyImportedIds: later.map(at) };
  },
};

test('what popup, app and palette load at first is in few chunks, and what one place alone needs in none of them', () => {
  const chunkOf = screenChunks();
  const chunks = (...ids: string[]) => ids.map((id) => chunkOf(at(id), modules));
  expect(chunks('react', 'popup', 'log-time')).toEqual(['screens', 'screens', 'screens']);
  expect(chunks('navigation', 'components/app/places.ts', 'bets')).toEqual(['app', 'app', 'app']);
  expect(chunks('drafts')).toEqual(['tagging']);
  const own = ['components/app/home/Home.tsx', 'of-home', 'of-goals', 'over-home', 'of-palette'];
  expect(chunks(...own, 'popup.css')).toEqual([...own, 'popup.css'].map(() => undefined));
  expect(chunks(...Object.keys(graph).filter((id) => id.includes('entrypoints')))).toEqual(
    Array.from({ length: 6 }, () => undefined),
  );
});
