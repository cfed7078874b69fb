import { join } from 'node:path';
import { minify } from 'terser';

/** The modules of a build, as the bundler tells of them. */
interface Modules {
  readonly getModuleInfo: (id: string) => {
    readonly importedIds: readonly string[];
    readonly dynamicallyImportedIds: readonly string[];
  } | null;
}

const root = join(import.meta.dirname, '..');
const page = (name: string) =>
  ['index.html', 'main.tsx'].map((file) => join(root, 'entrypoints', name, file));
const [popup, options, tagFrame] = [page('popup'), page('options'), page('tag-frame')];
const places = join(root, 'components/app/places.ts');
const home = join(root, 'components/app/home/Home.tsx');

/**
 * Gathers what popup, app and palette load at first in few chunks: a page waits for each request longer than for what is in it.
 * @returns a function that names the chunk of a module: `screens` is all of the popup, of which every page needs most, such as React;
 * `app` is what the app shows on every place, and what its Home shares with other places; `tagging` is what palette and places
 * share. `undefined` leaves the module to the bundler.
 */
export function screenChunks(): (id: string, modules: Modules) => string | undefined {
  let chunks: ReturnType<typeof chunksOf> | undefined;
  return (id, modules) => {
    // The page's own scripts are files of their own, and the order of style sheets is that of the pages.
    if (id.includes('.css') || [popup, options, tagFrame].some((own) => own.includes(id))) return undefined;
    chunks ??= chunksOf(modules);
    return chunks.find(([, ids]) => ids.has(id))?.[0];
  };
}

/** The names of the chunks, each with the ids that no chunk before it has. */
function chunksOf(modules: Modules): (readonly [name: string, ids: ReadonlySet<string>])[] {
  const ofHome = reachedFrom([home], modules);
  const others = (modules.getModuleInfo(places)?.dynamicallyImportedIds ?? [])
    .map((id) => reachedFrom([id], modules))
    .filter((ids) => !ids.has(home));
  const shared = [...ofHome].filter((id) => others.some((ids) => ids.has(id)));
  const ever = reachedFrom(options, modules, true);
  return [
    ['screens', reachedFrom(popup, modules, true)],
    ['app', new Set([...reachedFrom(options, modules), ...shared])],
    ['tagging', new Set([...reachedFrom(tagFrame, modules)].filter((id) => ever.has(id)))],
  ];
}

/** The ids of modules and of all that they load at once, or ever. */
function reachedFrom(start: readonly string[], { getModuleInfo }: Modules, isEver = false): Set<string> {
  const ids = new Set(start);
  for (const id of ids) {
    const info = getModuleInfo(id);
    const later = isEver ? (info?.dynamicallyImportedIds ?? []) : [];
    for (const other of [...(info?.importedIds ?? []), ...later]) ids.add(other);
  }
  return ids;
}

/** A chunk of a build. */
interface Chunk {
  readonly name?: string;
  code?: string;
}

const terserOptions = { ecma: 2020, module: true, compress: { passes: 3, pure_getters: true } } as const;

/** Makes what each screen loads at first smaller than the usual minifier makes it, by a fortieth. */
export const smallerScreens = {
  name: 'stillroom:smaller-screens',
  generateBundle: async (_options: unknown, bundle: Readonly<Record<string, Chunk>>): Promise<void> => {
    const chunk = Object.values(bundle).find(({ name }) => name === 'screens');
    if (chunk?.code) chunk.code = (await minify(chunk.code, terserOptions)).code ?? chunk.code;
  },
};
