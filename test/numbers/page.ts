import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { JSDOM } from 'jsdom';
import type { Sight } from '../../lib/numbers/page-tree';
import type { PageSpec } from './pages/index';

/** A page of the run, opened anew, with the elements that its mutations are about. */
export interface OpenPage {
  readonly spec: PageSpec;
  readonly document: Document;
  readonly number: Element;
  readonly label: Element;
  /** What holds number and label, and has another like it beside it. */
  readonly card: Element;
  readonly other: Element | undefined;
  readonly range: Element | undefined;
  /** Closed shadow roots, as the browser gives them to an extension. */
  readonly closed: Map<Element, ShadowRoot>;
}

const folder = resolve(import.meta.dirname, 'pages');
const find = createRequire(import.meta.url);
/** The page that was opened last: all of a folder at once are too many to keep. */
let last: { path: string; document: Document } | undefined;

/** A fresh copy of a page. */
export function openPage(spec: PageSpec): OpenPage {
  const path = spec.from
    ? resolve(dirname(find.resolve(`${spec.from}/package.json`)), spec.file)
    : resolve(folder, spec.file);
  if (last?.path !== path) last = { path, document: new JSDOM(readFileSync(path, 'utf8')).window.document };
  const document = last.document.cloneNode(true) as Document;
  attachShadows(document);
  const number = byText(document, spec.text, spec.nth);
  const label = nearestTo(number, byTexts(document, spec.label));
  const { card, other } = cardOf(number, label);
  const range = spec.range === undefined ? undefined : nearestTo(number, byTexts(document, spec.range));
  return { spec, document, number, label, card, other, range, closed: new Map() };
}

/** How a content script looks at such a page. There is no layout here: what style rules hide is hidden. */
export function sightOf({ document, closed }: OpenPage): Sight {
  const rules = [...document.querySelectorAll('style')].flatMap(({ textContent }) =>
    [...(textContent ?? '').matchAll(/([^{}]+)\{[^{}]*display:\s*none/g)].map(
      ([, selector = '']) => selector,
    ),
  );
  return {
    shadowOf: (element) => element.shadowRoot ?? closed.get(element) ?? null,
    isShown: (element) => !rules.some((selector) => element.matches(selector)),
  };
}

/** The page's own text of an element, with one kind of space. */
export const textOf = (element: Element) =>
  (
    (element.localName === 'input' ? (element as HTMLInputElement).value : undefined) ??
    element.textContent ??
    ''
  )
    .replace(/\s+/g, ' ')
    .trim();

export function* elementsOf(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* elementsOf(element.shadowRoot);
  }
}

/** The parent of an element, out of shadow roots. */
export function above(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? ('host' in root ? (root as ShadowRoot).host : null);
}

function byTexts(document: Document, text: string): Element[] {
  const all = [...elementsOf(document)].filter(
    (element) =>
      !/^(?:script|style|title|template|option)$/.test(element.localName) && textOf(element) === text,
  );
  const inner = all.filter((element) => !all.some((other) => other !== element && element.contains(other)));
  const [select] = [...elementsOf(document)].filter(
    (element) =>
      element.localName === 'select' &&
      textOf((element as HTMLSelectElement).selectedOptions[0] ?? element) === text,
  );
  if (!inner.length && select) return [select];
  if (!inner.length) throw new Error(`nothing on the page reads “${text}”`);
  return inner;
}

function byText(document: Document, text: string, nth = 0): Element {
  const found = byTexts(document, text)[nth];
  if (!found) throw new Error(`too few elements read “${text}”`);
  return found;
}

function ancestors(element: Element): Element[] {
  const up = above(element);
  return up ? [element, ...ancestors(up)] : [element];
}

function nearestTo(element: Element, others: readonly Element[]): Element {
  const own = ancestors(element);
  const distance = (other: Element) => own.findIndex((each) => ancestors(other).includes(each));
  const [nearest] = [...others].sort((a, b) => distance(a) - distance(b));
  if (!nearest) throw new Error('there is no element');
  return nearest;
}

/** The smallest part that holds number and label, and has a part like it with a number beside it. */
function cardOf(number: Element, label: Element): { card: Element; other: Element | undefined } {
  const [first, ...further] = ancestors(number).filter((element) => ancestors(label).includes(element));
  if (!first) throw new Error('number and label are on different pages');
  for (const card of [first, ...further]) {
    const other = [...(card.parentElement?.children ?? [])].find(
      (sibling) => sibling !== card && sibling.localName === card.localName && hasNumber(sibling),
    );
    if (other) return { card, other };
  }
  return { card: first, other: undefined };
}

/** Whether a part shows a number; those that count the rows of a sheet are none. */
export const hasNumber = (element: Element) =>
  [element, ...elementsOf(element)].some(
    (each) => each.children.length === 0 && !each.matches('th') && /\p{Nd}/u.test(textOf(each)),
  );

function attachShadows(root: ParentNode): void {
  for (const template of root.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode]')) {
    const shadow = template.parentElement?.attachShadow({ mode: 'open' });
    shadow?.append(template.content.cloneNode(true));
    template.remove();
    if (shadow) attachShadows(shadow);
  }
}
