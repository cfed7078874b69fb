import { join } from 'node:path';
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
