import { join } from 'node:path';
import { minify } from 'terser';
import type { Adapter } from '../lib/adapters/types';

/** What a content script is built with in the place of what its source imports. */
interface Parts {
  readonly name: string;
  readonly enforce: 'pre';
  resolveId(id: string, importer?: string): string | undefined;
  load(id: string): string | undefined;
}

const root = join(import.meta.dirname, '..');
const capture = join(root, 'lib/capture');
const heads = '\0rare-kinds';
const none = '\0no-item-subjects';

/** How the build fills in one platform's content script: its adapter, without what a page may bring later. */
export function ownAdapter({ id, statement }: Adapter): Parts {
  const folder = join(root, 'lib/adapters', id);
  return {
    name: 'own-adapter',
    enforce: 'pre',
    resolveId(name, importer = '') {
      if (name === '#adapter') return join(folder, 'index.ts');
      if (name === '#rare') return join(folder, 'rare.ts');
      if (name === './number-languages') return join(capture, 'parts.ts');
      if (name === './item-subject' && !hasItemSubjects(statement)) return none;
      return name === './rare' && importer.startsWith(folder) ? heads : undefined;
    },
    load(name) {
      if (name === none) return 'export const readItemSubject = () => {};';
      return name === heads ? rareHeads(statement) : undefined;
    },
  };
}

/** Whether an item of the platform is a subject too. */
function hasItemSubjects({ kinds }: Adapter['statement']): boolean {
  return Object.values(kinds).some(({ items = [] }) => items.some(({ subject }) => subject));
}

/** What is stated for the build and for tests, as the bundler writes it. */
const unused = /\n\s*(?:(?:examples|rarePaths): \[(?:\s*"[^"]*",?)*\s*\]|siteNames: \{[^{}]*\}),/g;

/** Nearly all functions run on each page: Chromium compiles them at once, which takes less than finding each when it is called. */
const compiledAtOnce = '//# allFunctionsCalledOnLoad\n';

/**
 * Reading a property changes nothing here, and no function is used as a constructor. Functions with parameters stay functions: put in
 * the place of their call they compress worse.
 */
const compress = {
  passes: 6,
  keep_fargs: false,
  inline: 1,
  hoist_funs: true,
  pure_getters: true,
  builtins_pure: true,
  unsafe_arrows: true,
  unsafe_methods: true,
} as const;
const options = { ecma: 2020, compress } as const;

/**
 * Makes a script smaller than the usual minifier does, as every page of a site loads it. It runs in this process, because Vite would start
 * a thread for each script, in which Terser is loaded and compiled anew.
 */
export const minified = {
  name: 'minified',
  renderChunk: {
    order: 'post',
    handler: async (code: string) => {
      const own = code.replaceAll(unused, '');
      const { code: smaller = own } = await minify(own, options);
      return { code: compiledAtOnce + smaller, map: null };
    },
  },
} as const;

/** An entry of the manifest: scripts that the browser runs on pages. */
interface ContentScripts {
  readonly matches: string[];
  readonly include_globs?: string[];
  readonly js: string[];
  readonly run_at: 'document_idle';
}

/** How a browser gets the scripts that are built once for each platform. */
interface Delivery {
  /** By the name of their entrypoint, what follows the platform's id in their names. */
  readonly suffixes: Readonly<Record<string, string | undefined>>;
  /** Entrypoints that it does without. */
  readonly unused: readonly string[];
  /** The scripts that the manifest names for each page of a platform, and before them for those of its rare kinds. */
  readonly own: (id: string) => string[];
  readonly rare: (id: string) => string[];
  /** What content scripts load as modules. */
  readonly modules: readonly string[];
}

/** Chromium loads what is large as modules, which it keeps compiled. */
export const asModules: Delivery = {
  suffixes: { capture: '-capture', 'load-capture': '', kinds: '-rare' },
  unused: ['stand-in'],
  own: (id) => [id],
  rare: () => [],
  modules: ['*-capture', '*-rare', 'languages', 'overlay'],
};

/** Firefox keeps the scripts of its manifest compiled. */
export const asScripts: Delivery = {
  suffixes: { capture: '', kinds: '-rare' },
  unused: ['load-capture'],
  own: (id) => ['stand-in', id],
  rare: (id) => [`${id}-rare`],
  modules: [],
};

/** What the browser runs by itself on a platform's pages, from a folder; rare kinds come before the script that reads them. */
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
  const rare = delivery.rare(id);
  if (!statement.rarePaths || !rare.length) return [own];
  return [{ ...entry(rare), include_globs: rareGlobs(matches, statement.rarePaths) }, own];
}

/** Not match patterns of their own, which the browser would list among the sites that are granted. */
function rareGlobs(matches: readonly string[], paths: readonly string[]): string[] {
  const origins = matches.map((pattern) => pattern.replace(/\/\*$/, ''));
  return origins.flatMap((origin) => paths.map((path) => origin + path));
}

/** What a platform's loader loads, as constants of the build. */
export function loadedScripts({ id, statement }: Adapter, folder: string): Record<string, string> {
  const { rarePaths = [] } = statement;
  const script = (name: string) => `/${folder}/${name}.js`;
  const values = {
    CAPTURE_SCRIPT: script(`${id}-capture`),
    KINDS_SCRIPT: script(`${id}-rare`),
    KINDS_PATHS: rarePaths,
    LANGUAGES_SCRIPT: script('languages'),
  };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, JSON.stringify(value)]));
}

/** The capabilities that a platform's kinds need of the runtime, as constants: the build leaves out the others. */
export function capabilities({ statement }: Adapter): Record<string, string> {
  const kinds = Object.values(statement.kinds);
  return {
    RETRACTS: String(kinds.some((kind) => kind.retracts)),
    REDRAWS: String(kinds.some((kind) => kind.redraws)),
  };
}

/** A module that has the heads of a platform's rare kinds in the place of their statements. */
export function rareHeads({ kinds, rare = [] }: Adapter['statement']): string {
  const lines = rare.map((name) => {
    const { address, key, ignoreCase, decodes, url, redraws, retracts } = kinds[name] ?? {};
    const head = sourceOf({ address, key, ignoreCase, decodes, url, redraws, retracts });
    return `export const ${name} = rareKind(${JSON.stringify(name)}, ${head});`;
  });
  return [`import { rareKind } from ${JSON.stringify(join(capture, 'parts.ts'))};`, ...lines].join('\n');
}

/** Data as source text: what JSON has, and regular expressions. */
function sourceOf(value: unknown): string {
  if (value instanceof RegExp) return String(value);
  if (Array.isArray(value)) return `[${value.map(sourceOf).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined';
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${sourceOf(field)}`).join()}}`;
}
