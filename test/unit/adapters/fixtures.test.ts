import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { adapters } from '../../../lib/adapters/registry';
import { events, figures, fixture, misses, read, subjects } from './support';

/** What a sidecar says that its page shows; pages of which a test of their own says it leave it out. */
interface Shown {
  figures?: string[];
  events?: string[];
  titles?: Record<string, string>;
  /** The page does not say of which address it is, so that it is taken for any. */
  isNameless?: boolean;
}

const folder = new URL('../../fixtures/', import.meta.url);
const pages = adapters.flatMap(({ id }) =>
  readdirSync(new URL(`${id}/`, folder))
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const shown = JSON.parse(readFileSync(new URL(`${id}/${name}`, folder), 'utf8')) as Shown;
      return { id, name: `${id}/${name.slice(0, -5)}`, shown };
    }),
);

describe('sample pages', () => {
  test.each(pages.filter((p) => p.shown.figures))(
    '$name shows what is said beside it, and nothing else',
    ({ id, name, shown }) => {
      const found = read(id, fixture(name));
      expect(figures(found)).toEqual(shown.figures);
      expect(events(found)).toEqual(shown.events);
      const titles = Object.entries(shown.titles ?? {}).map(([subject]) => [
        subject,
        subjects(found)[subject]?.title,
      ]);
      expect(Object.fromEntries(titles)).toEqual(shown.titles);
      expect(misses(found)).toEqual([]);
    },
  );

  interface Truth {
    readonly addresses: readonly URL[];
    readonly figures: readonly string[];
    readonly titles: readonly string[];
  }
  const truths = new Map<string, Truth>();

  /** The addresses of a platform's samples, and every figure and every title of them, each under its own address. */
  const truth = (id: string) => {
    const known = truths.get(id);
    if (known) return known;
    const samples = pages.filter((p) => p.id === id).map((p) => fixture(p.name));
    const all = samples.flatMap((sample) => read(id, sample) ?? []);
    const made = {
      addresses: samples.map(({ url }) => url),
      figures: figures(all),
      titles: all.flatMap((f) => (f.type === 'subject' ? [`${f.id} ${f.title}`] : [])),
    };
    truths.set(id, made);
    return made;
  };

  test.each(pages.filter((p) => !p.shown.isNameless))(
    '$name under another address tells nothing that is not so',
    ({ id, name }) => {
      const { url, document } = fixture(name);
      const { addresses, figures: known, titles } = truth(id);
      for (const other of addresses.filter((a) => a.href !== url.href)) {
        // What all pages of a place show, such as the head of a repository, may be read from any of them.
        const found = read(id, { url: other, document }) ?? [];
        for (const figure of figures(found)) expect(known, other.href).toContain(figure);
        for (const subject of Object.values(subjects(found)))
          expect(titles, other.href).toContain(`${subject.id} ${subject.title}`);
      }
    },
  );
});
