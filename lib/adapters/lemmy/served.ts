import { instantOf } from '../found';

const parsed = new WeakMap<Element, ReadonlyMap<string, string>>();

/**
 * When the posts and comments were made that the page was served with, by `post 12` and `comment 7`. The data is no sound
 * JSON (it holds `undefined`); what is looked for stands in it unescaped, as nothing that people wrote does.
 */
export function publishedIn(document: Document): ReadonlyMap<string, string> {
  const script = [...document.querySelectorAll('script:not([src])')].find((s) =>
    s.textContent?.includes('window.isoData'),
  );
  if (!script) return new Map();
  const held = parsed.get(script) ?? read(script.textContent ?? '');
  parsed.set(script, held);
  return held;
}

function read(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, kind, id, at] of text.matchAll(
    /"(post|comment)":\{"id":(\d+),(?:(?!"(?:post|comment)":\{).)*?[^\\]"published":"([^"\\]{10,40})"/g,
  )) {
    const instant = instantOf(at);
    if (instant !== undefined) found.set(`${kind} ${id}`, instant);
  }
  return found;
}
