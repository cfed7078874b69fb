import { labelOf } from './label.ts';
import type { Sample } from './sample.ts';
import type { Source } from './sources.ts';
import { copyOf, elementsOf, stringAt } from './spots.ts';
import { figureTrial, type Trial } from './trial.ts';

/** Writes HTML in place of the number that stands in a text. */
type Redraw = (number: string, before: string) => string;

const span = (text: string, attributes = '') => `<span${attributes}>${text}</span>`;

/** A number while it changes: the old one and the new one are there at once, whole or digit by digit. */
const animated: Readonly<Record<string, Redraw>> = {
  'old and new': (number, before) => span(span(before) + span(number)),
  'new and old': (number, before) => span(span(number) + span(before)),
  'the old one hidden': (number, before) => span(span(before, ' aria-hidden="true"') + span(number)),
  'old and new, positioned': (number, before) =>
    span(
      span(before, ' style="position: absolute"') + span(number, ' style="position: static"'),
      ' class="animated-number"',
    ),
  'the last digit': (number, before) =>
    `${number.slice(0, -1)}${span(span(before.slice(-1)) + span(number.slice(-1)))}`,
};

/** A number in pieces that are one for the eye. */
const split: Readonly<Record<string, Redraw>> = {
  'text nodes': (number) => [...number].join('<!-- -->'),
  'a text node a part': (number) => `${number.slice(0, 1)}<!-- -->${number.slice(1)}`,
  spans: (number) => [...number].map((sign) => span(sign)).join(''),
  'a span a part': (number) => span(number.slice(0, 1)) + span(number.slice(1)),
};

/** Animated counters and numbers in pieces. */
export function changing(sample: Sample): Trial[] {
  return [...sample.sources.of.keys()].flatMap((key) => [
    ...redraws(sample, key, 'animated', animated),
    ...redraws(sample, key, 'split', split),
  ]);
}

/** The places of a figure that are texts for people to see. */
export function textsOf(sample: Sample, key: string): Source[] {
  const sources = sample.sources.of.get(key) ?? [];
  const isText = (s: Source) =>
    typeof s.part === 'number' && elementsOf(sample.document)[s.element]?.tagName !== 'SCRIPT';
  return sources.filter((s) => isText(s) && labelOf(sample, s));
}

function redraws(sample: Sample, key: string, group: string, all: Readonly<Record<string, Redraw>>): Trial[] {
  const texts = textsOf(sample, key);
  const figure = sample.truth.figures.get(key);
  const isFirst = texts.some((s) => s.tier === 1);
  if (!isFirst || figure === undefined || texts.some((s) => s.tier === 1 && s.text.length > 12)) return [];
  return Object.entries(all).map(([name, redraw]) =>
    figureTrial(sample, {
      group,
      mutation: name,
      key,
      wanted: {
        value: figure.value,
        approximate: figure.approximate,
        also: group === 'animated' ? formerly(sample, key, texts) : [],
        isShown: name.includes('text node'),
      },
      make: () => redrawn(sample, texts, (source) => redraw(source.text, formerText(source.text))),
    }),
  );
}

/** The number that stood there before: one digit is another. */
function formerText(text: string): string {
  const at = text.search(/\d(?!.*\d)/);
  return `${text.slice(0, at)}${(Number(text[at]) + 9) % 10}${text.slice(at + 1)}`;
}

/** What the figure was before, where it is one number. */
function formerly(sample: Sample, key: string, texts: readonly Source[]): number[] {
  const [source] = texts;
  const value = sample.truth.figures.get(key)?.value;
  if (!source || value === undefined || texts.length > 1) return [];
  const digits = (text: string) => Number(text.replace(/\D/g, ''));
  const was = digits(formerText(source.text));
  const now = digits(source.text);
  return now ? [(value - source.offset) * (was / now) + source.offset] : [was];
}

/** A copy of a page with HTML in place of the number in some texts. */
export function redrawn(
  sample: Sample,
  places: readonly Source[],
  html: (source: Source) => string,
): Document {
  const copy = copyOf(sample.document);
  const elements = elementsOf(copy);
  // From the end, so that what stands before keeps its place.
  for (const source of [...places].sort((a, b) => Number(b.part) - Number(a.part) || b.from - a.from)) {
    const element = elements[source.element];
    const node = element?.childNodes[Number(source.part)];
    const text = stringAt(element, source.part);
    const template = copy.createElement('template');
    template.innerHTML = html(source);
    node?.replaceWith(text.slice(0, source.from), template.content, text.slice(source.to));
  }
  return copy;
}
