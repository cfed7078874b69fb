import { type Mixed, partsOf, redrawn } from './mixed.ts';
import { read } from './reader.ts';
import type { Pair } from './second-page.ts';
import { truthOf } from './truth.ts';

const titles = new WeakMap<Pair, ReadonlyMap<number, ReadonlySet<string>>>();

/**
 * The elements that still have the first page's title and from which it is read; where it is read from none of them, all
 * that have it.
 */
export function copiesOfTitle(pair: Pair, { first }: Mixed, id: string, title: string): Element[] {
  const known = titles.get(pair) ?? titlePlaces(pair);
  titles.set(pair, known);
  // The two pages show the same subjects in the same order.
  const at = [...pair.truth.subjects.keys()].indexOf(id);
  const firstId = [...pair.first.truth.subjects.keys()][at] ?? '';
  const read = [...first].filter(([index]) => known.get(index)?.has(firstId));
  const holding = [...first].filter(([, e]) => (e.textContent ?? '').includes(title.slice(0, 30)));
  return (read.length ? read : holding).map(([, element]) => element);
}

/** The subjects whose title becomes another one when one part alone is drawn anew, by the part. */
function titlePlaces(pair: Pair): ReadonlyMap<number, ReadonlySet<string>> {
  const parts = partsOf(pair);
  const { id, url, truth } = pair.first;
  return new Map(
    [...parts.keys()].map((index) => {
      const { document } = redrawn(pair, parts, new Set([index]));
      const now = truthOf(read(id, { url, document })).subjects;
      const changed = [...truth.subjects.values()].filter(
        (s) => now.has(s.id) && now.get(s.id)?.title !== s.title,
      );
      return [index, new Set(changed.map((s) => s.id))];
    }),
  );
}
