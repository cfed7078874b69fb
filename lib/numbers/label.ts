import type { Candidate } from './candidates';
import type { Numbers } from './numbers-of-page';
import type { PageNode } from './page-tree';
import { isOnlyRange } from './range';
import { tableLabel } from './table-label';
import { longestLabel } from './thresholds';
import { type Token, tokensOf } from './tokens';
import { normaliseLabel, wordsOf } from './words';

/** What a number is called, and the part of the page that says so: numbers with one source share their label. */
export interface Label {
  readonly text: string;
  readonly source: PageNode;
}

/**
 * The label of a number: what it is labelled by, its row and column, its term, or the words before or after it; undefined where it has
 * none. The number itself is never part of it.
 */
export function labelOf(candidate: Candidate, numbers: Numbers): Label | undefined {
  const found =
    statedLabel(candidate.node) ??
    tableLabel(candidate.node) ??
    termLabel(candidate.node) ??
    wordsBeside(candidate, numbers);
  if (!found) return undefined;
  const text = normaliseLabel(found.text.replaceAll(candidate.text, ' '));
  return /\p{L}/u.test(text) ? { ...found, text } : undefined;
}

/** `aria-labelledby` and `aria-label`, of the number or what holds nothing else. */
function statedLabel(node: PageNode): Label | undefined {
  for (let at: PageNode | undefined = node; at && at.text === node.text; at = at.parent) {
    const ids = at.element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
    const text =
      ids.map((id) => textById(at?.element, id)).join(' ') || at.element.getAttribute('aria-label');
    if (text && /\p{L}/u.test(text) && !/\d/.test(text)) return { text, source: at };
  }
  return undefined;
}

function textById(element: Element | undefined, id: string): string {
  const root = element?.getRootNode() as Document | ShadowRoot | undefined;
  const text = root?.getElementById?.(id)?.textContent ?? '';
  return text.length > longestLabel * 2 || /^[\s\d.,]+$/.test(text) ? '' : text;
}

/** The term before a description. */
function termLabel(node: PageNode): Label | undefined {
  let at: PageNode | undefined = node;
  while (at && at.element.localName !== 'dd') at = at.parent;
  const before = at?.parent?.children.slice(0, at.at) ?? [];
  const term = before.findLast(
    (one): one is PageNode => typeof one !== 'string' && one.element.localName === 'dt',
  );
  return term?.text ? { text: term.text, source: term } : undefined;
}

/** The nearest words that can be a label, in the smallest part of the page around the number that has any. */
function wordsBeside({ node }: Candidate, numbers: Numbers): Label | undefined {
  for (let scope = node.parent; scope; scope = scope.parent) {
    const tokens = labelTokensOf(scope, numbers);
    const at = tokens.findIndex((token) => token.node === node && token.number);
    if (at < 0) return undefined;
    const token = choose(tokens, at);
    if (token?.words !== undefined) return { text: token.words, source: token.node };
  }
  return undefined;
}

const known = new WeakMap<PageNode, readonly Token[]>();

/** The numbers of a part of a page and what can be a label, read once for all numbers in it. */
function labelTokensOf(part: PageNode, numbers: Numbers): readonly Token[] {
  const before = known.get(part);
  if (before) return before;
  const tokens = tokensOf(part, numbers).filter((token) => token.number || canBeLabel(token));
  known.set(part, tokens);
  return tokens;
}

/** Before the number, but after it where a row of several begins with a number. */
function choose(tokens: readonly Token[], at: number): Token | undefined {
  const before = nearest(tokens.slice(0, at).reverse());
  const after = nearest(tokens.slice(at + 1));
  return tokens[0]?.number ? (after ?? before) : (before ?? after);
}

/** The first line of words; one that is marked as a label before one that is not, as far as no number stands between. */
function nearest(tokens: readonly Token[]): Token | undefined {
  const first = tokens.findIndex((token) => token.words !== undefined);
  if (first < 0) return undefined;
  const rest = tokens.slice(first);
  const end = rest.findIndex((token) => token.number);
  const run = end < 0 ? rest : rest.slice(0, end);
  return run.find(isMarked) ?? rest[0];
}

function isMarked({ node }: Token): boolean {
  const { localName } = node.element;
  const words = wordsOf(node.element.getAttribute('class') ?? '');
  // A heading further away is one of more than this number.
  return /^(?:dt|label|legend)$/.test(localName) || words.includes('label');
}

/** Not a change ("↑ 14%"), a comparison ("vs last month"), a time range, or a figure with words ("342 new"). */
function canBeLabel({ words = '' }: Token): boolean {
  return (
    /\p{L}{2}|^\p{L}$/u.test(words) &&
    !/^[\W_]*\p{Nd}|[%$€£٪]|\d{3}|^(?:vs|than|from|since|compared|gegenüber|im vergleich)\b/iu.test(words) &&
    !isOnlyRange(words)
  );
}
