import { inOneStep, runThrough, type Steps } from './steps';
import { longestLabel } from './thresholds';

/** How a page is looked at; what a content script can do more than a page is passed in. */
export interface Sight {
  /** The shadow root of an element, also a closed one where the browser gives it (`chrome.dom.openOrClosedShadowRoot`). */
  readonly shadowOf?: (element: Element) => ShadowRoot | null;
  /** Whether an element is drawn; by default as far as its attributes and, in a browser, its styles tell. */
  readonly isShown?: (element: Element) => boolean;
}

/** An element as it is drawn: shadow roots in the place of their hosts, slots filled, nothing that is hidden. */
export interface PageNode {
  readonly element: Element;
  readonly parent: PageNode | undefined;
  readonly children: readonly (PageNode | string)[];
  /** Its place among its parent's children. */
  readonly at: number;
  /** The language that the page states for it; empty where it states none. */
  readonly language: string;
  /** How many elements it is with all that it holds. */
  readonly size: number;
  /** Its text with white space folded and "\n" between blocks; undefined where it is too long for a label or number. */
  readonly text: string | undefined;
  /** The same, not trimmed. */
  readonly flow: string | undefined;
}

const skipped = new Set(
  'script style template noscript head object canvas iframe video audio datalist textarea title desc'.split(
    ' ',
  ),
);
/** What we draw on pages: no number of ours is one of the page. */
const ours = 'stillroom-';
/** What stands in a line with its neighbours. */
const inline = new Set(
  'a abbr b bdi bdo big cite code data em font i label mark output s samp slot small span strong sub sup text time tspan u var'.split(
    ' ',
  ),
);

/** What is drawn of a page: all its elements in reading order, the first of which holds the others. */
export type PageNodes = readonly PageNode[];

/** What is drawn of a page, or of a part of it; nothing where that is not drawn. */
export function readPage(root: Document | DocumentFragment | Element, sight: Sight = {}): PageNodes {
  return runThrough(readPageInSteps(root, sight));
}

/** The same in steps. What changes meanwhile is read as it was or as it is. */
export function* readPageInSteps(
  root: Document | DocumentFragment | Element,
  sight: Sight = {},
): Steps<PageNodes> {
  const isShown = (element: Element) =>
    !skipped.has(element.localName) &&
    !element.localName.startsWith(ours) &&
    !isMarkedHidden(element) &&
    (sight.isShown ?? isDrawn)(element);
  const shadowOf = sight.shadowOf ?? ((element: Element) => element.shadowRoot);
  const top = 'localName' in root ? root : root.firstElementChild;
  return top && isShown(top) ? yield* build(top, { isShown, shadowOf }) : [];
}

/** All nodes below one, and itself, in reading order. */
export function* nodesOf(node: PageNode): Generator<PageNode> {
  yield node;
  for (const child of node.children) if (typeof child !== 'string') yield* nodesOf(child);
}

export const isBlock = (node: PageNode) => !inline.has(node.element.localName);

type Draft = { -readonly [K in keyof PageNode]: PageNode[K] } & { children: (PageNode | string)[] };

/** An element whose children are being read, from the last to the first of those that are left. */
interface Open {
  readonly node: Draft;
  readonly left: Node[];
}

function* build(top: Element, sight: Required<Sight>): Steps<PageNode[]> {
  const nodes: PageNode[] = [];
  const open = [begin(top, undefined, nodes, sight)];
  for (let count = 1, last = open.at(-1); last; last = open.at(-1), count++) {
    if (count % inOneStep === 0) yield;
    const child = last.left.pop();
    if (!child) {
      open.pop();
      end(last.node, nodes);
    } else if (child.nodeType === 3) last.node.children.push(fold(child.nodeValue ?? ''));
    else if (isElement(child) && sight.isShown(child)) open.push(begin(child, last.node, nodes, sight));
  }
  return nodes;
}

function begin(element: Element, parent: Draft | undefined, nodes: PageNode[], sight: Required<Sight>): Open {
  const stated = element.getAttribute('lang') || element.getAttribute('xml:lang');
  const node: Draft = {
    element,
    parent,
    children: [],
    at: parent?.children.length ?? 0,
    language: stated ? stated.slice(0, 35) : (parent?.language ?? ''),
    // Until all that it holds is known: the nodes before it.
    size: nodes.length,
    text: undefined,
    flow: '',
  };
  nodes.push(node);
  parent?.children.push(node);
  const isChoice = element.localName === 'select';
  if (isChoice) node.children.push(chosen(element));
  return { node, left: isChoice ? [] : [...drawnIn(element, sight)].reverse() };
}

function end(node: Draft, nodes: readonly PageNode[]): void {
  node.size = nodes.length - node.size;
  node.flow = flowOf(node.children);
  node.text = node.flow?.replace(/^[ \n]+|[ \n]+$/g, '');
}

const fold = (text: string) => text.replace(/[ \t\r\n\f]+/g, ' ');

function drawnIn(element: Element, { shadowOf }: Required<Sight>): Iterable<ChildNode | Node> {
  if (element.localName === 'slot') {
    const filled = (element as HTMLSlotElement).assignedNodes({ flatten: true });
    return filled.length ? filled : element.childNodes;
  }
  return (shadowOf(element) ?? element).childNodes;
}

function flowOf(children: readonly (PageNode | string)[]): string | undefined {
  let text = '';
  for (const child of children) {
    const part = typeof child === 'string' ? child : child.flow;
    if (part === undefined) return undefined;
    text += typeof child === 'string' || !isBlock(child) ? part : `\n${part}\n`;
    // White space may still fold, so that more than the longest label is let pass here.
    if (text.length > 4 * longestLabel) return undefined;
  }
  return text.replace(/ *\n[\n ]*/g, '\n').replace(/ {2,}/g, ' ');
}

function chosen(element: Element): string {
  const option = element.querySelector('option[selected]') ?? element.querySelector('option');
  const { selectedOptions } = element as HTMLSelectElement;
  return ((selectedOptions?.[0] ?? option)?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

const isElement = (node: Node): node is Element => node.nodeType === 1;

function isMarkedHidden(element: Element): boolean {
  return (
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    /display:\s*none|visibility:\s*hidden/.test(element.getAttribute('style') ?? '')
  );
}

const isDrawn = (element: Element) => element.checkVisibility?.({ visibilityProperty: true }) !== false;
