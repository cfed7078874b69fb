import type { TimeRange } from '../model/number-print';
import type { PageNode, PageNodes } from './page-tree';
import { rangeKey, rangeOf } from './range';
import { inSteps, type Steps } from './steps';
import { wordsOf } from './words';

/** A time range that a page names, and the element that does. */
export interface NamedRange {
  readonly node: PageNode;
  readonly range: TimeRange;
}

const selected = ['aria-selected', 'aria-pressed', 'aria-checked', 'aria-current'];
const selectedWords = new Set(['active', 'selected', 'current', 'checked', 'on']);

/** What a page says of time. */
export interface Ranges {
  /** The ranges that hold: of a switch only the one that is chosen. */
  readonly named: readonly NamedRange[];
  /** The choices of switches that look like a number: "30d". */
  readonly choices: ReadonlySet<PageNode>;
}

/** The time ranges on a page. A short one ("30d") is a range only as a control; elsewhere it is a duration. */
export function* rangesIn(page: PageNodes): Steps<Ranges> {
  const all: NamedRange[] = [];
  yield* inSteps(page, (node) => {
    const range = ownRange(node);
    if (range) all.push({ node, range });
  });
  /** The different ranges of each switch. */
  const switches = new Map<PageNode, Set<string>>();
  yield* inSteps(all, ({ node, range }) => {
    const top = switchOf(node);
    switches.set(top, (switches.get(top) ?? new Set()).add(rangeKey(range)));
  });
  const named: NamedRange[] = [];
  const choices = new Set<PageNode>();
  yield* inSteps(all, (one) => {
    const isOfSwitch = (switches.get(switchOf(one.node))?.size ?? 0) > 1;
    if (isShort(one.node)) {
      if (!isControl(one.node, isOfSwitch)) return;
      choices.add(one.node);
    }
    if (!isOfSwitch || isChosen(one.node)) named.push(one);
  });
  return { named, choices };
}

function ownRange(node: PageNode): TimeRange | undefined {
  const isValue =
    node.element.localName === 'input' &&
    /^(?:text|button|search|)$/i.test(node.element.getAttribute('type') ?? '');
  const text = isValue ? (node.element as HTMLInputElement).value : node.text;
  const range = text ? rangeOf(text) : undefined;
  // The innermost element that names it.
  const isInner = node.children.some(
    (child) => typeof child !== 'string' && child.text !== undefined && rangeOf(child.text),
  );
  return range && !isInner ? range : undefined;
}

const isShort = ({ text }: PageNode) => /^\p{Nd}+[ -]?\p{L}+$/u.test(text ?? '');

/** Whether a text is all that a control says: of a switch also a link's or a label's, alone only a button's. */
function isControl(node: PageNode, isOfSwitch: boolean): boolean {
  const tags = isOfSwitch ? /^(?:button|a|label)$/ : /^button$/;
  for (let at: PageNode | undefined = node; at && at.text === node.text; at = at.parent) {
    const role = at.element.getAttribute('role');
    if (tags.test(at.element.localName) || /^(?:tab|radio|button|option)$/.test(role ?? '')) return true;
  }
  return false;
}

/** The part of a page that holds the choices of a switch: above the elements that hold one choice each. */
function switchOf(node: PageNode): PageNode {
  let at = node;
  while (at.parent && at.parent.text === node.text) at = at.parent;
  return at.parent ?? at;
}

function isChosen(node: PageNode): boolean {
  const top = switchOf(node);
  for (let at: PageNode | undefined = node; at && at !== top; at = at.parent) {
    const { element } = at;
    if (selected.some((name) => /^(?:true|page|date|step)$/.test(element.getAttribute(name) ?? '')))
      return true;
    if (wordsOf(element.getAttribute('class') ?? '').some((word) => selectedWords.has(word))) return true;
    if (at.children.some((child) => typeof child !== 'string' && isChecked(child.element))) return true;
    if (isChecked(element.previousElementSibling)) return true;
  }
  return false;
}

const isChecked = (element: Element | null) =>
  element?.localName === 'input' && (element as HTMLInputElement).checked === true;
