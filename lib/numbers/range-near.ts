import type { TimeRange } from '../model/number-print';
import { nodesOf, type PageNode } from './page-tree';
import { isOnlyRange, rangeKey, rangeOf } from './range';
import { longestLabel } from './thresholds';
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
export function rangesIn(page: PageNode): Ranges {
  const all: NamedRange[] = [];
  for (const node of nodesOf(page)) {
    const range = ownRange(node);
    if (range) all.push({ node, range });
  }
  const switches = groupBy(all, ({ node }) => switchOf(node));
  const isOfSwitch = ({ node }: NamedRange) =>
    new Set(switches.get(switchOf(node))?.map(({ range }) => rangeKey(range))).size > 1;
  const isRange = (one: NamedRange) => !isShort(one.node) || isControl(one.node, isOfSwitch(one));
  const ranges = all.filter(isRange);
  const choices = ranges.map(({ node }) => node).filter(isShort);
  return { named: ranges.filter((one) => !isOfSwitch(one) || isChosen(one.node)), choices: new Set(choices) };
}

/**
 * The time range that a number is of: the one nearest to it, in its card, its section or the head of its page, but not that of another
 * number's card; else the only one of the page, as `elsewhere`.
 */
export function rangeNear(
  node: PageNode,
  named: readonly NamedRange[],
  numbers: ReadonlyMap<PageNode, number>,
): { range?: TimeRange; elsewhere: boolean } {
  for (let at: PageNode = node; at.parent; at = at.parent) {
    const scope = at.parent;
    const here = named.filter(
      (one) =>
        isInside(one.node, scope) &&
        !isInside(one.node, at) &&
        isOfNeighbours(one, partOf(one.node, scope), numbers),
    );
    const nearest = here.findLast((one) => isBefore(one.node, node)) ?? here[0];
    if (nearest) return { range: nearest.range, elsewhere: false };
  }
  // Beside a number of its own, as a control in a head with a badge; not as part of another card's label.
  const controls = named.filter((one) => isOnlyRange(one.node.text ?? '') && !isDay(one));
  const keys = new Set(controls.map(({ range }) => rangeKey(range)));
  const [first] = controls;
  return first && keys.size === 1 ? { range: first.range, elsewhere: true } : { elsewhere: false };
}

/** "Today", "Yesterday": in a list of what happened it is the day of an item. */
const isDay = ({ range }: NamedRange) => range.kind === 'period' && range.unit === 'day';

/** Whether a range speaks of what stands beside its part of the page: of a part with numbers or many words it does not. */
function isOfNeighbours(one: NamedRange, part: PageNode, numbers: ReadonlyMap<PageNode, number>): boolean {
  if (part === one.node) return true;
  return !numbers.get(part) && !(isDay(one) && (part.text?.length ?? longestLabel + 1) > longestLabel);
}

/** The child of the scope that holds a node. */
function partOf(node: PageNode, scope: PageNode): PageNode {
  let at = node;
  while (at !== scope && at.parent && at.parent !== scope) at = at.parent;
  return at;
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

function isInside(node: PageNode, scope: PageNode): boolean {
  for (let at: PageNode | undefined = node; at; at = at.parent) if (at === scope) return true;
  return false;
}

function isBefore(a: PageNode, b: PageNode): boolean {
  const [inA, inB] = [pathOf(a), pathOf(b)];
  for (let at = 0; at < Math.min(inA.length, inB.length); at++)
    if (inA[at] !== inB[at]) return (inA[at] ?? 0) < (inB[at] ?? 0);
  return inA.length < inB.length;
}

function pathOf(node: PageNode): number[] {
  const path: number[] = [];
  for (let at: PageNode = node; at.parent; at = at.parent) path.unshift(at.parent.children.indexOf(at));
  return path;
}

function groupBy<T, K>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}
