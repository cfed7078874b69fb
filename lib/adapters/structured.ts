import { get, parseJson } from './dom';
import { parseExact } from './numbers';

/** Every schema.org object that the page states for itself: alone, in a list, or in a graph. */
export function* structuredObjects(document: Document): Iterable<unknown> {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]'))
    yield* objectsIn(parseJson(script.textContent));
}

function* objectsIn(data: unknown): Iterable<unknown> {
  if (Array.isArray(data)) for (const one of data) yield* objectsIn(one);
  else if (get(data, '@graph') !== undefined) yield* objectsIn(get(data, '@graph'));
  else if (typeof data === 'object' && data !== null) yield data;
}

/** The schema.org object of a type that the page states; undefined where there is none. */
export function structuredData(document: Document, type: string): unknown {
  for (const data of structuredObjects(document)) if (typesOf(data).includes(type)) return data;
  return undefined;
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

/** What people did with a thing, as its `interactionStatistic` counts: `{ LikeAction: 4 }`. */
export function interactions(of: unknown): Readonly<Record<string, number>> {
  const statistics = get(of, 'interactionStatistic');
  const counts: Record<string, number> = {};
  for (const statistic of Array.isArray(statistics) ? statistics : [statistics]) {
    const type = get(statistic, 'interactionType');
    const count = countOf(get(statistic, 'userInteractionCount'));
    if (count !== undefined) counts[nameOf(get(type, '@type') ?? type)] ??= count;
  }
  return counts;
}

function countOf(stated: unknown): number | undefined {
  const count = typeof stated === 'string' ? parseExact(stated) : stated;
  return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : undefined;
}
