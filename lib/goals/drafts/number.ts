import { decimalSignIn } from '../../model/decimal-sign';
import { locale } from '../../model/locale';
import { type DecimalSign, decimalSignOf, readNumber } from './table-numbers';

/**
 * Parses a number as a person types it: with a decimal point or comma, thousands separated or not. Where its one sign could be
 * either, as in “5,000”, it is what it is in the person's language.
 * @returns undefined where it is not a number.
 */
export function parseNumber(text: string): number | undefined {
  const digits = text.replace(/[.,]\s*$/, '');
  if (!/^[\s\d.,'’−-]+$/.test(digits)) return undefined;
  const sign = decimalSignOf([digits]);
  const number = readNumber(digits, sign === 'unknown' ? ownSign() : sign);
  return number === 'ambiguous' ? undefined : number;
}

/** A number as a person would type it, so that `parseNumber` reads the same. */
export function typedNumber(number: number): string {
  return String(number).replace('.', ownSign);
}

/** The decimal sign of the person's language. */
function ownSign(): Exclude<DecimalSign, 'unknown'> {
  return decimalSignIn(locale()) === ',' ? ',' : '.';
}
