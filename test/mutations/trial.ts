import { read } from './reader.ts';
import type { Sample } from './sample.ts';
import { inWords, type Truth, truthOf } from './truth.ts';

/** What one changed page came to. */
export interface Outcome {
  /** `right`: read as the page shows it; `absent`: nothing read, which is always allowed. */
  readonly is: 'right' | 'absent' | 'wrong';
  /** Whether the page still shows the figure so that a reader has to find it. */
  readonly isShown: boolean;
  readonly what: string;
  readonly wanted: string;
  readonly got: string;
  /** What was read of another page, where nothing on the page says that it is. */
  readonly untied?: readonly string[];
}

export function wrongOf(words: Pick<Outcome, 'what' | 'wanted' | 'got'>): Outcome {
  return { ...words, is: 'wrong', isShown: false };
}

/** A change of a page that can be tried. */
export interface Trial {
  /** The sort of change: what the table counts by. */
  readonly group: string;
  readonly mutation: string;
  run(): Outcome;
}

/** What a figure may be read as; any other value is wrong. */
export interface Wanted {
  /** Nothing where the page shows no figure that may be read. */
  readonly value?: number | undefined;
  readonly approximate?: boolean | undefined;
  /** Values that the page shows as well, so that they are not made up. */
  readonly also?: readonly number[];
  readonly isShown: boolean;
}

/** A rounded figure may be that far from the exact one. */
const tolerance = 0.06;

/** A trial of one figure: it is as wanted, or absent, and the page's other figures are their own or absent. */
export function figureTrial(
  sample: Sample,
  { group, mutation, key, wanted, make, changed = [key] }: FigureTrial,
): Trial {
  return {
    group,
    mutation,
    run() {
      const truth = truthOf(read(sample.id, { url: sample.url, document: make() }));
      const strange = strangerIn(truth, sample.truth, changed);
      if (strange) return { ...strange, is: 'wrong', isShown: wanted.isShown };
      const figure = truth.figures.get(key);
      return {
        is: figure ? (isWanted(figure, wanted) ? 'right' : 'wrong') : 'absent',
        isShown: wanted.isShown,
        what: key,
        wanted: wanted.value === undefined ? 'nothing' : inWords({ ...wanted, value: wanted.value }),
        got: inWords(figure),
      };
    },
  };
}

interface FigureTrial {
  readonly group: string;
  readonly mutation: string;
  readonly key: string;
  readonly wanted: Wanted;
  readonly make: () => Document;
  /** The figures that this change bears on; all others stay as they were. */
  readonly changed?: readonly string[];
}

export function isWanted(
  { value, approximate = false }: { value: number; approximate?: boolean | undefined },
  wanted: Wanted,
): boolean {
  if (wanted.also?.includes(value)) return true;
  if (wanted.value === undefined) return false;
  if (approximate) return Math.abs(value - wanted.value) <= Math.abs(wanted.value) * tolerance;
  return value === wanted.value && !wanted.approximate;
}

/** What is said of the page's own subjects and is not so, other figures than those that were changed. */
function strangerIn(read: Truth, own: Truth, changed: readonly string[]) {
  for (const [key, figure] of read.figures) {
    const known = own.figures.get(key);
    if (changed.includes(key) || !own.subjects.has(figure.subject)) continue;
    const wanted = { value: known?.value, approximate: known?.approximate, isShown: false };
    if (!isWanted(figure, wanted)) return { what: key, wanted: inWords(known), got: inWords(figure) };
  }
  return undefined;
}

/** The value that a page still shows where all numbers are gone, for it is counted. */
export function countedIn({ sources, truth }: Sample, key: string): number[] {
  const counted = sources.without.figures.get(key)?.value;
  return counted !== undefined && counted === truth.figures.get(key)?.value ? [counted] : [];
}

/** The first event of a page's own subjects that is none of theirs, or is told of another subject; in words. */
export function strangeEvent(read: Truth, own: Truth) {
  for (const [id, event] of read.events) {
    const known = own.events.get(id);
    if (known && known.subject === event.subject && known.kind === event.kind) continue;
    if (!known && !own.subjects.has(event.subject)) continue;
    const words = (one = known) => (one ? `${one.kind} of ${one.subject}` : 'nothing');
    return { what: `event ${id}`, wanted: words(), got: words(event) };
  }
  return undefined;
}
