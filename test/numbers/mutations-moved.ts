import { write } from './edit-text';
import type { Mutation, Right } from './mutations';
import { elementsOf, hasNumber, type OpenPage, textOf } from './page';

const right = ({ spec }: OpenPage): Right => ({ value: spec.value, approximate: spec.approximate === true });

const moves = (name: string, change: (page: OpenPage) => unknown): Mutation => ({
  name,
  survives: true,
  apply: (page) => (change(page) === false ? undefined : { right: right(page) }),
});

/** A card or row like the page's own, of something else. */
function another({ other, spec }: OpenPage): Element | undefined {
  const copy = other?.cloneNode(true) as Element | undefined;
  if (!copy) return undefined;
  for (const element of [copy, ...elementsOf(copy)]) {
    element.removeAttribute('id');
    const isLeaf = element.children.length === 0;
    const text = textOf(element);
    if (isLeaf && /\p{L}{3}/u.test(text) && text !== spec.range) write(element, 'Something new');
  }
  return copy;
}

/** What changes where the number stands. */
export const moved: readonly Mutation[] = [
  moves('card before it', (page) => {
    const copy = another(page);
    if (!copy || page.card.localName === 'dd' || page.card.closest('dl.flat')) return false;
    page.card.before(copy);
    return true;
  }),
  moves('cards swapped', ({ card, other, document }) => {
    if (!other) return false;
    const place = document.createElement('i');
    card.replaceWith(place);
    other.replaceWith(card);
    place.replaceWith(other);
    return true;
  }),
  moves('cards turned round', ({ card, other }) => {
    const all = [...(card.parentElement?.children ?? [])].filter((each) => each.localName === card.localName);
    if (!other || all.some((each) => each.querySelector('th[scope=col]'))) return false;
    const [first] = all;
    const isHead = first !== undefined && !hasNumber(first);
    const end = all.at(-1)?.nextSibling ?? null;
    for (const each of (isHead ? all.slice(1) : all).reverse()) card.parentElement?.insertBefore(each, end);
    return true;
  }),
  moves('column inserted', ({ number, document }) => {
    const cell = number.closest('td,th,[role=gridcell]');
    const row = cell?.parentElement;
    const rows = row?.closest('table,[role=grid]')?.querySelectorAll('tr,[role=row]') ?? [];
    if (!cell || !row) return false;
    const at = [...row.children].indexOf(cell);
    for (const each of rows) {
      const beside = each.children[at];
      if (!beside) continue;
      const made = beside.cloneNode(false) as Element;
      made.removeAttribute('id');
      made.textContent = /^\W?\d/.test(textOf(beside)) ? '77' : 'New column';
      beside.before(made);
    }
    return document.contains(number);
  }),
  {
    name: 'frame with the page in it',
    survives: true,
    apply(page) {
      const root = page.document.implementation.createHTMLDocument('frame');
      root.documentElement.lang = page.document.documentElement.lang;
      root.body.replaceWith(root.adoptNode(page.document.body));
      return { right: right(page), root };
    },
  },
  moves('open shadow root', ({ card, document }) => inShadow(card, document, 'open') !== undefined),
  moves('closed shadow root', ({ card, document, closed }) => {
    const shadow = inShadow(card, document, 'closed');
    if (shadow) closed.set(shadow.host, shadow);
    return shadow !== undefined;
  }),
  {
    name: 'skeleton first',
    survives: true,
    apply(page) {
      const place = page.document.createElement('span');
      place.className = 'skeleton';
      page.number.replaceWith(place);
      const change = () => place.replaceWith(page.number);
      return { right: right(page), steps: [{ at: 0 }, { at: 1000 }, { at: 2000, change }, { at: 3000 }] };
    },
  },
  {
    name: 'zero first',
    survives: true,
    apply(page) {
      if (!/^[\d.,]+$/.test(page.spec.text)) return undefined;
      write(page.number, '0');
      const change = () => write(page.number, page.spec.text);
      return { right: right(page), steps: [{ at: 0 }, { at: 1000 }, { at: 2000, change }, { at: 3000 }] };
    },
  },
];

function inShadow(card: Element, document: Document, mode: 'open' | 'closed'): ShadowRoot | undefined {
  if (/^(?:tr|td|th|dt|dd|dl|g|text|svg|html|body)$/.test(card.localName) || card.querySelector('[slot]'))
    return undefined;
  const host = document.createElement('x-card');
  const shadow = host.attachShadow({ mode });
  card.replaceWith(host);
  shadow.append(card);
  return shadow;
}
