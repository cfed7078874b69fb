import type { NumberPrint } from '../model/number-print';
import { type Candidate, candidatesIn } from './candidates';
import { headingsOf } from './headings';
import { type Label, labelOf } from './label';
import { type Numbers, numbersOf } from './numbers-of-page';
import { type PageNode, type PageNodes, readPage, type Sight } from './page-tree';
import { type Compared, placesOf } from './places';
import { RangesNear } from './range-near';
import { rangesIn } from './ranges';
import { classWords, pathOf, stableAttributes } from './stable';
import { inSteps, runThrough, type Steps } from './steps';

/** A number with all by which it is found again, but for the format, which the person may have to settle. */
export interface Sighting {
  readonly candidate: Candidate;
  /** The part of the page that labels it. */
  readonly label: PageNode | undefined;
  readonly print: Omit<NumberPrint, 'format'>;
}

type Described = Omit<NumberPrint, 'format' | 'order' | 'of' | 'distinct' | 'namesakes' | 'doubles'>;

interface Draft {
  readonly candidate: Candidate;
  readonly label: Label | undefined;
  readonly described: Described;
}

/** All numbers that a page shows, with their prints, in reading order. */
export function sightings(root: Document | DocumentFragment | Element, sight: Sight = {}): Sighting[] {
  return runThrough(sightingsIn(readPage(root, sight)));
}

/** The same of a page that was read already. */
export function* sightingsIn(page: PageNodes): Steps<Sighting[]> {
  const ranges = yield* rangesIn(page);
  const numbers = numbersOf(yield* candidatesIn(page, ranges.choices));
  const rangesNear = yield* RangesNear.in(ranges.named, numbers.held);
  const drafts: Draft[] = [];
  yield* inSteps([...numbers.at.values()], (candidate) => {
    drafts.push(draftOf(candidate, numbers, rangesNear));
  });
  const places = yield* placesOf(drafts.map(comparedAs));
  return drafts.flatMap(({ candidate, label, described }, at) => {
    const place = places[at];
    return place ? { candidate, label: label?.source, print: { ...described, ...place } } : [];
  });
}

function draftOf(candidate: Candidate, numbers: Numbers, ranges: RangesNear): Draft {
  const { node } = candidate;
  const label = labelOf(candidate, numbers);
  return {
    candidate,
    label,
    described: {
      label: label?.text ?? '',
      headings: headingsOf(node, label?.source, numbers),
      attributes: stableAttributes(node, numbers),
      tag: node.element.localName.slice(0, 60),
      classes: classWords(node),
      path: pathOf(node),
      ...ranges.of(node),
    },
  };
}

/** "+38" beside "1,204" is a change. */
const comparedAs = ({ candidate: { number }, label, described }: Draft): Compared => ({
  kind: `${number.kind} ${number.unit}`,
  source: label?.source,
  label: described.label,
  headings: described.headings,
  shape: JSON.stringify([number.plus, described.tag, described.classes, described.attributes]),
});
