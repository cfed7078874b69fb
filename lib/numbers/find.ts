import type { NumberPrint } from '../model/number-print';
import { isStillShown } from './candidates';
import { type Decision, decide } from './decide';
import { type PageNode, type PageNodes, readPage, readPageInSteps, type Sight } from './page-tree';
import { type Sighting, sightingsIn } from './print';
import { inSteps, runThrough, type Steps } from './steps';
import { normaliseLabel, wordsOf } from './words';

/** One look at a page for a number. */
export interface Look {
  /** Milliseconds on any clock that does not go back. */
  readonly at: number;
  readonly decision: Decision;
  /** Whether the page says that the number, or without one anything on it, is loading. */
  readonly busy: boolean;
}

const loading = ['skeleton', 'shimmer', 'loading', 'spinner'];
const mayBeLoading = new RegExp(loading.join('|'), 'i');

/** Looks once for the number of the prints. What it finds is no figure yet: `settle` says when it is. */
export function lookFor(
  root: Document | DocumentFragment | Element,
  prints: readonly NumberPrint[],
  at: number,
  sight: Sight = {},
): Look {
  return runThrough(lookInSteps(root, [prints], at, sight))[0] ?? notThere(at);
}

/** The same in steps for several numbers, for which the page is read once. What has changed meanwhile is not sure. */
export function* lookInSteps(
  root: Document | DocumentFragment | Element,
  all: readonly (readonly NumberPrint[])[],
  at: number,
  sight: Sight = {},
): Steps<Look[]> {
  const page = yield* readPageInSteps(root, sight);
  const found = yield* sightingsIn(page);
  const looks: Look[] = [];
  for (const prints of all) looks.push(yield* lookIn(page, found, prints, at));
  return looks.map((look) => (isStill(look, sight) ? look : { ...look, busy: true }));
}

/** Whether the page still shows what a look found: a number, and what labels it. */
export function isStill({ decision }: Look, sight: Sight = {}): boolean {
  if (decision.state !== 'read') return true;
  const { candidate, label } = decision.sighting;
  return isStillShown(candidate, sight) && (!label || isStillRead(label, sight));
}

const notThere = (at: number): Look => ({
  at,
  decision: { state: 'refused', reason: 'notFound' },
  busy: false,
});

function* lookIn(
  page: PageNodes,
  found: readonly Sighting[],
  prints: readonly NumberPrint[],
  at: number,
): Steps<Look> {
  const decision = decide(found, prints);
  if (decision.state === 'read') return { at, decision, busy: isLoading(decision.sighting.candidate.node) };
  const isThere = decision.reason === 'labelGone' && (yield* hasLines(page, decision.label.split(' · ')));
  let busy = false;
  yield* inSteps(page, (node) => {
    busy ||= marksLoading(node);
  });
  return {
    at,
    decision: isThere && decision.reason === 'labelGone' ? { ...decision, reason: 'numberGone' } : decision,
    busy,
  };
}

/** Whether a part of the page still reads the same. A long part is no label, and one of its texts is: that one is not looked for again. */
function isStillRead({ element, text }: PageNode, sight: Sight): boolean {
  return element.isConnected && (text === undefined || readPage(element, sight)[0]?.text === text);
}

/** Whether a number or anything that holds it says that it is loading. */
function isLoading(node: PageNode): boolean {
  for (let at: PageNode | undefined = node; at; at = at.parent) if (marksLoading(at)) return true;
  return false;
}

function marksLoading({ element }: PageNode): boolean {
  if (element.getAttribute('aria-busy') === 'true') return true;
  const classes = element.getAttribute('class') ?? '';
  return mayBeLoading.test(classes) && wordsOf(classes).some((word) => loading.includes(word));
}

/** Whether each of the parts of a label is a line of the page. */
function* hasLines(page: PageNodes, parts: readonly string[]): Steps<boolean> {
  const missing = new Set(parts);
  const seen = new Set<string>();
  yield* inSteps(page, ({ text = '' }) => {
    if (seen.has(text) || !missing.size) return;
    seen.add(text);
    for (const line of text.split('\n')) missing.delete(normaliseLabel(line));
  });
  return missing.size === 0;
}
