import type { NumberFormat, NumberPrint } from '../model/number-print';
import type { Refusal } from '../model/number-refusal';
import { readAs } from './format';
import type { Sighting } from './print';
import { sameRange } from './range';
import { type PrintPart, score, sharesName } from './score';
import { floor, margin, sameShape } from './thresholds';
import { alike } from './words';

export type { Refusal };

/** What became of a number on a page: its value, or why there is none. */
export type Decision =
  | {
      readonly state: 'read';
      readonly value: number;
      readonly approximate: boolean;
      readonly sighting: Sighting;
    }
  | ({ readonly state: 'refused' } & Refusal);

/**
 * Which of the numbers on a page is the one of the prints (oldest first, the picked one or the last sure ones), and its value. It is read
 * only where its label and unit are the same and its range is, where nothing else could be meant by its label, and where it is alike
 * enough; else the reason says what is missing. It never guesses.
 */
export function decide(found: readonly Sighting[], prints: readonly NumberPrint[]): Decision {
  const print = prints.at(-1);
  if (!print) return refused({ reason: 'notFound' });
  const labelled = found.filter(({ print: now }) => isSameLabel(now, print));
  if (!labelled.length)
    return refused(print.label ? { reason: 'labelGone', label: print.label } : { reason: 'notFound' });
  const ofUnit = labelled.filter(({ candidate: { number } }) => isSameUnit(number, print.format));
  if (!ofUnit.length) return refused(otherUnit(labelled, print));
  const fitting = ofUnit.filter((one) => isInPlace(one, print));
  const chosen = choose(fitting, prints);
  return 'reason' in chosen ? refused(chosen) : readIfSure(chosen, prints);
}

function isSameLabel(now: PrintPart, print: NumberPrint): boolean {
  return now.label === print.label && (print.label !== '' || sharesName(print, now));
}

const isSameUnit = (number: Sighting['candidate']['number'], { kind, unit, change }: NumberFormat) =>
  number.kind === kind && number.unit === unit && (change || !number.plus);

function otherUnit(labelled: readonly Sighting[], { format, label }: NumberPrint): Refusal {
  const [first] = labelled.map(({ candidate: { number } }) => ({ kind: number.kind, unit: number.unit }));
  const expected = { kind: format.kind, unit: format.unit };
  // A change that stands alone is no other unit: the number beside it is gone.
  return first && (first.kind !== expected.kind || first.unit !== expected.unit)
    ? { reason: 'unitDiffers', expected, shown: first }
    : { reason: 'numberGone', label };
}

/** Whether a number has the same place among those that share its label, and can be told from them. */
function isInPlace({ print: now }: Sighting, print: NumberPrint): boolean {
  if (now.of === 1 && print.of === 1) return true;
  if (!now.distinct || !print.distinct) return false;
  const isAlike = now.tag === print.tag && alike(now.classes, print.classes) >= sameShape;
  const isSamePlace = now.of === print.of && now.order === print.order;
  return isSamePlace || (isAlike && print.classes.length > 0);
}

/** The one that is meant among numbers with the right label and unit. */
function choose(fitting: readonly Sighting[], prints: readonly NumberPrint[]): Sighting | Refusal {
  const print = prints.at(-1);
  const [first] = fitting;
  if (!print || !first) return { reason: 'labelDoubled', label: print?.label ?? '', count: 2 };
  const doubled: Refusal = { reason: 'labelDoubled', label: print.label, count: Math.max(2, fitting.length) };
  const known = fitting.filter(({ print: now }) => sharesName(print, now));
  const own = fitting.filter(({ print: now }) => isUnder(now, print));
  // As many as there were, and one of them has the name that the number had.
  const isKnown = (of: readonly Sighting[]) => of.length === 1 && of[0]?.print.doubles === print.doubles;
  if (fitting.length === 1 && first.print.doubles === 1)
    return print.namesakes > 1 && !isUnder(first.print, print)
      ? { reason: 'headingGone', heading: print.headings[0] ?? '' }
      : first;
  if (own.length === 0) return { reason: 'headingGone', heading: print.headings[0] ?? '' };
  if (own.length === 1 && own[0]?.print.doubles === 1)
    return leads(own[0], fitting, prints) ? own[0] : doubled;
  return isKnown(known) && known[0] ? known[0] : doubled;
}

/** Whether the nearest heading is the same one, or none on both sides. */
const isUnder = (now: PrintPart, print: NumberPrint) => now.headings[0] === print.headings[0];

function leads(best: Sighting, all: readonly Sighting[], prints: readonly NumberPrint[]): boolean {
  const own = meanScore(best, prints);
  return all.every((other) => other === best || own - meanScore(other, prints) >= margin);
}

function readIfSure(sighting: Sighting, prints: readonly NumberPrint[]): Decision {
  const print = prints.at(-1);
  const { range, ...now } = sighting.print;
  const total = meanScore(sighting, prints);
  if (!print || total < floor) return refused({ reason: 'unsure', score: total });
  if (!sameRange(print.range, range) || now.elsewhere !== print.elsewhere)
    return refused({
      reason: 'rangeDiffers',
      ...(print.range && { expected: print.range }),
      ...(range && { shown: range }),
    });
  if (now.label === '' && now.doubles > 1) return refused({ reason: 'notFound' });
  const { text, language } = sighting.candidate;
  const [reading, other] = readAs(text, print.format, language)?.readings ?? [];
  if (!reading || other) return refused({ reason: 'ambiguous' });
  return { state: 'read', value: reading.value, approximate: reading.approximate, sighting };
}

/** The prints vote: the mean of their scores. */
const meanScore = (sighting: Sighting, prints: readonly NumberPrint[]) =>
  prints.reduce((sum, print) => sum + score(print, sighting.print), 0) / prints.length;

const refused = (refusal: Refusal): Decision => ({ state: 'refused', ...refusal });
