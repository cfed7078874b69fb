import { parseCount, parseExact } from '../adapters/numbers';
import { decimalSignIn } from '../model/decimal-sign';

export type DecimalMark = '.' | ',';

/** A figure that a text may stand for; `decimal` is the decimal mark that it shows or that this reading takes for granted. */
export interface Figure {
  readonly value: number;
  readonly approximate: boolean;
  readonly decimal?: DecimalMark;
}

const lone = /^([1-9]\d{0,2})([.,])(\d{3})$/;
const fraction = /^(\d.*|\d)([.,٫])(\d{1,6})$/;
const repeated = /^\d+([.,])\d+\1/;
const decimals = new Map<string, DecimalMark | undefined>();

/**
 * What a number without sign and unit stands for, in ASCII digits: one figure; two where "1.234" can be either; none where it is no number.
 * `decimal` is the mark that is settled; without it the page's language decides where it says that the mark groups digits.
 * Whole and abbreviated numbers are read by the reader of counts.
 */
export function figuresOf(number: string, language: string, decimal?: DecimalMark): readonly Figure[] {
  const [, whole, mark, rest] = lone.exec(number) ?? [];
  if (whole !== undefined && rest !== undefined && isMark(mark))
    return loneFigures(whole, mark, rest, decimal, language);
  return one(fractionOf(number, decimal) ?? countOf(number, language, decimal));
}

/** The decimal mark that is usual in a language; undefined where that is neither "." nor ",", or the tag is none. */
export function decimalOf(language: string): DecimalMark | undefined {
  if (!decimals.has(language)) decimals.set(language, lookUp(language));
  return decimals.get(language);
}

function loneFigures(
  whole: string,
  mark: DecimalMark,
  rest: string,
  settled: DecimalMark | undefined,
  language: string,
): readonly Figure[] {
  const grouped = { value: Number(whole + rest), approximate: false, decimal: otherMark(mark) };
  const split = { value: Number(`${whole}.${rest}`), approximate: false, decimal: mark };
  if (settled) return [settled === mark ? split : grouped];
  const usual = decimalOf(language);
  // That a page's language makes it a fraction is not enough: many pages state the wrong language.
  return usual !== undefined && usual !== mark ? [grouped] : [grouped, split];
}

function fractionOf(number: string, settled: DecimalMark | undefined): Figure | undefined {
  const [, whole = '', mark = '', rest = ''] = fraction.exec(number) ?? [];
  const isGroup = rest.length === 3 && whole !== '0' && !/[.,'’٬ ]/.test(whole.replaceAll(mark, ''));
  if (mark === '' || whole.includes(mark) || (isGroup && mark !== '٫')) return undefined;
  if (settled && isMark(mark) && mark !== settled) return undefined;
  const value = parseExact(whole);
  if (value === undefined) return undefined;
  const figure = { value: Number(`${value}.${rest}`), approximate: false };
  return isMark(mark) ? { ...figure, decimal: mark } : figure;
}

function countOf(number: string, language: string, settled: DecimalMark | undefined): Figure | undefined {
  const [, group] = repeated.exec(number) ?? [];
  if (settled && group === settled) return undefined;
  const count = parseCount(number, language);
  return count && (isMark(group) ? { ...count, decimal: otherMark(group) } : count);
}

function lookUp(language: string): DecimalMark | undefined {
  try {
    const [locale] = Intl.NumberFormat.supportedLocalesOf(language.replaceAll('_', '-'));
    const mark = locale === undefined ? undefined : decimalSignIn(locale);
    return isMark(mark) ? mark : undefined;
  } catch {
    return undefined;
  }
}

const isMark = (mark: string | undefined): mark is DecimalMark => mark === '.' || mark === ',';
const otherMark = (mark: DecimalMark): DecimalMark => (mark === '.' ? ',' : '.');
const one = (figure: Figure | undefined): readonly Figure[] => (figure ? [figure] : []);
