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

/** What is drawn of a page, or of a part of it. */
export function readPage(
  root: Document | DocumentFragment | Element,
  sight: Sight = {},
): PageNode | undefined {
  const isShown = (element: Element) =>
    !skipped.has(element.localName) &&
    !element.localName.startsWith(ours) &&
    !isMarkedHidden(element) &&
    (sight.isShown ?? isDrawn)(element);
  const shadowOf = sight.shadowOf ?? ((element: Element) => element.shadowRoot);
  const top = 'localName' in root ? root : root.firstElementChild;
  return top && isShown(top) ? build(top, undefined, { isShown, shadowOf }) : undefined;
}

/** All nodes below one, and itself, in reading order. */
export function* nodesOf(node: PageNode): Generator<PageNode> {
  yield node;
  for (const child of node.children) if (typeof child !== 'string') yield* nodesOf(child);
}

/** The language that the page states for an element; empty where it states none. */
export function languageAt(node: PageNode): string {
  for (let at: PageNode | undefined = node; at; at = at.parent) {
    const language = at.element.getAttribute('lang') ?? at.element.getAttribute('xml:lang');
    if (language) return language.slice(0, 35);
  }
  return '';
}

export const isBlock = (node: PageNode) => !inline.has(node.element.localName);

function build(element: Element, parent: PageNode | undefined, sight: Required<Sight>): PageNode {
  const children: (PageNode | string)[] = [];
  const node = {
    element,
    parent,
    children,
    text: undefined as string | undefined,
    flow: '' as string | undefined,
  };
  if (element.localName === 'select') children.push(chosen(element));
  else
    for (const child of drawnIn(element, sight)) {
      if (child.nodeType === 3) children.push((child.nodeValue ?? '').replace(/[ \t\r\n\f]+/g, ' '));
      else if (isElement(child) && sight.isShown(child)) children.push(build(child, node, sight));
    }
  node.flow = flowOf(children);
  node.text = node.flow?.replace(/^[ \n]+|[ \n]+$/g, '');
  return node;
}

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
