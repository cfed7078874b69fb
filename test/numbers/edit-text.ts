import type { OpenPage } from './page';

const core = /\p{Nd}(?:[\p{Nd}.,٬٫\u202f\u00a0 ]*\p{Nd})?/u;

/** Writes another text where an element has its own, whatever is in it. */
export function write(element: Element, text: string): void {
  if (element.localName === 'input') element.setAttribute('value', text);
  else element.textContent = text;
}

/** The page's number with other digits; its sign, unit and abbreviation stay. Undefined where it has several. */
export function withDigits({ spec }: OpenPage, digits: string): string | undefined {
  const all = spec.text.match(new RegExp(core, 'gu')) ?? [];
  return all.length === 1 ? spec.text.replace(core, digits) : undefined;
}

/** Changes every text below an element. */
export function rewrite(element: Element, change: (text: string) => string): void {
  for (const child of element.childNodes) {
    if (child.nodeType === 3) child.nodeValue = change(child.nodeValue ?? '');
    else if (child.nodeType === 1) rewrite(child as Element, change);
  }
}

/** What a page's number is with other digits in it. */
export const scaled = ({ spec }: OpenPage, figure: number) =>
  Math.round(figure * (spec.scale ?? 1) * 1e6) / 1e6;
