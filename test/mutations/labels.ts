import type { Random } from './chance.ts';
import { keysAt, labelOf } from './label.ts';
import { format, isAmbiguous, type Language, languages, nounOf } from './languages.ts';
import type { Sample } from './sample.ts';
import type { Source } from './sources.ts';
import { copyOf, elementsOf, write, writeString } from './spots.ts';
import { countedIn, figureTrial, type Trial, type Wanted } from './trial.ts';

/** Sites that are in English alone: a label in another language is a translator's, and need not be understood. */
const inEnglishAlone = /^(?:github|hackernews|hashnode|lobsters|medium|npm|stackexchange)$/;

const values = [1_204, 12_345, 104_700, 1_234_567];

/** Every label of a figure in twenty languages, in full and short, with the page's language stated and with the one it had. */
export function labels(sample: Sample, random: Random): Trial[] {
  return [...sample.sources.of].flatMap(([key, sources]) => {
    const first = sources.filter((s) => s.tier === 1);
    const isForPeople = first.some((s) => labelOf(sample, s));
    if (!isForPeople || first.length > 1) return [];
    return languages.flatMap((language) =>
      [false, true].flatMap((isShort) =>
        [true, false].flatMap((isStated) => {
          const value = random.pick(isShort ? values.slice(1) : values);
          return labelTrial(sample, key, {
            language,
            isShort,
            isStated,
            value,
            isLong: random.next(3) === 0,
          });
        }),
      ),
    );
  });
}

interface Written {
  readonly language: Language;
  readonly isShort: boolean;
  /** Whether the page says that it is in that language. */
  readonly isStated: boolean;
  readonly isLong: boolean;
  readonly value: number;
}

function labelTrial(sample: Sample, key: string, written: Written): Trial[] {
  const sources = sample.sources.of.get(key) ?? [];
  const first = sources.find((s) => s.tier === 1);
  const own = sample.document.documentElement.lang || 'en';
  const { language, isShort, isStated, value, isLong } = written;
  const { tag } = language;
  const { text, isRounded } = format(tag, value, isShort, isLong);
  const label = first && labelOf(sample, first);
  if (!first || (isRounded && !label?.hasWords && typeof first.part === 'string')) return [];
  const isUnclear = [own, 'en'].some((other) => isAmbiguous(tag, other, value, isLong));
  if (isRounded && !isStated && isUnclear) return [];
  const noun = language.nouns[nounOf(key.split(' ')[1] ?? '')];
  const words = `${language[isRounded && value >= 1e6 ? 'short' : 'plain']}${noun}`;
  const count = first.slope * value + first.offset;
  return [
    figureTrial(sample, {
      group: 'language',
      mutation: `${tag}${isShort ? ' short' : ''}${isStated ? '' : ` on a page in ${own}`}: ${text}${words}`,
      key,
      wanted: wantedFor(sample, key, { count, isRounded, written }),
      make: () => relabelled(sample, sources, { written, text, noun: words, value: count }),
      changed: keysAt(sample, sources),
    }),
  ];
}

function wantedFor(
  sample: Sample,
  key: string,
  { count, isRounded, written }: { count: number; isRounded: boolean; written: Written },
): Wanted {
  // What a program reads beside it is exact.
  const isExactToo = sample.sources.of.get(key)?.some((s) => !labelOf(sample, s));
  const isForeign = inEnglishAlone.test(sample.id) && written.language.tag !== 'en';
  return {
    value: count,
    approximate: isRounded,
    also: [...countedIn(sample, key), ...(isExactToo ? [count] : [])],
    isShown: written.isStated && !isForeign,
  };
}

function relabelled(
  sample: Sample,
  sources: readonly Source[],
  { written, text, noun, value }: { written: Written; text: string; noun: string; value: number },
): Document {
  const copy = copyOf(sample.document);
  const elements = elementsOf(copy);
  const edits = sources.map((source) => {
    const label = labelOf(sample, source);
    if (!label) return { spot: source, text: String((value - source.offset) * source.slope) };
    if (!label.hasWords) return { spot: source, text };
    const before = /\p{L}/u.test(label.before) ? written.language.verb + tailOf(label.before) : label.before;
    const after = /\p{L}/u.test(label.after) ? noun + tailOf(label.after) : label.after;
    const spot = {
      ...source,
      from: source.from - label.before.length,
      to: source.to + label.after.length,
    };
    return { spot, text: `${before}${text}${after}` };
  });
  write(elements, edits);
  for (const { element, part } of sources) if (typeof part === 'number') nameBeside(elements[element], noun);
  if (written.isStated) copy.documentElement.lang = written.language.tag;
  return copy;
}

/** Signs that stand between words and the number, or behind the words: a bracket, a full stop, a space. */
const tailOf = (text: string) => /[^\p{L}\p{M}]*$/u.exec(text)?.[0] ?? '';

/** Where the noun stands behind the element with the number, it is the other language's too. */
function nameBeside(element: Element | undefined, noun: string): void {
  const next = element?.nextSibling;
  if (next?.nodeType === 3 && /^\s*\p{L}/u.test(next.nodeValue ?? '') && element?.parentElement) {
    const at = [...element.parentElement.childNodes].indexOf(next);
    writeString(element.parentElement, at, noun);
  }
}
