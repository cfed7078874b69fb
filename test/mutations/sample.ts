import { readdirSync } from 'node:fs';
import { adapters, fixture, read } from './reader.ts';
import { type Sources, sourcesOf } from './sources.ts';
import { type Truth, truthOf } from './truth.ts';

/** One of the project's own sample pages, with what is read from it untouched: the truth of every trial. */
export interface Sample {
  /** The platform. */
  readonly id: string;
  readonly name: string;
  readonly url: URL;
  readonly document: Document;
  readonly truth: Truth;
  readonly sources: Sources;
}

/** The names of all sample pages, or of those of some platforms. */
export function sampleNames(platforms: readonly string[]): string[] {
  return adapters
    .filter(({ id }) => !platforms.length || platforms.includes(id))
    .flatMap(({ id }) =>
      readdirSync(new URL(`../fixtures/${id}/`, import.meta.url))
        .filter((name) => name.endsWith('.json'))
        .map((name) => `${id}/${name.slice(0, -5)}`),
    );
}

export function sampleOf(name: string): Sample {
  const id = name.split('/')[0] ?? '';
  const { url, document } = fixture(name);
  const truth = truthOf(read(id, { url, document }));
  return { id, name, url, document, truth, sources: sourcesOf(id, url, document) };
}
