import type { Instant } from '../model/instant';
import { fill } from './address';
import { fold, get, nextNode } from './dom';
import { digitsTouch } from './number-text';
import { type Count, parseCount } from './numbers';
import type { Figure, How, Place, Scope } from './statement';

/** What was found in one of several places. */
export interface FoundAt<T> {
  readonly value: T;
  /** It is stated by embedded data. */
  readonly isStated: boolean;
}

/** How a kind of value is read from what a place holds. */
interface Reader<R> {
  /** The text of an element or of its attribute. */
  readonly textIn: (element: Element, attribute: string | undefined) => string | undefined;
  readonly read: (text: string, language: string) => R | undefined;
  /** What data or code states, if it is such a value. */
  readonly accept: (value: unknown) => R | undefined;
  /** Whether two elements that a place matches show the same; the first counts where this is left out. */
  readonly isSame?: (one: R, other: R) => boolean;
}

const figures: Reader<Count> = {
  textIn: figureText,
  read: parseCount,
  accept: (value) =>
    typeof value === 'number' && isCount(value) ? { value, approximate: false } : undefined,
  isSame: (one, other) => one.value === other.value,
};
const texts: Reader<string> = { textIn: plainText, read: fold, accept: textOf };
const instants: Reader<Instant> = { textIn: plainText, read: soundInstant, accept: asInstant };

/**
 * The figure that the first place which holds one shows. A place that matches several elements with different
 * figures holds none: it is not known which is the subject's own.
 */
export function figureAt(places: readonly Place<Figure>[], scope: Scope): FoundAt<Count> | undefined {
  return firstOf(places, scope, figures);
}

/** The text that the first place which holds one shows, white space folded. */
export function textAt(places: readonly Place<string>[] | undefined, scope: Scope): string | undefined {
  return firstOf(places ?? [], scope, texts)?.value;
}

/**
 * The instant that the first place which holds one states: the worker writes it as ISO 8601. In a page the first one would take half a
 * millisecond, and thousands of them would take long.
 */
export function instantAt(places: readonly Place<Instant>[] | undefined, scope: Scope): Instant | undefined {
  return firstOf(places ?? [], scope, instants)?.value;
}

/** Every text that the places show, each once. */
export function textsAt(places: readonly Place<string>[] | undefined, scope: Scope): string[] {
  const texts = (places ?? []).flatMap((place) => {
    if (place.in === 'data') {
      const value = get(scope.data(place.name), ...place.path);
      return Array.isArray(value) ? value.map(textOf) : [textOf(value)];
    }
    if (place.in === 'code') return [place.find(scope)];
    if (place.in === 'address') return [fill(place.template, scope.match.parts)];
    const root = place.in === 'page' ? scope.page.document : scope.root;
    const all = root.querySelectorAll(scope.selector(place.selector));
    return [...all].map((element) => readAs(place.how ?? fold, plainText(element, place.attribute), scope));
  });
  return [...new Set(texts.filter((text) => text !== undefined))];
}

function firstOf<T extends Figure | Instant, R>(
  places: readonly Place<T>[],
  scope: Scope,
  reader: Reader<R>,
): FoundAt<R> | undefined {
  for (const place of places) {
    const value = valueAt(place, scope, reader);
    if (value !== undefined) return { value, isStated: isEmbedded(place) };
  }
  return undefined;
}

/** Whether a place holds what the page states for machines, not what a client draws by and by. */
function isEmbedded(place: Place<unknown>): boolean {
  return place.in === 'data' || ('attribute' in place && place.attribute === 'content');
}

