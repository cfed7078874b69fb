import type { Candidate } from './candidates';
import type { Numbers } from './numbers-of-page';
import { isBlock, type PageNode } from './page-tree';
import { longestLabel, mostTokens } from './thresholds';

/** A piece of a page as labels are looked for in it: a number, or a line of words. */
export interface Token {
  readonly node: PageNode;
  readonly number?: Candidate;
  readonly words?: string;
}

/** The numbers and lines of words in a part of a page, in reading order; the first {@link mostTokens} of them. */
export function tokensOf(part: PageNode, numbers: Numbers): Token[] {
  const tokens: Token[] = [];
  addTokens(part, numbers, tokens);
  return tokens;
}

function addTokens(node: PageNode, numbers: Numbers, tokens: Token[]): void {
  if (tokens.length >= mostTokens) return;
  const number = numbers.at.get(node);
  if (number) {
    tokens.push({ node, number });
    return;
  }
  if (isLine(node, numbers)) {
    const { text } = node;
    if (text && text.length <= longestLabel) tokens.push({ node, words: text });
    return;
  }
  for (const child of node.children) {
    if (typeof child !== 'string') addTokens(child, numbers, tokens);
    else if (child.trim() !== '' && child.length <= longestLabel) tokens.push({ node, words: child.trim() });
  }
}

/** Whether a node is a line of its own: words, with at most inline elements in it, none of them a number. */
function isLine(node: PageNode, numbers: Numbers): boolean {
  return (
    node.text !== undefined &&
    node.text !== '' &&
    !numbers.at.has(node) &&
    node.children.some((child) => typeof child === 'string' && child.trim() !== '') &&
    node.children.every(
      (child) => typeof child === 'string' || (!isBlock(child) && isLineOrEmpty(child, numbers)),
    )
  );
}

const isLineOrEmpty = (node: PageNode, numbers: Numbers): boolean =>
  !numbers.at.has(node) &&
  node.children.every((child) => typeof child === 'string' || isLineOrEmpty(child, numbers));
