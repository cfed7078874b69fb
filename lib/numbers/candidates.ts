import { type NumberText, readNumber } from './format';
import { isBlock, languageAt, nodesOf, type PageNode, readPage, type Sight } from './page-tree';
import { rangesIn } from './range-near';
import { longestNumber } from './thresholds';

/** An element that shows exactly one number. */
export interface Candidate {
  readonly node: PageNode;
  /** As the page writes it. */
  readonly text: string;
  readonly language: string;
  readonly number: NumberText;
}

const attributes = ['aria-label', 'title', 'value', 'data-value'];

/**
 * The elements of a page that show exactly one number, in reading order: by their own text, also where it is split into spans; by
 * `aria-label`, `title`, `value` or `data-value` where they have no text. Nothing is changed.
 */
export function candidates(root: Document | DocumentFragment | Element, sight: Sight = {}): Candidate[] {
  const page = readPage(root, sight);
  return page ? candidatesIn(page) : [];
}

/** The same of a page that was read already. A choice of a time range is none ("30d"). */
export function candidatesIn(page: PageNode, { choices } = rangesIn(page)): Candidate[] {
  const found: Candidate[] = [];
  collect(page, languageAt(page), found);
  return found.filter(({ node }) => !choices.has(node));
}

function collect(node: PageNode, around: string, found: Candidate[]): void {
  if (node.element.localName === 'select') return;
  const language = node.element.getAttribute('lang') || around;
  const text = numberTextOf(node);
  const number = text === undefined ? undefined : readNumber(text, language);
  if (text !== undefined && number && isOneNumber(node))
    found.push({ node: innermost(node), text, language, number });
  else for (const child of node.children) if (typeof child !== 'string') collect(child, language, found);
}

function numberTextOf({ text, children, element }: PageNode): string | undefined {
  if (text) return text.length <= longestNumber && !text.includes('\n') ? text : undefined;
  if (text === undefined || children.some((child) => typeof child !== 'string')) return undefined;
  if (
    element.localName === 'input' &&
    /^(?:hidden|password|radio|checkbox)$/i.test(element.getAttribute('type') ?? '')
  )
    return undefined;
  const typed = (element as HTMLInputElement).value;
  if (typeof typed === 'string' && typed !== '') return typed;
  const name = attributes.find((attribute) => /\d/.test(element.getAttribute(attribute) ?? ''));
  return name && (element.getAttribute(name) ?? '').trim();
}

/**
 * Whether the pieces of a text are one number: "1" and ",204", "$" and "12", single digits of a counter; not the figures of two badges that
 * stand beside each other without a space.
 */
function isOneNumber(node: PageNode): boolean {
  const pieces = [...piecesOf(node)].filter((piece) => /\p{Nd}/u.test(piece));
  if (pieces.length < 2 || /\p{L}/u.test(node.text ?? '')) return true;
  if (pieces.length > 2 && pieces.every((piece) => /^\p{Nd}$/u.test(piece))) return true;
  const all = [...piecesOf(node)].filter((piece) => piece !== '');
  return all.every((piece, at) => at === 0 || isGlued(all[at - 1] ?? '', piece));
}

const mark = `[.,'’٬،٫:\u00a0\u202f]`;
const beginsGlued = new RegExp(`^(?:${mark}|[^\\p{Nd}])`, 'u');
const endsGlued = new RegExp(`(?:${mark}|[^\\p{Nd}])$`, 'u');
const isGlued = (before: string, after: string) => endsGlued.test(before) || beginsGlued.test(after);

function* piecesOf(node: PageNode): Generator<string> {
  for (const part of nodesOf(node))
    for (const child of part.children) if (typeof child === 'string') yield child.replace(/^ | $/g, '');
}

/** The element that holds all of a text, and no other that does. */
function innermost(node: PageNode): PageNode {
  const inside = node.children.find(
    (child): child is PageNode => typeof child !== 'string' && child.text === node.text && child.text !== '',
  );
  return inside && !(isBlock(inside) && inside.children.length === 0) ? innermost(inside) : node;
}