function valueAt<T extends Figure | Instant, R>(
  place: Place<T>,
  scope: Scope,
  reader: Reader<R>,
): R | undefined {
  if (place.in === 'code') return finished(place.find(scope), reader);
  if (place.in === 'address') return reader.accept(fill(place.template, scope.match.parts));
  if (place.in === 'data') {
    const value = get(scope.data(place.name), ...place.path);
    if (typeof value === 'number' && !place.how) return reader.accept(value);
    return readText(typeof value === 'number' ? String(value) : textOf(value), place.how, scope, reader);
  }
  const readIn = (element: Element) =>
    readText(reader.textIn(element, place.attribute), place.how, scope, reader);
  const { isSame } = reader;
  if (!isSame) {
    const element = elementAt(place, scope);
    return element && readIn(element);
  }
  const [first, ...others] = elementsAt(place, scope).flatMap((element) => readIn(element) ?? []);
  return first !== undefined && others.every((other) => isSame(first, other)) ? first : undefined;
}

function readText<T, R>(
  text: string | undefined,
  how: How<T> | undefined,
  { language }: Scope,
  reader: Reader<R>,
): R | undefined {
  if (text === undefined) return undefined;
  if (typeof how === 'function') return finished(how(text, language), reader);
  const part = how ? how.exec(text)?.[1] : text;
  return part === undefined ? undefined : reader.read(part, language);
}

/** What a function found: a count as it is, anything else as data. */
function finished<R>(value: unknown, { accept }: Reader<R>): R | undefined {
  return typeof value === 'object' && value !== null ? (value as R) : accept(value);
}

function readAs<T>(how: How<T>, text: string | undefined, { language }: Scope): T | string | undefined {
  if (text === undefined) return undefined;
  return typeof how === 'function' ? how(text, language) : how.exec(text)?.[1];
}

interface Where {
  readonly in: 'root' | 'page';
  readonly selector: string;
}

/** The first element of a place; none where it still shows what the last page did. */
export function elementAt(place: Where, { page, root, selector }: Scope): Element | undefined {
  const from = place.in === 'page' ? page.document : root;
  const element = place.selector ? from.querySelector(selector(place.selector)) : root;
  return !element || page.isLeftOver?.(element) ? undefined : element;
}

/** The elements of a place but those that still show what the last page did. */
function elementsAt(place: Where, { page, root, selector }: Scope): Element[] {
  const from = place.in === 'page' ? page.document : root;
  const all = place.selector ? [...from.querySelectorAll(selector(place.selector))] : [root];
  return all.filter((element) => !page.isLeftOver?.(element));
}

function plainText(element: Element, attribute: string | undefined): string | undefined {
  return fold(attribute === undefined ? element.textContent : element.getAttribute(attribute));
}

/**
 * The text of a figure; undefined where digits of different elements touch, as the old and the new number of
 * an animated counter do: which of them counts is not known.
 */
export function figureText(element: Element, attribute?: string | undefined): string | undefined {
  if (attribute !== undefined || !element.firstElementChild) return plainText(element, attribute);
  let text = '';
  let parent: Node | null = null;
  // A `TreeWalker` takes long where a page makes its first one.
  for (let node: Node | null = element.firstChild; node; node = nextNode(node, element)) {
    const { nodeType, nodeValue, parentNode } = node;
    if (nodeType !== 3 /* text */) continue;
    if (parent !== parentNode && digitsTouch(text, nodeValue ?? '')) return undefined;
    text += nodeValue;
    if (nodeValue) parent = parentNode;
  }
  return fold(text);
}

const utc = /^\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d(?::[0-5]\d(?:\.\d+)?)?Z$/;

/** A text as it is where it has the usual form, else the instant that it states. */
function soundInstant(text: string): Instant | undefined {
  return utc.test(text) ? text : asInstant(Date.parse(text));
}

/** The latest instant that a date can have, in milliseconds since 1970. */
const latest = 8.64e15;

/** What data states of time, in its usual form or in milliseconds since 1970; undefined where it is no instant. */
export function asInstant(value: unknown): Instant | undefined {
  if (typeof value !== 'number') return soundInstant(textOf(value) ?? '');
  // What is no number is not known.
  return Math.abs(value) <= latest ? value : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? fold(value) : undefined;
}

const isCount = (value: number) => Number.isSafeInteger(value);
