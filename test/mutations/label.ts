import type { Sample } from './sample.ts';
import { quoteAt, type Source } from './sources.ts';
import { elementsOf, stringAt } from './spots.ts';

const attributesForPeople = /^(?:title|aria-label|alt|data-tippy-content|placeholder)$/;

/** A label in which a number stands: within its text, what is before and behind it. */
export interface Label {
  readonly before: string;
  readonly after: string;
  readonly hasWords: boolean;
}

/** What a source's number stands in; undefined where only a program reads it. */
export function labelOf(sample: Sample, source: Source): Label | undefined {
  const element = elementsOf(sample.document)[source.element];
  const string = stringAt(element, source.part);
  let before = string.slice(0, source.from);
  let after = string.slice(source.to);
  const isData = element?.tagName === 'SCRIPT' || /^\s*[{[]/.test(string);
  if (isData) {
    before = before.slice(before.lastIndexOf('"') + 1);
    after = after.slice(0, after.indexOf('"'));
  }
  before = before.split(/[·|/]/).at(-1) ?? '';
  after = after.split(/[·|/]/)[0] ?? '';
  const hasWords = /\p{L}/u.test(before + after);
  if (element?.hasAttribute('itemprop') || quoteAt(sample.document, source) !== undefined) return undefined;
  const isForPeople =
    isData || hasWords ? hasWords || /[^\d]/.test(source.text) : isTextOrLabel(source.part, element);
  return isForPeople ? { before, after, hasWords } : undefined;
}

function isTextOrLabel(part: string | number, element: Element | undefined): boolean {
  return typeof part === 'number' ? element?.tagName !== 'SCRIPT' : attributesForPeople.test(part);
}

/** The figures that the places of one bear on. */
export function keysAt({ sources }: Sample, places: readonly Source[]): string[] {
  const isSame = (a: Source, b: Source) => a.element === b.element && a.part === b.part && a.from === b.from;
  return [...sources.of]
    .filter(([, all]) => all.some((a) => places.some((b) => isSame(a, b))))
    .map(([key]) => key);
}
