import fc from 'fast-check';
import { copyOf } from './spots.ts';

/** One thing that happens to a page, in terms of shares: of all its nodes, the one so far along. */
export type Mutation =
  | { readonly kind: 'drop'; readonly at: number }
  | { readonly kind: 'double'; readonly at: number }
  | { readonly kind: 'move'; readonly at: number; readonly with: number }
  | { readonly kind: 'swapTexts'; readonly at: number; readonly with: number }
  | { readonly kind: 'rewrite'; readonly at: number; readonly number: string };

const share = fc.double({ min: 0, max: 0.999_999, noNaN: true });
/** Numbers as pages write them, well and badly. */
const numbers = fc.oneof(
  fc.nat().map(String),
  fc.nat().map((n) => n.toLocaleString('en')),
  fc.constantFrom(
    '0',
    '-7',
    '1.2k',
    '3,4 Mio.',
    '99+',
    '< 25',
    '1e9',
    '12.34.5',
    '∞',
    '',
    '٣٬٤٥٦',
    '9007199254740993',
  ),
);

/** What befalls a page: a few things, one after another. */
export const mutations: fc.Arbitrary<Mutation[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('drop' as const), at: share }),
    fc.record({ kind: fc.constant('double' as const), at: share }),
    fc.record({ kind: fc.constant('move' as const), at: share, with: share }),
    fc.record({ kind: fc.constant('swapTexts' as const), at: share, with: share }),
    fc.record({ kind: fc.constant('rewrite' as const), at: share, number: numbers }),
  ),
  { minLength: 1, maxLength: 8 },
);

/** A copy of a document to which all of it has happened. */
export function mutated(original: Document, all: readonly Mutation[]): Document {
  const document = copyOf(original);
  for (const mutation of all) apply(document, mutation);
  return document;
}

function apply(document: Document, mutation: Mutation): void {
  const pick = <T>(from: readonly T[], at: number) => from[Math.floor(at * from.length)];
  const elements = () => [...document.querySelectorAll('html *')];
  if (mutation.kind === 'rewrite') {
    const places = numbersIn(document);
    pick(places, mutation.at)?.(mutation.number);
    return;
  }
  if (mutation.kind === 'swapTexts') {
    const texts = textsIn(document);
    const [a, b] = [pick(texts, mutation.at), pick(texts, mutation.with)];
    if (a && b) [a.data, b.data] = [b.data, a.data];
    return;
  }
  const element = pick(elements(), mutation.at);
  if (mutation.kind === 'drop') element?.remove();
  else if (mutation.kind === 'double') element?.after(element.cloneNode(true));
  else {
    const into = pick(elements(), mutation.with);
    if (element && into && !element.contains(into)) into.append(element);
  }
}

function textsIn(document: Document): Text[] {
  const walker = document.createTreeWalker(document, 4);
  const texts: Text[] = [];
  while (walker.nextNode())
    if (/\S/.test((walker.currentNode as Text).data)) texts.push(walker.currentNode as Text);
  return texts;
}

const number = /\d[\d.,]*/g;

/** A function for each number that stands in a text or an attribute, which writes another in its place. */
function numbersIn(document: Document): ((other: string) => void)[] {
  const places: ((other: string) => void)[] = [];
  const add = (text: string, write: (text: string) => void) => {
    for (const { index, 0: found } of text.matchAll(number))
      places.push((other) => write(text.slice(0, index) + other + text.slice(index + found.length)));
  };
  for (const text of textsIn(document)) add(text.data, (data) => (text.data = data));
  for (const element of document.querySelectorAll('*'))
    for (const { name, value } of element.attributes) add(value, (v) => element.setAttribute(name, v));
  return places;
}
