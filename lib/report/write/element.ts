/** Markup that is safe to write, because every text and attribute in it was escaped. */
export interface Markup {
  readonly markup: string;
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Elements of HTML and SVG without an end tag. */
const isVoid = new Set(['meta', 'br']);

/**
 * An element of HTML or SVG with its texts and attributes escaped.
 * @param attributes those that are undefined are left out.
 */
export function element(
  name: string,
  attributes: Attributes = {},
  ...children: readonly (string | Markup | undefined | readonly (Markup | undefined)[])[]
): Markup {
  const named = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escaped(String(value))}"`],
  );
  const start = `<${name}${named.join('')}>`;
  if (isVoid.has(name)) return { markup: start };
  const inside = children
    .flat()
    .map((child) => (typeof child === 'string' ? escaped(child) : (child?.markup ?? '')));
  return { markup: `${start}${inside.join('')}</${name}>` };
}

/** A style sheet of our own. Nothing that a person or a page wrote is ever part of it. */
export function styleSheet(css: string): Markup {
  return { markup: `<style>${css.replace(/\s*\n\s*/g, ' ').trim()}</style>` };
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control characters are no characters of HTML or XML. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to take out
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

function escaped(text: string): string {
  return text.replace(controls, '').replace(/[&<>"']/g, (c) => entities[c] ?? c);
}
