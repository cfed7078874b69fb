import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { adapters, pageOf, read } from './reader.ts';
import { type Sources, sourcesOf } from './sources.ts';
import { type Truth, truthOf } from './truth.ts';

/** Where the pages are: `<platform>/<name>.html`, with the address in `<name>.json`. */
const folder = resolve(process.env['PAGES'] ?? 'test/fixtures');

/** A page of that folder, with what is read from it untouched: the truth of every trial. */
export interface Sample {
  /** The platform. */
  readonly id: string;
  readonly name: string;
  readonly url: URL;
  readonly document: Document;
  readonly truth: Truth;
  readonly sources: Sources;
}

/** The names of all pages of the folder, or of those of some platforms. */
export function sampleNames(platforms: readonly string[]): string[] {
  return adapters
    .filter(({ id }) => !platforms.length || platforms.includes(id))
    .filter(({ id }) => existsSync(join(folder, id)))
    .flatMap(({ id }) =>
      readdirSync(join(folder, id))
        .filter((name) => name.endsWith('.json'))
        .map((name) => `${id}/${name.slice(0, -5)}`),
    );
}

export async function sampleOf(name: string): Promise<Sample> {
  const id = name.split('/')[0] ?? '';
  const content = (suffix: string) => readFileSync(join(folder, `${name}.${suffix}`), 'utf8');
  const { url, document } = pageOf((JSON.parse(content('json')) as { url: string }).url, content('html'));
  const truth = truthOf(read(id, { url, document }));
  return { id, name, url, document, truth, sources: await sourcesOf(id, url, document) };
}
