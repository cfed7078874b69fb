import { join } from 'node:path';

/** The modules of a build, as the bundler tells of them. */
interface Modules {
  readonly getModuleInfo: (id: string) => {
    readonly importedIds: readonly string[];
    readonly dynamicallyImportedIds: readonly string[];
  } | null;
}

const root = join(import.meta.dirname, '..');
const entry = (name: string) => join(root, 'entrypoints', name);
const places = join(root, 'components/app/places.ts');
const home = join(root, 'components/app/home/Home.tsx');
const popupStart = ['popup/index.html', 'popup/main.tsx'].map(entry);
/** Each is a file of its own, whatever it shares. */
const starts = [...popupStart, ...['options/index.html', 'options/main.tsx'].map(entry)];

/**
 * Gathers what popup and app load at first in few chunks: a page waits for each request longer than for what is in it, and many small
 * chunks are compressed worse.
 * @returns a function that names the chunk of a module: `common` is what the worker needs too, or what popup and app need to
 * begin to read; `screens` is all else of the popup, such as React; `app` is what the app shows on every place, and what its Home shares
 * with other places. `undefined` leaves the module to the bundler.
 */
export function screenChunks(): (id: string, modules: Modules) => string | undefined {
  let chunks: ReturnType<typeof chunksOf> | undefined;
  return (id, modules) => {
    // The order of style sheets is that of the pages.
    if (id.includes('.css') || starts.includes(id)) return undefined;
    chunks ??= chunksOf(modules);
    return chunks.find(([, ids]) => ids.has(id))?.[0];
  };
}

/** The names of the chunks, each with the ids that no chunk before it has. */
function chunksOf(modules: Modules): (readonly [name: string, ids: ReadonlySet<string>])[] {
  const popup = reachedFrom(popupStart, modules, true);
  const worker = reachedFrom([entry('background.ts')], modules);
  const first = reachedFrom(starts, modules);
  const others = (modules.getModuleInfo(places)?.dynamicallyImportedIds ?? [])
    .map((id) => reachedFrom([id], modules))
    .filter((ids) => !ids.has(home));
  const shared = [...reachedFrom([home], modules)].filter((id) => others.some((ids) => ids.has(id)));
  return [
    [
      'common',
      union(
        first,
        [...worker].filter((id) => popup.has(id)),
      ),
    ],
    ['screens', popup],
    ['app', union(reachedFrom([entry('options/screen.tsx')], modules), shared)],
  ];
}

const union = (some: Iterable<string>, others: Iterable<string>) => new Set([...some, ...others]);

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
