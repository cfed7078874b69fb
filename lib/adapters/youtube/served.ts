import { parseJson } from '../dom';
import { endOf } from '../embedded';

/** The data of a page that it was served with, each parsed once: they are large. */
const parsed = new WeakMap<Element, unknown>();

/**
 * The text of `var ytInitialData = {…}`, or of another of the page's variables. It stays as it was when the next video
 * is opened.
 */
export function servedText(document: Document, name: string): string | undefined {
  return scriptOf(document, name)?.textContent ?? undefined;
}

/** The same as what it says, untyped. */
export function served(document: Document, name: string): unknown {
  const script = scriptOf(document, name);
  if (!script) return undefined;
  if (!parsed.has(script)) {
    const text = script.textContent ?? '';
    const begin = text.indexOf('{', text.indexOf(name));
    parsed.set(script, parseJson(text.slice(begin, endOf(text, begin))));
  }
  return parsed.get(script);
}

function scriptOf(document: Document, name: string): Element | undefined {
  const begins = `var ${name} = {`;
  return [...document.querySelectorAll('script:not([src])')].find((s) =>
    s.textContent?.trimStart().startsWith(begins),
  );
}
