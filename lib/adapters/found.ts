import { attributeOf } from './dom';
import type { Count } from './numbers';
import { parseCount } from './numbers';

/** What a page says of a figure: exact, or a count that may be rounded; nothing where it is not known. */
type Figure = number | Count | undefined;

/** Readings of a subject, without those that the page does not show. */
export function* readings<M extends string>(
  subject: string,
  figures: { readonly [metric in M]: Figure },
): Iterable<{ type: 'reading'; subject: string; metric: M; value: number; approximate?: boolean }> {
  for (const metric of Object.keys(figures) as M[]) {
    const figure = figures[metric];
    if (figure === undefined) continue;
    const { value, approximate } =
      typeof figure === 'number' ? { value: figure, approximate: false } : figure;
    yield { type: 'reading', subject, metric, value, ...(approximate ? { approximate } : {}) };
  }
}

/** The count that a text begins with, before its noun: "1,204 comments", "12.3k views". */
export function leadingCount(text: string | null | undefined): Count | undefined {
  const amount = /^\s*([\d.,'’\u00a0\u202f ]*\d)([kKmM]?)(?![\d.,])/.exec(text ?? '');
  return amount ? parseCount(`${amount[1]}${amount[2]}`) : undefined;
}

/** An instant that a page states, as ISO 8601; undefined where it is none. */
export function instantOf(text: string | number | null | undefined): string | undefined {
  const at = new Date(text ?? Number.NaN);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}

/** The instant of the first time that matches and states one, in its `datetime`. */
export function timeAt(root: ParentNode, selector: string): string | undefined {
  return instantOf(attributeOf(root, selector, 'datetime'));
}

const longestTitle = 140;

/** The first words of something that has no title of its own. */
export function firstWords(text: string | undefined): string | undefined {
  return text && text.length > longestTitle ? `${text.slice(0, longestTitle)}…` : text;
}
