import type { KindStatement, Place, Scope, Statement } from './statement';
import type { Watched } from './types';

/** The attributes that a selector asks for: `a[href="…"]` depends on `href`. */
const attributeName = /\[([a-z][\w:-]*)/g;
/** A selector with the attribute that is read of it: `.count`, `button@aria-label`. */
const watch = /^(.*?)(?:@([a-z][\w:-]*))?$/s;

/** From what a page of a kind is read, by the places that are stated. */
export function watchedOn(statement: Statement, stated: KindStatement, { selector }: Scope): Watched {
  const shown = (stated.shows ?? []).flatMap((kind) => statement.kinds[kind] ?? []);
  const texts = new Set<string>();
  const attributes = new Map<string, Set<string>>();
  const note = (name: string, of: string) =>
    attributes.set(name, (attributes.get(name) ?? new Set()).add(of));
  for (const kind of [stated, ...shown])
    for (const [template, attribute] of partsOf(kind)) {
      if (!template) continue;
      const part = selector(template);
      if (attribute) note(attribute, part);
      else texts.add(part);
      // An element can come to match by an attribute that the selector asks for.
      for (const [, name = ''] of template.matchAll(attributeName)) note(name, part);
    }
  const all = new Set([...texts, ...[...attributes.values()].flatMap((parts) => [...parts])]);
  return {
    texts: [...texts].join(),
    attributes: new Map([...attributes].map(([name, parts]) => [name, [...parts].join()])),
    all: [...all].join(),
  };
}

type Part = readonly [selector: string, attribute?: string | undefined];

/** Each element that is read, by its selector, with the attribute that is read of it. */
function* partsOf(kind: KindStatement): Iterable<Part> {
  const root = typeof kind.root === 'string' ? kind.root : '';
  const { title, author = [], labels = [] } = kind;
  for (const place of [...title, ...author, ...labels, ...placesIn(kind.metrics)])
    yield* partsIn(place, root);
  for (const item of kind.items ?? []) {
    yield [item.each, 'id'];
    const { id, at = [], author: by = [], subject } = item;
    const places = [id, ...at, ...by, ...(subject?.title ?? []), ...placesIn(subject?.metrics)];
    for (const place of places) yield* partsIn(place, item.each);
  }
}

function placesIn(metrics: KindStatement['metrics'] = {}): readonly Place<unknown>[] {
  return Object.values(metrics).flatMap((m): readonly Place<unknown>[] => m.places);
}

function* partsIn(place: Place<unknown>, root: string): Iterable<Part> {
  // What stands in the root itself changes with the root's own attributes and text.
  if (place.in === 'root' || place.in === 'page') yield [place.selector || root, place.attribute];
  if (place.in !== 'code') return;
  for (const part of place.watch.split(/,\s*/)) {
    const [, selector = '', attribute] = watch.exec(part) ?? [];
    yield [selector, attribute];
  }
}
