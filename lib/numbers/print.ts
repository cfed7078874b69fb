import type { NumberFormat, NumberPrint } from '../model/number-print';
import { type Candidate, candidatesIn } from './candidates';
import { headingsOf } from './headings';
import { type Label, labelOf } from './label';
import { type PageNode, readPage, type Sight } from './page-tree';
import { type Ranges, rangeNear, rangesIn } from './range-near';
import { classWords, pathOf, stableAttributes } from './stable';

/** A number with all by which it is found again, but for the format, which the person may have to settle. */
export interface Sighting {
  readonly candidate: Candidate;
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
  const page = readPage(root, sight);
  return page ? sightingsIn(page) : [];
}

/** The same of a page that was read already. */
export function sightingsIn(page: PageNode): Sighting[] {
  const ranges = rangesIn(page);
  const found = candidatesIn(page, ranges);
  const numbers = new Map(found.map((candidate) => [candidate.node, candidate]));
  const held = countHeld(found);
  const drafts = found.map((candidate) => draftOf(candidate, numbers, ranges, held));
  return drafts.map((draft) => ({
    candidate: draft.candidate,
    print: { ...draft.described, ...placeOf(draft, drafts) },
  }));
}

/** The print of a number that was picked. It never holds the number. */
export function printOf({ print }: Sighting, format: NumberFormat): NumberPrint {
  return { ...print, format };
}

function draftOf(
  candidate: Candidate,
  numbers: ReadonlyMap<PageNode, Candidate>,
  { named }: Ranges,
  held: ReadonlyMap<PageNode, number>,
): Draft {
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
      ...rangeNear(node, named, held),
    },
  };
}

/** How a number stands to others: those with the same source of their label, and labels elsewhere that read the same. */
function placeOf(
  draft: Draft,
  all: readonly Draft[],
): Pick<NumberPrint, 'order' | 'of' | 'distinct' | 'namesakes' | 'doubles'> {
  const comparable = all.filter((other) => isComparable(other.candidate, draft.candidate));
  const mates = draft.label
    ? comparable.filter((other) => other.label?.source === draft.label?.source)
    : [draft];
  const alike = comparable.filter((other) => draft.label && other.label?.text === draft.label.text);
  const sources = (drafts: readonly Draft[]) => new Set(drafts.map((other) => other.label?.source)).size;
  const shape = shapeOf(draft);
  return {
    order: Math.max(0, mates.indexOf(draft)),
    of: mates.length,
    distinct: mates.every((other) => other === draft || shapeOf(other) !== shape),
    namesakes: sources(alike),
    doubles: sources(alike.filter((other) => headKey(other) === headKey(draft))),
  };
}

const isComparable = ({ number: a }: Candidate, { number: b }: Candidate) =>
  a.kind === b.kind && a.unit === b.unit;
const headKey = ({ described }: Draft) => described.headings.join('\n');
/** "+38" beside "1,204" is a change. */
const shapeOf = ({ candidate, described: { tag, classes, attributes } }: Draft) =>
  JSON.stringify([candidate.number.plus, tag, classes, attributes]);

function countHeld(found: readonly Candidate[]): Map<PageNode, number> {
  const held = new Map<PageNode, number>();
  for (const { node } of found)
    for (let at: PageNode | undefined = node; at; at = at.parent) held.set(at, (held.get(at) ?? 0) + 1);
  return held;
}
