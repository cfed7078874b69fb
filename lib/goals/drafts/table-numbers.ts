/** The decimal sign of a column of numbers, where any of them tells it. */
export type DecimalSign = '.' | ',' | 'unknown';

/** Spaces and apostrophes separate thousands everywhere; a percent sign or a currency's is the unit's business. */
const plain = (text: string) =>
  text
    .trim()
    .replace(/[\s\u202f\u00a0'’]/g, '')
    .replace('−', '-')
    .replace(/^(-?)\p{Sc}|(?:%|\p{Sc})$/u, '$1');

/** The decimal sign of a column: the one that its numbers can only be read with. Contradictions tell nothing. */
export function decimalSignOf(texts: readonly string[]): DecimalSign {
  const signs = new Set(texts.flatMap((text) => signOf(plain(text)) ?? []));
  const [sign] = signs;
  return sign && signs.size === 1 ? sign : 'unknown';
}

/**
 * A number of a table, with the decimal sign of its column.
 * @returns `ambiguous` where its one sign could be decimal or separate thousands, undefined where it is no number.
 */
export function readNumber(text: string, sign: DecimalSign): number | 'ambiguous' | undefined {
  const number = plain(text);
  if (/^-?\d+$/.test(number)) return Number(number);
  if (!/^-?[\d.,]*\d$/.test(number)) return undefined;
  if (sign === 'unknown') return 'ambiguous';
  const [whole = '', fraction = '', ...more] = number.split(sign);
  const groups = whole.replace('-', '').split(sign === '.' ? ',' : '.');
  const areGroups = groups.every((digits, n) => (n ? /^\d{3}$/ : /^\d{0,3}$/).test(digits));
  const isWhole = groups.length === 1 ? /^-?\d*$/.test(whole) : areGroups;
  if (more.length || !isWhole || !/^\d*$/.test(fraction)) return undefined;
  return Number(`${whole.startsWith('-') ? '-' : ''}${groups.join('')}.${fraction}`);
}

/** The decimal sign that a number can only be read with; undefined where it has none, or may be read both ways. */
function signOf(number: string): '.' | ',' | undefined {
  const signs = [...number].filter((c) => c === '.' || c === ',') as ('.' | ',')[];
  const [first, last] = [signs[0], signs.at(-1)];
  if (!first || !last) return undefined;
  if (first !== last) return last;
  // The same sign twice separates thousands.
  if (signs.length > 1) return last === '.' ? ',' : '.';
  return /^-?[1-9]\d{0,2}[.,]\d{3}$/.test(number) ? undefined : last;
}
