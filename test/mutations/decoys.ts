import { type Card, cardOf } from './card.ts';
import type { Random } from './chance.ts';
import { labelledBy, levelsOf, lowestHolder } from './levels.ts';
import type { Sample } from './sample.ts';
import { copyOf, elementsOf } from './spots.ts';
import { figureTrial, type Trial } from './trial.ts';

/** Where a decoy is put; `at` is what it looks like. */
const positions: Readonly<Record<string, (at: Element, decoy: () => Element) => void>> = {
  before: (at, decoy) => at.before(decoy()),
  after: (at, decoy) => at.after(decoy()),
  around: (at, decoy) => {
    at.before(decoy());
    at.after(decoy());
  },
  'in the head of the page': (at, decoy) => at.ownerDocument.body.prepend(wrapped('header', '', decoy())),
  'in an ad': (at, decoy) => at.ownerDocument.body.prepend(wrapped('aside', 'Advertisement', decoy())),
  'in a sidebar': (at, decoy) => at.ownerDocument.body.append(wrapped('aside', 'Related', decoy())),
  'in a trending list': (at, decoy) => {
    const list = wrapped('ol', 'Trending', decoy());
    list.append(decoy(), decoy());
    (at.closest('main') ?? at.ownerDocument.body).prepend(list);
  },
};

function wrapped(tag: string, label: string, decoy: Element): Element {
  const around = decoy.ownerDocument.createElement(tag);
  if (label) around.setAttribute('aria-label', label);
  around.append(decoy);
  return around;
}

/**
 * Copies of what shows a figure, from its element up to a block of the page, with other numbers; where they name the subject,
 * they name another one. They are put around the figure and elsewhere: the figure is read, or nothing.
 */
export function decoys(sample: Sample, random: Random): Trial[] {
  const elements = elementsOf(sample.document);
  return [...sample.sources.of].flatMap(([key, sources]) => {
    const first = sources.filter((s) => s.tier === 1);
    const holder = labelledBy(lowestHolder(first.map((s) => elements[s.element])));
    const levels = holder ? levelsOf(holder) : [];
    return levels.flatMap(({ level, element }) => {
      const index = elements.indexOf(element);
      const card = cardOf(sample, key, element, index, 1 + random.next(8));
      // Of parts that are added up, one more is no decoy unless it says that it is another's.
      return card.isNamed || first.length === 1 ? trialsOf(sample, key, { card, index, level }) : [];
    });
  });
}

interface Decoy {
  readonly card: Card;
  /** The place of what it looks like. */
  readonly index: number;
  readonly level: string;
}

function trialsOf(sample: Sample, key: string, { card, index, level }: Decoy): Trial[] {
  const figure = sample.truth.figures.get(key);
  const isAll = isWhole(card.element);
  const around = Object.entries(positions).filter(
    ([name]) => !isAll || /^(?:before|after|around)$/.test(name),
  );
  const quoted = card.isNamed && !isAll ? ([['quoted inside', quote]] as const) : [];
  return [...around, ...quoted].map(([position, put]) =>
    figureTrial(sample, {
      group: put === quote ? 'quote' : card.isNamed ? 'decoy' : 'twin',
      mutation: `${level} ${position}`,
      key,
      wanted: {
        value: figure?.value,
        approximate: figure?.approximate,
        isShown: card.isNamed && !isAll && put !== quote,
      },
      make() {
        const copy = copyOf(sample.document);
        const at = elementsOf(copy)[index];
        if (at) put(at, () => copy.importNode(card.element, true));
        return copy;
      },
    }),
  );
}

/** Whether an element is no card but all there is of a page: another one may be kept beside it, and nowhere else. */
function isWhole(element: Element): boolean {
  const isLandmark = element.matches('main, header, nav, [role="main"], :has(h1)');
  return isLandmark || element.getElementsByTagName('*').length > 20;
}

/** Another's card inside the subject's own: a quoted post. */
function quote(own: Element, decoy: () => Element): void {
  const quoted = wrapped('blockquote', '', decoy());
  if (own.firstElementChild) own.firstElementChild.after(quoted);
  else own.before(quoted);
}
