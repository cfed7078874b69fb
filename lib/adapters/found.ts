import { attributeOf } from './dom';
import type { Count } from './numbers';
import { asciiDigits, parseCount } from './numbers';

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

const amount = String.raw`\d(?:[\d.,'’٬،٫\u00a0\u2009\u202f ]*\d)?`;
const leading = new RegExp(
  String.raw`^\s*(${amount})(?<bound>\s?[+%])?(?<gap>[ \u00a0\u2009\u202f]?)(?<word>\p{L}[\p{L}\p{M}]*\.?)?`,
  'u',
);
/** One sign that stands for a power of ten and is followed by the noun without a space. */
const magnitude = /^[千천万萬만億亿억兆조]/;
const eastern = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** Words for powers of ten that mean different things in different languages, or more than any page shows. */
const unclear =
  /^(?:\p{Lu}\.?|bn|tn|cr|billones|billion[es]*|milliard\p{L}*|lakhs?|crores?|करोड़|مليار\p{L}*)$/iu;

/**
 * The count that a text begins with, before its noun, in whatever language: "1,204 comments", "12,3 mil seguidores",
 * "27件の返信". Where what follows the number may be a power of ten that is not understood, it is none.
 */
export function leadingCount(text: string | null | undefined): Count | undefined {
  const plain = asciiDigits(text ?? '');
  const found = leading.exec(plain);
  const number = found?.[1];
  if (!found || number === undefined || found.groups?.['bound']) return undefined;
  const { gap = '', word = '' } = found.groups ?? {};
  const sign = magnitude.exec(word)?.[0];
  if (sign) return parseCount(`${number}${sign}`);
  const short = word ? parseCount(`${number} ${word}`) : undefined;
  if (short) return short;
  const isNoun = word === '' || (gap !== '' && !unclear.test(word)) || eastern.test(word);
  return isNoun ? parseCount(number) : undefined;
}

/** The one count that stands anywhere in a text; undefined where there are several, or none. */
export function soleCount(text: string | null | undefined): Count | undefined {
  const plain = asciiDigits(text ?? '');
  const [found, ...others] = plain.matchAll(new RegExp(amount, 'gu'));
  return found && !others.length ? leadingCount(plain.slice(found.index)) : undefined;
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
