import { JSDOM } from 'jsdom';

/** A stretch of a text or an attribute of an element, which is named by its place among all elements of the document. */
export interface Spot {
  readonly element: number;
  /** The attribute's name, or which child node the text is. */
  readonly part: string | number;
  readonly from: number;
  readonly to: number;
}

export interface Edit {
  readonly spot: Spot;
  readonly text: string;
}

/** All elements of a document, in its order. */
export function elementsOf(document: Document): Element[] {
  return [...document.getElementsByTagName('*')];
}

interface Stock {
  readonly document: Document;
  copies: number;
}

const stocks = new WeakMap<Document, Stock>();
/** jsdom keeps whatever it has copied and searched as long as the window that it belongs to. */
const copiesOfAWindow = 50;

/** A copy of a document, in a window that is left to the collector after some. */
export function copyOf(original: Document): Document {
  let stock = stocks.get(original);
  if (!stock || stock.copies === copiesOfAWindow) {
    stock = { document: inOwnWindow(original), copies: 0 };
    stocks.set(original, stock);
  }
  stock.copies += 1;
  return stock.document.cloneNode(true) as Document;
}

function inOwnWindow(original: Document): Document {
  const { document } = new JSDOM('<!doctype html>', { url: original.URL }).window;
  document.replaceChild(document.importNode(original.documentElement, true), document.documentElement);
  return document;
}

/** Each text and attribute of an element that is not blank. */
export function* stringsOf(element: Element): Iterable<readonly [part: string | number, text: string]> {
  for (const { name, value } of element.attributes) if (value.trim()) yield [name, value];
  for (let at = 0; at < element.childNodes.length; at += 1) {
    const node = element.childNodes[at];
    if (node?.nodeType === 3 && node.nodeValue?.trim()) yield [at, node.nodeValue];
  }
}

export function stringAt(element: Element | undefined, part: string | number): string {
  const text = typeof part === 'string' ? element?.getAttribute(part) : element?.childNodes[part]?.nodeValue;
  return text ?? '';
}

export function writeString(element: Element | undefined, part: string | number, text: string): void {
  if (typeof part === 'string') element?.setAttribute(part, text);
  else if (element?.childNodes[part]) element.childNodes[part].nodeValue = text;
}

/** Writes other texts in their places, in elements that stand as those of the document did. */
export function write(elements: readonly Element[], edits: readonly Edit[]): void {
  // From the end, so that what stands before keeps its place.
  for (const { spot, text } of [...edits].sort((a, b) => b.spot.from - a.spot.from)) {
    const element = elements[spot.element];
    const before = stringAt(element, spot.part);
    writeString(element, spot.part, before.slice(0, spot.from) + text + before.slice(spot.to));
  }
}

/** A copy of a document with other texts in some places. */
export function edited(document: Document, edits: readonly Edit[]): Document {
  const copy = copyOf(document);
  write(elementsOf(copy), edits);
  return copy;
}
