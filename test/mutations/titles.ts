import type { Mixed } from './mixed.ts';
import { read } from './reader.ts';
import type { Pair } from './second-page.ts';
import { stringsOf, writeString } from './spots.ts';
import { truthOf } from './truth.ts';

/**
 * The elements that still have the first page's title and from which it is read: with another text in one of them, it is
 * another one. Where there is no such element, all that have it.
 */
export function copiesOfTitle(pair: Pair, { document, first }: Mixed, id: string, title: string): Element[] {
  const titleIn = () => truthOf(read(pair.first.id, { url: pair.url, document })).subjects.get(id)?.title;
  const holding = [...first.values()].filter((element) =>
    [...stringsOf(element)].some(([, text]) => text.includes(title)),
  );
  const sources = holding.filter((element) => {
    const before = [...stringsOf(element)];
    for (const [part, text] of before) writeString(element, part, text.replaceAll(title, 'Another title'));
    const isSource = titleIn() !== title;
    for (const [part, text] of before) writeString(element, part, text);
    return isSource;
  });
  if (sources.length || holding.length) return sources.length ? sources : holding;
  // A title that is read in part.
  return [...first.values()].filter((element) => (element.textContent ?? '').includes(title.slice(0, 30)));
}
