import { parseJson } from './dom';

/** Where the object that begins at a place ends: behind the bracket that closes it, strings apart. */
export function endOf(text: string, begin: number): number {
  let depth = 0;
  for (let at = begin; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') at = closing(text, at);
    else if (sign === '{') depth += 1;
    else if (sign === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return begin;
}

/** Where the string that begins at a place ends: its closing quote. */
export function closing(text: string, quote: number): number {
  for (let at = quote + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at;
  }
  return text.length;
}

const known = new WeakMap<Document, Map<string, unknown>>();

/**
 * The object that follows a text in a script of the page, such as `window.__STATE__ = `, parsed once.
 * @returns undefined where no script holds the text, or no JSON follows it.
 */
export function embedded(document: Document, before: string): unknown {
  const objects = known.get(document) ?? new Map<string, unknown>();
  known.set(document, objects);
  if (!objects.has(before)) {
    const texts = [...document.querySelectorAll('script:not([src])')].map((s) => s.textContent ?? '');
    const text = texts.find((t) => t.includes(before));
    if (text === undefined) return undefined;
    const begin = text.indexOf(before) + before.length;
    objects.set(before, parseJson(text.slice(begin, endOf(text, begin))));
  }
  return objects.get(before);
}
