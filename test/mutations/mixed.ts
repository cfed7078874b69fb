import type { Pair } from './second-page.ts';
import { copyOf, elementsOf, stringsOf, writeString } from './spots.ts';

/** A document in which some parts are one page's and some the other's. */
export interface Mixed {
  readonly document: Document;
  /** The elements of the first page's parts and of the second's, by their place in the page; none that are the same in both. */
  readonly first: ReadonlyMap<number, Element>;
  readonly second: ReadonlyMap<number, Element>;
}

/** The elements that differ between the two pages, by their place, with what the second page has in them. */
export type Parts = ReadonlyMap<number, readonly (readonly [part: string | number, text: string])[]>;

export function partsOf({ first, document }: Pair): Parts {
  const before = elementsOf(first.document);
  const parts = new Map<number, (readonly [string | number, string])[]>();
  for (const [index, element] of elementsOf(document).entries()) {
    const old = new Map(before[index] ? stringsOf(before[index]) : []);
    const changed = [...stringsOf(element)].filter(([part, text]) => old.get(part) !== text);
    if (changed.length) parts.set(index, changed);
  }
  return parts;
}

/** The first page with some parts of the second, as a client leaves it that draws one part after the other. */
export function redrawn({ first }: Pair, parts: Parts, drawn: ReadonlySet<number>): Mixed {
  const document = copyOf(first.document);
  const elements = elementsOf(document);
  const mixed = {
    document,
    first: new Map<number, Element>(),
    second: new Map<number, Element>(),
  };
  for (const [index, strings] of parts) {
    const element = elements[index];
    if (!element) continue;
    mixed[drawn.has(index) ? 'second' : 'first'].set(index, element);
    if (drawn.has(index)) for (const [part, text] of strings) writeString(element, part, text);
  }
  return mixed;
}

/** The second page with blocks of the first left beside its own. */
export function beside(pair: Pair, parts: Parts, place: { isBefore: boolean; isHidden: boolean }): Mixed {
  const document = copyOf(pair.document);
  const elements = elementsOf(document);
  const originals = elementsOf(pair.first.document);
  const first = new Map<number, Element>();
  for (const block of [...document.body.children]) {
    const at = elements.indexOf(block);
    const old = originals[at];
    const within = [...parts.keys()].filter((index) => originals[index] && old?.contains(originals[index]));
    if (!old || !within.length) continue;
    const left = document.importNode(old, true);
    if (place.isHidden) left.setAttribute('hidden', '');
    block[place.isBefore ? 'before' : 'after'](left);
    const all = [left, ...left.getElementsByTagName('*')];
    for (const index of within) if (all[index - at]) first.set(index, all[index - at] as Element);
  }
  const second = new Map([...parts.keys()].flatMap((at) => (elements[at] ? [[at, elements[at]]] : [])));
  return { document, first, second };
}

/** Whether an element shows still what it showed on the first page: nothing in it is of the second. */
export function leftOverIn({ second }: Mixed): (element: Element) => boolean {
  const drawn = new Set<Element>();
  for (const element of second.values())
    for (let at: Element | null = element; at && !drawn.has(at); at = at.parentElement) drawn.add(at);
  return (element) => !drawn.has(element);
}

/**
 * Whether the page itself says that an element belongs to one of two subjects: what is nearest to it and names either names
 * that one alone.
 */
export function isTied(element: Element, own: readonly string[], other: readonly string[]): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const isOwn = names(at, own);
    if (isOwn || names(at, other)) return isOwn && !names(at, other);
  }
  return false;
}

/** What people wrote, which may link to anything. */
const written = '.markdown-body, [class$="comment-body"]';
const forPeople = /^(?:title|aria-label|alt|content|placeholder|class)$/;

/** Whether anything in an element names a subject: an address, an id, data; of texts, what stands in a path or can be no common word. */
function names(root: Element, tokens: readonly string[]): boolean {
  const any = patternOf(tokens);
  const inPath = patternOf(tokens, '(?<=/)');
  const unmistakable = patternOf(tokens.filter((token) => /[^\p{L}]|\p{Ll}\p{Lu}/u.test(token)));
  return [root, ...root.getElementsByTagName('*')].some((element) =>
    [...stringsOf(element)].some(([part, text]) => {
      const isText = typeof part === 'number' ? element.tagName !== 'SCRIPT' : forPeople.test(part);
      const isNamed = isText ? inPath.test(text) || unmistakable.test(text) : any.test(text);
      return isNamed && !element.closest(written);
    }),
  );
}

/** Finds any of some names, each as a word of its own. */
function patternOf(tokens: readonly string[], before = '(?<![\\p{L}\\p{N}])'): RegExp {
  if (!tokens.length) return /(?!)/;
  const all = tokens.map((token) => token.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  return new RegExp(`${before}(?:${all.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
}
