import { get, parseJson } from './dom';
import { parseExact } from './numbers';
import type { Page, PageMatch } from './types';

/** Every schema.org object that the page states for itself: alone, in a list, or in a graph. */
export function* structuredObjects(document: Document): Iterable<unknown> {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]'))
    yield* objectsIn(parsedOf(script));
}

const parsed = new WeakMap<Element, { readonly text: string | null; readonly data: unknown }>();

/** What a script says, parsed once: it is large, and several places are looked up in it. */
function parsedOf(script: Element): unknown {
  const text = script.textContent;
  const held = parsed.get(script);
  if (held?.text === text) return held.data;
  const data = parseJson(text);
  parsed.set(script, { text, data });
  return data;
}

/**
 * A source of embedded data: the schema.org object of one of these types that states the subject's own address. Its host is
 * not compared, for a copy may name the original's.
 */
export function structured(...types: string[]) {
  return ({ document }: Pick<Page, 'document'>, { url }: Pick<PageMatch, 'url'>): unknown => {
    const own = pathIn(url);
    for (const data of structuredObjects(document))
      if (typesOf(data).some((type) => types.includes(type)) && pathIn(addressOf(data)) === own) return data;
    return undefined;
  };
}

/** The address that a schema.org object states for itself, or for the page that it is the subject of. */
export function addressOf(data: unknown): unknown {
  const page = get(data, 'mainEntityOfPage');
  return get(data, 'url') ?? get(page, '@id') ?? page ?? get(data, 'mainEntity', 'url') ?? get(data, '@id');
}

/** The path of an address, in lower case and without a slash at its end; undefined where it is none. */
export function pathIn(address: unknown): string | undefined {
  if (typeof address !== 'string' || !URL.canParse(address)) return undefined;
  return new URL(address).pathname.toLowerCase().replace(/\/+$/, '');
}

function* objectsIn(data: unknown): Iterable<unknown> {
  if (Array.isArray(data)) for (const one of data) yield* objectsIn(one);
  else if (get(data, '@graph') !== undefined) yield* objectsIn(get(data, '@graph'));
  else if (typeof data === 'object' && data !== null) yield data;
}

/** The types of a schema.org object, without the address before them. */
export function typesOf(data: unknown): string[] {
  const type = get(data, '@type');
  return (Array.isArray(type) ? type : [type]).map((one) => nameOf(one));
}

/** `LikeAction` of "http://schema.org/LikeAction". */
function nameOf(type: unknown): string {
  return String(type ?? '').replace(/^https?:\/\/schema\.org\//, '');
}

/**
 * What people did with a thing, as its `interactionStatistic` counts: `{ LikeAction: 4 }`. Of two counts of one kind,
 * as of several services, it is not known which is its own: such a kind has none.
 */
export function interactions(of: unknown): Readonly<Record<string, number>> {
  const statistics = get(of, 'interactionStatistic');
  const counts: Record<string, number> = {};
  for (const statistic of Array.isArray(statistics) ? statistics : [statistics]) {
    const type = get(statistic, 'interactionType');
    const count = countOf(get(statistic, 'userInteractionCount'));
    const name = nameOf(get(type, '@type') ?? type);
    if (count !== undefined) counts[name] = (counts[name] ?? count) === count ? count : Number.NaN;
  }
  return counts;
}

function countOf(stated: unknown): number | undefined {
  const count = typeof stated === 'string' ? parseExact(stated) : stated;
  return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : undefined;
}
