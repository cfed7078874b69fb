import type { Numbers } from './numbers-of-page';
import type { PageNode } from './page-tree';
import { isOnlyRange } from './range';
import { longestLabel, mostHeadings } from './thresholds';
import { normaliseHeading, wordsOf } from './words';

const named = new Set('section article region table figure fieldset tabpanel group dialog form'.split(' '));

/** The headings above a number, nearest first, normalised; `label` is what labels it and is none of them. */
export function headingsOf(node: PageNode, label: PageNode | undefined, numbers: Numbers): string[] {
  const headings: string[] = [];
  for (let at: PageNode = node; at.parent && headings.length < mostHeadings; at = at.parent) {
    const here = headingBefore(at, label, numbers) ?? nameOf(at.parent);
    const text = here === undefined ? '' : normaliseHeading(here);
    if (/\p{L}/u.test(text) && text !== headings.at(-1)) headings.push(text);
  }
  return headings;
}

/** The last heading among what precedes an element beside it, in a part that has no number. */
function headingBefore(at: PageNode, label: PageNode | undefined, numbers: Numbers): string | undefined {
  const heading = nearestBefore(at, numbers);
  return heading === label ? undefined : heading?.text;
}

const before = new WeakMap<PageNode, PageNode | undefined>();

/** The same for any number of elements beside each other, each of which is looked into once. */
function nearestBefore({ at, parent }: PageNode, numbers: Numbers): PageNode | undefined {
  const siblings = parent?.children ?? [];
  let from = at;
  for (; from > 0; from--) {
    const sibling = siblings[from];
    if (sibling !== undefined && typeof sibling !== 'string' && before.has(sibling)) break;
  }
  let nearest: PageNode | undefined;
  for (; from <= at; from++) {
    const sibling = siblings[from];
    if (sibling === undefined || typeof sibling === 'string') continue;
    if (before.has(sibling)) nearest = before.get(sibling);
    else before.set(sibling, nearest);
    if (from < at) nearest = headingIn(sibling, numbers) ?? nearest;
  }
  return nearest;
}

function headingIn(node: PageNode, numbers: Numbers): PageNode | undefined {
  if (numbers.at.has(node)) return undefined;
  if (isHeading(node)) return node;
  // What holds a number too is a card or a section of its own.
  if (numbers.held.get(node)) return undefined;
  for (const child of [...node.children].reverse()) {
    const found = typeof child === 'string' ? undefined : headingIn(child, numbers);
    if (found) return found;
  }
  return undefined;
}

function isHeading({ element, text }: PageNode): boolean {
  if (!text || text.length > longestLabel || isOnlyRange(text)) return false;
  if (/^(?:h[1-6]|caption|legend|summary|figcaption)$/.test(element.localName)) return true;
  if (element.getAttribute('role') === 'heading') return true;
  return wordsOf(element.getAttribute('class') ?? '').includes('title');
}

function nameOf({ element }: PageNode): string | undefined {
  if (!named.has(element.getAttribute('role') ?? element.localName)) return undefined;
  const name = element.getAttribute('aria-label') ?? '';
  return name !== '' && name.length <= longestLabel ? name : undefined;
}
