import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { adapters, fixture, read } from './reader.ts';
import { type Sources, sourcesOf } from './sources.ts';
import { type Truth, truthOf } from './truth.ts';

/** Where the pages are: `<platform>/<name>.html`, with the address in `<name>.json`. */
const folder = pathToFileURL(`${resolve(process.env['PAGES'] ?? 'test/fixtures')}/`);

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
    .filter(({ id }) => existsSync(new URL(id, folder)))
    .flatMap(({ id }) =>
      readdirSync(new URL(id, folder))
        .filter((name) => name.endsWith('.json'))
        .map((name) => `${id}/${name.slice(0, -5)}`),
    );
}

export async function sampleOf(name: string): Promise<Sample> {
  const id = name.split('/')[0] ?? '';
  const { url, document } = fixture(name, folder);
  const truth = truthOf(read(id, { url, document }));
  return { id, name, url, document, truth, sources: await sourcesOf(id, url, document) };
}
