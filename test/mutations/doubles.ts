import { labelledBy, levelsOf } from './levels.ts';
import { read } from './reader.ts';
import type { Sample } from './sample.ts';
import { copyOf, elementsOf } from './spots.ts';
import { type Outcome, strangeEvent, type Trial } from './trial.ts';
import { inWords, type Truth, truthOf } from './truth.ts';

/** How the second one of two is kept out of sight. */
const hidden: Readonly<Record<string, (element: Element) => void>> = {
  visible: () => undefined,
  hidden: (element) => element.setAttribute('hidden', ''),
  'out of sight': (element) => element.setAttribute('style', 'display: none'),
  'hidden from assistants': (element) => element.setAttribute('aria-hidden', 'true'),
};

/**
 * A page's parts twice: what shows a figure, what holds it, every item, the main region and all there is. Nothing is counted
 * twice, and no event becomes another.
 */
export function doubles(sample: Sample): Trial[] {
  const { document } = sample;
  const all = elementsOf(document);
  const levels = [...sample.sources.of.values()]
    .flat()
    .flatMap((s) => levelsOf(labelledBy(all[s.element]) as Element));
  const items = all.filter((e) => /item|comment|message|post|^article$|^li$|^tr$/i.test(signOf(e)));
  const blocks = [...document.body.children, ...document.querySelectorAll('main, [role="main"], #root > *')];
  const parts = new Set([...levels.map((l) => l.element), ...items, ...blocks, document.body]);
  // Two of a number in one place may be read as none.
  const small = new Set(levels.filter((l) => /^(?:element|1 up)$/.test(l.level)).map((l) => l.element));
  return [...parts]
    .filter(({ tagName }) => tagName !== 'SCRIPT')
    .flatMap((element) =>
      Object.keys(hidden).flatMap((sight) =>
        ['after', 'before'].map((where) =>
          doubleTrial(sample, { element, sight, where, isShown: !small.has(element) }),
        ),
      ),
    );
}

function signOf({ localName, id, attributes }: Element): string {
  const test = attributes.getNamedItem('data-testid')?.value ?? attributes.getNamedItem('data-qa')?.value;
  return id || test || localName;
}

interface Doubled {
  readonly element: Element;
  readonly sight: string;
  readonly where: string;
  readonly isShown: boolean;
}

function doubleTrial(sample: Sample, { element, sight, where, isShown }: Doubled): Trial {
  const index = elementsOf(sample.document).indexOf(element);
  return {
    group: 'double',
    mutation: `<${element.localName}${element.id ? ` id="${element.id}"` : ''}> twice, one ${sight} ${where}`,
    run() {
      const document = copyOf(sample.document);
      const one = elementsOf(document)[index];
      if (one) twice(one, sight, where === 'after');
      const truth = truthOf(read(sample.id, { url: sample.url, document }));
      return { ...judge(sample, truth), isShown: isShown && sample.truth.figures.size > 0 };
    },
  };
}

function twice(one: Element, sight: string, isAfter: boolean): void {
  const isBody = one.tagName === 'BODY';
  const other = isBody ? one.ownerDocument.createElement('div') : (one.cloneNode(true) as Element);
  if (isBody) for (const child of [...one.childNodes]) other.append(child.cloneNode(true));
  hidden[sight]?.(other);
  if (isBody) one[isAfter ? 'append' : 'prepend'](other);
  else one[isAfter ? 'after' : 'before'](other);
}

/** Whether every figure is still its own. What is missing is absent, which is allowed. */
function judge(sample: Sample, read: Truth): Omit<Outcome, 'isShown'> {
  for (const [key, figure] of read.figures) {
    const known = sample.truth.figures.get(key);
    const isOwn = known ? known.value === figure.value : !sample.truth.subjects.has(figure.subject);
    if (!isOwn) return { is: 'wrong', what: key, wanted: inWords(known), got: inWords(figure) };
  }
  const strange = strangeEvent(read, sample.truth);
  if (strange) return { ...strange, is: 'wrong' };
  const missing = [...sample.truth.figures.keys()].find((key) => !read.figures.has(key));
  const what = missing ?? 'all figures';
  return { is: missing ? 'absent' : 'right', what, wanted: 'as before', got: 'as before' };
}
