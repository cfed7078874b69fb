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
const kinds = '\0kinds';
const head = '\0head:';
const none = '\0no-item-subjects';

/** How the build fills in one of a platform's scripts: its adapter, without what a page may bring later. */
export function ownAdapter({ id, statement }: Adapter, script: string): Parts {
  const folder = join(root, 'lib/adapters', id);
  const index = join(folder, 'index.ts');
  const absent = absentKinds(statement, script);
  return {
    name: 'own-adapter',
    enforce: 'pre',
    resolveId(name, importer) {
      if (name === '#adapter') return index;
      if (name.endsWith('/absent-kinds')) return kinds;
      if (name === './number-languages') return join(capture, 'parts.ts');
      if (name === './item-subject' && !hasItemSubjects(statement)) return none;
      const kind = name.replace('./', '');
      return importer === index && absent.includes(kind) ? head + kind : undefined;
    },
    load(name) {
      if (name === none) return 'export const readItemSubject = () => {};';
      if (name === kinds) return kindsSource(statement, folder);
      return name.startsWith(head) ? headSource(statement, name.slice(head.length)) : undefined;
    },
  };
}

/** The kinds that one of a platform's capture scripts does without: the rare ones, or what its pages of rare kinds do not show. */
export function absentKinds({ kinds, rare = {} }: Adapter['statement'], script: string): string[] {
  const names = Object.keys(kinds);
  if (!script.endsWith('-rare')) return names.filter((name) => rare[name]);
  const own = names.filter((name) => rare[name]?.length);
  const there = own.flatMap((name) => [name, ...(kinds[name]?.shows ?? [])]);
  return names.filter((name) => !there.includes(name));
}

/** A module of all kinds that one of a platform's capture scripts does without. */
function kindsSource(statement: Adapter['statement'], folder: string): string {
  const absent = [...new Set(['', '-rare'].flatMap((script) => absentKinds(statement, script)))];
  const imports = absent.map((name) => `import { ${name} } from ${JSON.stringify(join(folder, name))};`);
  return [...imports, `export const absentKinds = { ${absent.join()} };`].join('\n');
}

/** Whether an item of the platform is a subject too. */
function hasItemSubjects({ kinds }: Adapter['statement']): boolean {
  return Object.values(kinds).some(({ items = [] }) => items.some(({ subject }) => subject));
}

/** What is stated for the build and for tests, as the bundler writes it. */
const unused = /\n\s*(?:examples: \[(?:\s*"[^"]*",?)*\s*\]|(?:siteNames|rare): \{[^{}]*\})(?:,|(?=\s*\}))/g;

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

/** The capabilities that a platform's kinds need of the runtime, as constants: the build leaves out the others. */
export function capabilities({ statement }: Adapter): Record<string, string> {
  const kinds = Object.values(statement.kinds);
  return {
    RETRACTS: String(kinds.some((kind) => kind.retracts)),
    REDRAWS: String(kinds.some((kind) => kind.redraws)),
  };
}

/** A module that has the head of a kind in the place of its statement. */
export function headSource({ kinds }: Adapter['statement'], name: string): string {
  const { address, key, ignoreCase, decodes, url, redraws, retracts } = kinds[name] ?? {};
  const stated = sourceOf({ address, key, ignoreCase, decodes, url, redraws, retracts });
  return [
    `import { absentKind } from ${JSON.stringify(join(capture, 'parts.ts'))};`,
    `export const ${name} = absentKind(${JSON.stringify(name)}, ${stated});`,
  ].join('\n');
}

/** Data as source text: what JSON has, and regular expressions. */
function sourceOf(value: unknown): string {
  if (value instanceof RegExp) return String(value);
  if (Array.isArray(value)) return `[${value.map(sourceOf).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined';
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${sourceOf(field)}`).join()}}`;
}
