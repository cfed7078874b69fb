import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import type { Catalogue, Message } from '../lib/i18n/index.ts';

const folder = join(import.meta.dirname, '../locales');

/** The languages that have a catalogue in `locales/`. */
export function catalogueLanguages(): string[] {
  return readdirSync(folder).map((name) => basename(name, '.yml'));
}

/** The strings of a language by key: `word.save` for `save` under `word`. */
export function readCatalogue(language: string): Catalogue {
  return flatten(parse(readFileSync(join(folder, `${language}.yml`), 'utf8')), '');
}

function flatten(tree: Record<string, unknown>, prefix: string): Record<string, Message> {
  return Object.fromEntries(
    Object.entries(tree).flatMap(([name, value]): [string, Message][] =>
      typeof value === 'string'
        ? [[prefix + name, value]]
        : isPlural(value)
          ? [[prefix + name, value]]
          : Object.entries(flatten(value as Record<string, unknown>, `${prefix}${name}.`)),
    ),
  );
}

function isPlural(value: unknown): value is Record<string, string> {
  return typeof value === 'object' && value !== null && 'other' in value && 'one' in value;
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
