import type { Numbers } from './label';
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
  const siblings = at.parent?.children ?? [];
  for (let i = siblings.indexOf(at) - 1; i >= 0; i--) {
    const sibling = siblings[i];
    if (sibling === undefined || typeof sibling === 'string') continue;
    const heading = headingIn(sibling, numbers);
    if (heading) return heading === label ? undefined : heading.text;
  }
  return undefined;
}

function headingIn(node: PageNode, numbers: Numbers): PageNode | undefined {
  if (numbers.has(node)) return undefined;
  if (isHeading(node)) return node;
  // What holds a number too is a card or a section of its own.
  if (holdsNumber(node, numbers)) return undefined;
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

const held = new WeakMap<PageNode, boolean>();

function holdsNumber(node: PageNode, numbers: Numbers): boolean {
  const known = held.get(node);
  if (known !== undefined) return known;
  const holds =
    numbers.has(node) ||
    node.children.some((child) => typeof child !== 'string' && holdsNumber(child, numbers));
  held.set(node, holds);
  return holds;
}
