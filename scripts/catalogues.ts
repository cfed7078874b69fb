import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseMessagesText } from '@wxt-dev/i18n/build';
import type { Catalogue, CataloguesByKey, Message } from '../lib/i18n/index.ts';
import type { CataloguePart } from '../lib/i18n/parts.ts';
import { languages } from '../lib/model/languages.ts';
import type { UsedKeys } from './used-keys.ts';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'locales');

/** The languages that have a catalogue in `locales/`. */
export function catalogueLanguages(): string[] {
  return readdirSync(folder).map((name) => basename(name, '.yml'));
}

/** The strings of a language by key: `word.save` for `save` under `word`. */
export function readCatalogue(language: string): Catalogue {
  const messages = parseMessagesText(readFileSync(join(folder, `${language}.yml`), 'utf8'), 'YAML');
  const own = messages.filter(({ key }) => !key[0]?.startsWith('@@'));
  return withForms(own.map((m) => [m.key.join('.'), textOf(m)]));
}

function textOf(message: ReturnType<typeof parseMessagesText>[number]): string {
  if (message.type === 'plural')
    throw new Error(`${message.key.join('.')}: write the forms as one and other, not as 1 and n`);
  return message.message;
}

/** Plural forms are read as strings of one group: they belong together again. */
function withForms(strings: readonly (readonly [key: string, text: string])[]): Catalogue {
  const keys = new Set(strings.map(([key]) => key));
  const catalogue: Record<string, string | Record<string, string>> = {};
  for (const [key, text] of strings) {
    const at = key.lastIndexOf('.');
    const [group, form] = [key.slice(0, at), key.slice(at + 1)];
    const isForm = keys.has(`${group}.one`) && keys.has(`${group}.other`);
    if (isForm) catalogue[group] = { ...(catalogue[group] as Record<string, string>), [form]: text };
    else catalogue[key] = text;
  }
  return catalogue;
}

/** All forms of a message. */
export function formsOf(message: Message): string[] {
  return typeof message === 'string' ? [message] : Object.values(message);
}

/** The highest place among those of a message: 2 for `$1 of $2`. */
export function placesIn(message: Message): number {
  const places = formsOf(message).flatMap((form) =>
    [...form.matchAll(/\$([1-9])/g)].map(([, n]) => Number(n)),
  );
  return Math.max(0, ...places);
}

/** The strings that the browser reads for the manifest: those without a group. */
export function manifestMessages(catalogue: Catalogue): string {
  const own = Object.entries(catalogue).filter(([key]) => !key.includes('.'));
  return JSON.stringify(Object.fromEntries(own.map(([key, message]) => [key, { message }])));
}

/** The strings of a part: those that its code uses. */
export function partOf(catalogue: Catalogue, part: CataloguePart, used: UsedKeys): Catalogue {
  return takenFrom(
    catalogue,
    used.from(part === 'background' ? scripts() : [`entrypoints/${part}/main.tsx`]),
  );
}

/** The strings that some files use, by key, each in the order of `languages`. */
export function stringsOfAll(files: readonly string[], used: UsedKeys): CataloguesByKey {
  const catalogues = languages.map(readCatalogue);
  return Object.fromEntries(
    [...used.from(files)].map((key) => [key, catalogues.map((catalogue) => catalogue[key] ?? '')]),
  );
}

function takenFrom(catalogue: Catalogue, keys: ReadonlySet<string>): Catalogue {
  return Object.fromEntries(Object.entries(catalogue).filter(([key]) => keys.has(key)));
}

/** The worker, and the scripts in pages, which ask it for their strings. */
function scripts(): string[] {
  return readdirSync(join(root, 'entrypoints'))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `entrypoints/${name}`);
}

/** Declares what `i18n.t` takes with each key. */
export function catalogueTypes(catalogue: Catalogue): string {
  const lines = Object.entries(catalogue).map(([key, message]) => {
    const places = placesIn(message);
    const values = `[${Array.from({ length: places }, () => 'string | number').join(', ')}]`;
    if (typeof message === 'string') return `  '${key}': ${places ? `[values: ${values}]` : '[]'};`;
    return `  '${key}': [count: number, values${places > 1 ? '' : '?'}: ${values}];`;
  });
  return `interface CatalogueStrings {\n${lines.join('\n')}\n}\n`;
}
