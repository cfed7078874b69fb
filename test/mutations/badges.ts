import type { Random } from './chance.ts';
import { otherNumber } from './disguise.ts';
import { labelOf } from './label.ts';
import { labelledBy } from './levels.ts';
import type { Sample } from './sample.ts';
import { copyOf, elementsOf, stringAt } from './spots.ts';
import { figureTrial, type Trial } from './trial.ts';

const places = {
  'before the figure': (decoy: Element, at: Element | undefined) => at?.before(decoy),
  'in front of the page': (decoy: Element) => decoy.ownerDocument.body.prepend(decoy),
  'behind the page': (decoy: Element) => decoy.ownerDocument.body.append(decoy),
};

/** A line of text with a figure's own words and another number, and a badge: in front of the page and of the figure. */
export function badges(sample: Sample, random: Random): Trial[] {
  return [...sample.sources.of].flatMap(([key, [source]]) => {
    const elements = elementsOf(sample.document);
    const at = source && outerOf(labelledBy(elements[source.element]));
    if (!source || !at || !labelOf(sample, source)?.hasWords || at.tagName === 'SCRIPT') return [];
    const label = stringAt(elements[source.element], source.part);
    const number = otherNumber(source.text, 1 + random.next(8));
    const words = label.slice(0, source.from) + number + label.slice(source.to);
    const figure = sample.truth.figures.get(key);
    return [badgeIn, lineIn].flatMap((decoyIn) =>
      Object.entries(places).map(([where, put]) =>
        figureTrial(sample, {
          group: 'badge',
          mutation: `${decoyIn === badgeIn ? 'badge' : 'line of text'} ${where}`,
          key,
          wanted: { value: figure?.value, approximate: figure?.approximate, isShown: true },
          make() {
            const copy = copyOf(sample.document);
            put(decoyIn(copy, words), elementsOf(copy)[elements.indexOf(at)]);
            return copy;
          },
        }),
      ),
    );
  });
}

/** The link, button or paragraph that an element is part of, or itself. */
function outerOf(element: Element | undefined): Element | undefined {
  return element?.parentElement?.closest('a, button, p, h1, h2, h3, [role="button"]') ?? element;
}

function lineIn(document: Document, words: string): Element {
  const line = document.createElement('p');
  line.textContent = words;
  return line;
}

function badgeIn(document: Document, words: string): Element {
  const link = document.createElement('a');
  link.href = 'https://badges.example/lantern';
  const image = document.createElement('img');
  for (const name of ['alt', 'title', 'aria-label']) image.setAttribute(name, words);
  link.append(image);
  return link;
}
