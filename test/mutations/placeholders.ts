import { redrawn, textsOf } from './changing.ts';
import { keysAt } from './label.ts';
import type { Sample } from './sample.ts';
import { blank } from './sources.ts';
import { elementsOf, type Spot, write } from './spots.ts';
import { countedIn, figureTrial, type Trial } from './trial.ts';

const placeholders = [
  '',
  '--',
  '—',
  '…',
  'Loading…',
  '0',
  '<span class="skeleton" aria-busy="true"></span>',
  '<div style="background: #ccc; width: 3em; height: 1em"></div>',
];

/** What stands in a figure's place while it is loading: nothing is read, or what the page shows elsewhere. */
export function placeholderTrials(sample: Sample): Trial[] {
  return [...sample.sources.of.keys()].flatMap((key) =>
    placeholders.map((placeholder) => placeholderTrial(sample, key, placeholder)),
  );
}

/** Something in place of a figure in all its places; the addends of a sum all at once. */
function placeholderTrial(sample: Sample, key: string, placeholder: string): Trial {
  const sources = sample.sources.of.get(key) ?? [];
  const texts = textsOf(sample, key);
  const isZero = placeholder === '0';
  const isNothing = !/^[^<]/.test(placeholder);
  const offset = sources.length === 1 ? (sources[0]?.offset ?? 0) : 0;
  const isNone = sample.sources.without.figures.get(key)?.value === 0;
  return figureTrial(sample, {
    group: 'placeholder',
    mutation: placeholder ? `“${placeholder}”` : 'nothing',
    key,
    wanted: {
      // Where there is no reaction there is none to be seen.
      also: [...(isZero ? [offset] : []), ...countedIn(sample, key), ...(isNothing && isNone ? [0] : [])],
      isShown: false,
    },
    changed: keysAt(sample, sources),
    make() {
      const copy = redrawn(sample, texts, () => placeholder);
      const others = sources.filter((s) => !texts.includes(s));
      write(
        elementsOf(copy).filter((e) => !isNew(e, placeholder)),
        others.map((spot) => (isZero ? { spot, text: '0' } : placed(sample, spot, placeholder))),
      );
      return copy;
    },
  });
}

/** Elements that only the placeholder has brought, which the places do not count. */
function isNew(element: Element, placeholder: string): boolean {
  return placeholder.startsWith('<') && element.outerHTML === placeholder.replace(/&/g, '&amp;');
}

/** A placeholder in an attribute or in data: its text, or nothing. */
function placed(sample: Sample, spot: Spot, placeholder: string) {
  const nothing = blank(sample.document, spot);
  return placeholder.startsWith('<') || nothing.text ? nothing : { spot, text: placeholder };
}
