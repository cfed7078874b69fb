import { type NumberText, readNumber } from './format';
import { isBlock, nodesOf, type PageNode, type PageNodes, readPage, type Sight } from './page-tree';
import { rangesIn } from './ranges';
import { inOneStep, runThrough, type Steps } from './steps';
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
  return runThrough(candidatesIn(page, runThrough(rangesIn(page)).choices));
}

/** The same of a page that was read already, without the choices of time ranges ("30d"). */
export function* candidatesIn(page: PageNodes, choices: ReadonlySet<PageNode>): Steps<Candidate[]> {
  const found: Candidate[] = [];
  let passed = 0;
  for (const [at, node] of page.entries()) {
    if (at % inOneStep === inOneStep - 1) yield;
    if (at < passed) continue;
    const candidate = candidateOf(node);
    if (candidate && !choices.has(candidate.node)) found.push(candidate);
    // What a number is made of is no number of its own.
    if (candidate || node.element.localName === 'select') passed = at + node.size;
  }
  return found;
}

function candidateOf(node: PageNode): Candidate | undefined {
  if (node.element.localName === 'select') return undefined;
  const text = numberTextOf(node);
  const number = text === undefined ? undefined : readNumber(text, node.language);
  return text !== undefined && number && isOneNumber(node)
    ? { node: innermost(node), text, language: node.language, number }
    : undefined;
}

/** Whether the page still shows a number as it was read. */
export function isStillShown({ node, text }: Candidate, sight: Sight): boolean {
  const [now] = node.element.isConnected ? readPage(node.element, sight) : [];
  return now !== undefined && numberTextOf(now) === text;
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
