import type { Candidate } from './candidates';
import type { PageNode } from './page-tree';

/** The numbers of a page by where they stand. */
export interface Numbers {
  readonly at: ReadonlyMap<PageNode, Candidate>;
  /** How many each part of the page holds, itself among them; none is not said. */
  readonly held: ReadonlyMap<PageNode, number>;
}

/** Orders the numbers of a page by where they stand. */
export function numbersOf(found: readonly Candidate[]): Numbers {
  const held = new Map<PageNode, number>();
  for (const { node } of found)
    for (let at: PageNode | undefined = node; at; at = at.parent) held.set(at, (held.get(at) ?? 0) + 1);
  return { at: new Map(found.map((candidate) => [candidate.node, candidate])), held };
}
