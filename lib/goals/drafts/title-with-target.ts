import { limits } from '../../model/limits';

/** A number in a title: not a part of a word (“Q4”), of a shortened number (“5k”) or of a longer one. */
const numberPattern = /(?<![\p{L}\p{N}]|\d[.,’'\s])\d+(?:[.,’'\s]\d+)*(?![\p{L}\p{N}]|[.,’']\p{N})/gu;

/**
 * The title of a key result for another target: “Lantern at 4,200 stars” becomes “Lantern at 5,000 stars”, written alike.
 * @param before the target that the title was written for, in the unit of the key result.
 * @param after the target that it has now.
 * @returns the same title where it does not name the target, or a number twice that may be it, or where the other one would be too
 * long for a title; also for one of something, for “1 talk” says more of it than its number.
 */
export function titleWithTarget(title: string, before: number, after: number): string {
  if (before === after || before === 1 || after === 1) return title;
  const written = [...title.matchAll(numberPattern)].flatMap(({ 0: text, index }) => {
    const write = writerLike(text, before);
    return write ? [{ text, index, write }] : [];
  });
  const [target, ...others] = written;
  if (!target || others.length) return title;
  const { index, text, write } = target;
  const following = title.slice(0, index) + write(after) + title.slice(index + text.length);
  return following.length > limits.title ? title : following;
}

/** How another number is written like this text; undefined where the text is not the number. */
function writerLike(text: string, number: number): ((other: number) => string) | undefined {
  if (/^\d+$/.test(text)) return Number(text) === number ? (other) => inDigits(other, '', '.') : undefined;
  const [, groups] = /^\d{1,3}(?:([.,’'\s])\d{3})(?:\1\d{3})*$/u.exec(text) ?? [];
  if (groups !== undefined && Number(text.replaceAll(groups, '')) === number)
    return (other) => inDigits(other, groups, groups === '.' ? ',' : '.');
  const [, point] = /^\d+([.,])\d+$/.exec(text) ?? [];
  if (point !== undefined && Number(text.replace(',', '.')) === number)
    return (other) => inDigits(other, '', point);
  return undefined;
}

/** A number with at most two digits behind the point. */
function inDigits(number: number, groups: string, point: string): string {
  const [whole = '', part] = String(Math.round(number * 100) / 100).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, groups);
  return part === undefined ? grouped : `${grouped}${point}${part}`;
}
