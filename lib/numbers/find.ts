import type { NumberPrint } from '../model/number-print';
import { type Decision, decide } from './decide';
import { nodesOf, type PageNode, readPage, type Sight } from './page-tree';
import { type Sighting, sightingsIn } from './print';
import { normaliseLabel, wordsOf } from './words';

/** One look at a page for a number. */
export interface Look {
  /** Milliseconds on any clock that does not go back. */
  readonly at: number;
  readonly decision: Decision;
  /** Whether the page says that the number, or without one anything on it, is loading. */
  readonly busy: boolean;
}

const loading = new Set(['skeleton', 'shimmer', 'loading', 'spinner']);

/** Looks once for the number of the prints. What it finds is no figure yet: `settle` says when it is. */
export function lookFor(
  root: Document | DocumentFragment | Element,
  prints: readonly NumberPrint[],
  at: number,
  sight: Sight = {},
): Look {
  return lookForAll(root, [prints], at, sight)[0] ?? notThere(at);
}

/** The same for several numbers, of which the page is read once. */
export function lookForAll(
  root: Document | DocumentFragment | Element,
  all: readonly (readonly NumberPrint[])[],
  at: number,
  sight: Sight = {},
): Look[] {
  const page = readPage(root, sight);
  if (!page) return all.map(() => notThere(at));
  const found = sightingsIn(page);
  return all.map((prints) => lookIn(page, found, prints, at));
}

const notThere = (at: number): Look => ({
  at,
  decision: { state: 'refused', reason: 'notFound' },
  busy: false,
});

function lookIn(
  page: PageNode,
  found: readonly Sighting[],
  prints: readonly NumberPrint[],
  at: number,
): Look {
  const decision = decide(found, prints);
  if (decision.state === 'read') return { at, decision, busy: isLoading(decision.sighting.candidate.node) };
  const isThere =
    decision.reason === 'labelGone' && decision.label.split(' · ').every((part) => hasLine(page, part));
  return {
    at,
    decision: isThere && decision.reason === 'labelGone' ? { ...decision, reason: 'numberGone' } : decision,
    busy: [...nodesOf(page)].some(marksLoading),
  };
}

/** Whether a number or anything that holds it says that it is loading. */
function isLoading(node: PageNode): boolean {
  for (let at: PageNode | undefined = node; at; at = at.parent) if (marksLoading(at)) return true;
  return false;
}

function marksLoading({ element }: PageNode): boolean {
  if (element.getAttribute('aria-busy') === 'true') return true;
  return wordsOf(element.getAttribute('class') ?? '').some((word) => loading.has(word));
}

function hasLine(page: PageNode, label: string): boolean {
  for (const { text } of nodesOf(page))
    if (text?.split('\n').some((line) => normaliseLabel(line) === label)) return true;
  return false;
}
