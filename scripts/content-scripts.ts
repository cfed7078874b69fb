import type { Adapter } from '../lib/adapters/types';

/** An entry of the manifest: scripts that the browser runs on pages. */
interface ContentScripts {
  readonly matches: string[];
  readonly include_globs?: string[];
  readonly exclude_globs?: string[];
  readonly js: string[];
  readonly run_at: 'document_idle';
}

/** How a browser gets the scripts that are built once for each platform. */
interface Delivery {
  /** By the name of their entrypoint, what follows the platform's id in their names. */
  readonly suffixes: Readonly<Record<string, readonly string[] | undefined>>;
  /** The scripts that the manifest names for the pages of a platform, and in their place for those of its rare kinds. */
  readonly own: (id: string) => string[];
  readonly rare?: (id: string) => string[];
  /** What content scripts load as modules. */
  readonly modules: readonly string[];
}

/** Chromium loads what is large as modules, which it keeps compiled. */
export const asModules: Delivery = {
  suffixes: { capture: ['-capture', '-rare'], 'load-capture': [''], kinds: ['-kinds'], 'stand-in': [] },
  own: (id) => [id],
  modules: ['*-capture', '*-rare', 'languages', 'overlay'],
};

/** Firefox keeps the scripts of its manifest compiled. */
export const asScripts: Delivery = {
  suffixes: { capture: ['', '-rare'], kinds: ['-kinds'], 'load-capture': [] },
  own: (id) => ['stand-in', id],
  rare: (id) => ['stand-in', `${id}-rare`],
  modules: [],
};

/** Whether one of a platform's scripts is there to carry what others do without. */
export const isOfRare = (suffix: string) => suffix === '-rare' || suffix === '-kinds';

/** What the browser runs by itself on a platform's pages, from a folder. */
export function contentScripts(
  { id, matches, statement }: Adapter,
  folder: string,
  delivery: Delivery,
): ContentScripts[] {
  const entry = (names: readonly string[]): ContentScripts => ({
    matches: [...matches],
    js: names.map((name) => `${folder}/${name}.js`),
    run_at: 'document_idle',
  });
  const own = entry(delivery.own(id));
  const paths = rarePaths(statement);
  if (!paths.length || !delivery.rare) return [own];
  const globs = rareGlobs(matches, paths);
  return [
    { ...entry(delivery.rare(id)), include_globs: globs },
    { ...own, exclude_globs: globs },
  ];
}

/** Paths, with `*` for any text, of pages that have a capture script of their own. */
const rarePaths = ({ rare = {} }: Adapter['statement']) => Object.values(rare).flat();

/** Not match patterns of their own, which the browser would list among the sites that are granted. */
function rareGlobs(matches: readonly string[], paths: readonly string[]): string[] {
  const origins = matches.map((pattern) => pattern.replace(/\/\*$/, ''));
  return origins.flatMap((origin) => paths.map((path) => origin + path));
}

/** What a platform's loader loads, as constants of the build. */
export function loadedScripts({ id, statement }: Adapter, folder: string): Record<string, string> {
  const script = (name: string) => `/${folder}/${name}.js`;
  const values = {
    CAPTURE_SCRIPT: script(`${id}-capture`),
    RARE_SCRIPT: script(`${id}-rare`),
    RARE_PATHS: rarePaths(statement),
    LANGUAGES_SCRIPT: script('languages'),
  };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, JSON.stringify(value)]));
}
