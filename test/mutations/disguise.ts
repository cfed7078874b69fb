import type { Sample } from './sample.ts';
import type { Subject } from './truth.ts';

/**
 * Another thing's name in place of one: other digits, or other letters where it has none, of the same length and case. Of a
 * long number the end alone is changed, for it may begin with a time.
 */
export function disguise(name: string, by = 4): string {
  if (!/\d/.test(name)) return name.replace(/[a-z]/gi, (letter) => shiftedLetter(letter, by));
  const keep = Math.max(0, name.length - 4);
  const isLong = /^[\d.]{11,}$/.test(name);
  return name.replace(/\d/g, (digit, at: number) =>
    isLong && at < keep ? digit : shiftedDigit(digit, by, !/\d/.test(name[at - 1] ?? '')),
  );
}

/** Another number in the same form: "4,127" becomes "8,561", "4.1k" becomes "8.5k". */
export function otherNumber(text: string, by: number): string {
  return text.replace(/\d/g, (digit, at: number) => shiftedDigit(digit, by, !/\d/.test(text.slice(0, at))));
}

function shiftedDigit(digit: string, by: number, isFirst: boolean): string {
  const shifted = (Number(digit) + by) % 10;
  if (shifted || !isFirst) return String(shifted);
  return digit === '1' ? '2' : '1';
}

function shiftedLetter(letter: string, by: number): string {
  const first = letter >= 'a' ? 97 : 65;
  return String.fromCharCode(first + ((letter.charCodeAt(0) - first + by) % 26));
}

/** The parts of a subject's key that name it: not its host, nor words that name its kind, nor years. */
export function tokensOf({ id, kind }: Subject, { url }: Pick<Sample, 'url'>): string[] {
  const key = id.split(':').slice(2).join(':');
  const isName = (part: string) =>
    part.length > 1 && part !== url.host && part !== kind && part !== 'orgs' && !/^20\d\d$/.test(part);
  return key.split('/').filter(isName);
}

/**
 * A function that writes other words for some, wherever they stand by themselves; upper and lower case are the same.
 * @param joined signs, besides letters and digits, that make one word of two.
 */
export function rewriter(
  words: readonly string[],
  write: (word: string) => string,
  joined = '',
): (text: string) => string {
  if (!words.length) return (text) => text;
  const all = [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  const inWord = `[\\p{L}\\p{N}${joined}]`;
  const pattern = new RegExp(`(?<!${inWord}|\\d[.,])(?:${all.join('|')})(?!${inWord}|[.,]\\d)`, 'giu');
  return (text) => text.replace(pattern, write);
}
