import { join } from 'node:path';

/** The modules of a build, as the bundler tells of them. */
interface Modules {
  readonly getModuleInfo: (id: string) => {
    readonly importedIds: readonly string[];
    readonly dynamicallyImportedIds: readonly string[];
  } | null;
}

const start = join(import.meta.dirname, '../entrypoints/popup/main.tsx');
const entry = (name: string) => join(import.meta.dirname, '../entrypoints', name);

/**
 * Gathers what the popup shares with others in two chunks, because many small ones are compressed worse: what the worker needs,
 * too, with all that the popup needs to begin to read, and what the options page needs, too, such as React.
 * @returns a function that names the chunk of a module; `undefined` leaves the module to the bundler.
 */
export function popupChunks(): (id: string, modules: Modules) => string | undefined {
  let reached:
    | readonly [first: Set<string>, popup: Set<string>, worker: Set<string>, options: Set<string>]
    | undefined;
  return (id, modules) => {
    reached ??= [
      reachedFrom(start, modules),
      reachedFrom(start, modules, true),
      reachedFrom(entry('background.ts'), modules),
      reachedFrom(entry('options/main.tsx'), modules, true),
    ];
    const [first, popup, worker, options] = reached;
    // The order of style sheets is that of the pages.
    if (!popup.has(id) || id.includes('.css') || id === start) return undefined;
    if (worker.has(id) || first.has(id)) return 'common';
    return options.has(id) ? 'screens' : undefined;
  };
}

/** The ids of a module and of all that it loads at once, or ever: the places of the options page are loaded later. */
function reachedFrom(start: string, { getModuleInfo }: Modules, isEver = false): Set<string> {
  const ids = new Set([start]);
  for (const id of ids) {
    const info = getModuleInfo(id);
    const later = isEver ? (info?.dynamicallyImportedIds ?? []) : [];
    for (const other of [...(info?.importedIds ?? []), ...later]) ids.add(other);
  }
  return ids;
}
