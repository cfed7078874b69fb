import { disguise, otherNumber, rewriter, tokensOf } from './disguise.ts';
import type { Sample } from './sample.ts';
import type { Source } from './sources.ts';
import { stringsOf, write, writeString } from './spots.ts';

/** A copy of a part of a page that shows another subject's numbers. */
export interface Card {
  readonly element: Element;
  /** Whether it names another subject: a page that shows it beside its own leaves no doubt. */
  readonly isNamed: boolean;
}

/**
 * A card made of an element in which a figure stands: with other numbers, and other names where it names subjects. Ids that
 * name none are left out, for a page has each once.
 * @param by how far the names and numbers are from those of the page.
 */
export function cardOf(sample: Sample, key: string, original: Element, index: number, by: number): Card {
  const element = original.cloneNode(true) as Element;
  const all = [element, ...element.querySelectorAll('*')];
  const isInside = (source: Source) => all[source.element - index] !== undefined;
  const figures = [...sample.sources.of].filter(([, sources]) => sources.some(isInside));
  renumber(all, figures.flatMap(([, sources]) => sources).filter(isInside), index, by);
  const namesOf = (figure: string) => {
    const subject = sample.truth.subjects.get(figure.split(' ')[0] ?? '');
    return subject ? tokensOf(subject, sample) : [];
  };
  const rename = (keys: readonly string[]) => rewriter(keys.flatMap(namesOf), (word) => disguise(word, by));
  const [own, every] = [rename([key]), rename([key, ...figures.map(([figure]) => figure)])];
  let isNamed = false;
  for (const one of all)
    for (const [part, text] of [...stringsOf(one)].filter(([name]) => name !== 'class')) {
      const other = every(text);
      isNamed ||= own(text) !== text;
      if (other !== text) writeString(one, part, other);
      else if (part === 'id') one.removeAttribute('id');
    }
  return { element, isNamed };
}

function renumber(all: readonly Element[], sources: readonly Source[], index: number, by: number): void {
  const distinct = new Map(sources.map((s) => [`${s.element} ${s.part} ${s.from}`, s]));
  const edits = [...distinct.values()].map((source) => ({
    spot: { ...source, element: source.element - index },
    text: otherNumber(source.text, by),
  }));
  write(all, edits);
}
