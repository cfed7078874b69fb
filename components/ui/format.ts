import { dateFormat, listFormat, numberFormat } from '../../lib/i18n/formats';
import { moneyFormat } from '../../lib/i18n/money';
import { dayLength } from '../../lib/model/durations';
import type { KeyResult } from '../../lib/model/goals';
import { instantOfDay } from '../../lib/model/local-day';
import { locale } from '../../lib/model/locale';

/** Units that are shown after their number, with a narrow space. Other units are words that the title contains already. */
const unitSymbols = /^(%|h|min|s|d|days?|k€)$/;

/** Whether a unit is a symbol or a currency, which needs no word. */
export function isUnitSymbol(unit: string): boolean {
  return unitSymbols.test(unit) || moneyFormat(unit) !== undefined;
}

/** A number in the person's locale: `4,126`. */
export function formatNumber(value: number): string {
  return numberFormat({ maximumFractionDigits: 2 }).format(value);
}

/** Rounds a number for display: to an integer from 10 on, else to two decimals. */
export function roundForDisplay(value: number): number {
  return Math.abs(value) >= 10 ? Math.round(value) : Math.round(value * 100) / 100;
}

/** A change with its sign: `+38`. */
export function formatChange(value: number): string {
  return numberFormat({ maximumFractionDigits: 2, signDisplay: 'exceptZero' }).format(value);
}

/** A share as a whole percentage: `60%` for 0.6, with a space in German. */
export function formatPercent(share: number): string {
  return numberFormat({ style: 'percent' }).format(share);
}

/** Progress as a whole percentage, not clamped; rounded down as the bar is, so that 100% means done. */
export function formatProgress(share: number): string {
  // The margin is for floating point: 0.29 × 100 is less than 29.
  return formatPercent(Math.floor(share * 100 + 1e-9) / 100);
}

/** A score between 0 and 1, to one decimal: `0.7`. */
export function formatScore(score: number): string {
  return numberFormat({ minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(score);
}

/** A label within a sentence: only its first letter becomes small, because nouns in German stay capital. */
export function withinSentence(label: string): string {
  return label.charAt(0).toLocaleLowerCase(locale()) + label.slice(1);
}

/** Parts of a sentence in a list: `a, b, and c`. */
export function formatList(parts: readonly string[], style: 'conjunction' | 'unit' = 'conjunction'): string {
  return listFormat({ type: style, style: style === 'unit' ? 'short' : 'long' }).format(parts);
}

/** The name of an ISO weekday, 1 for Monday. */
export function weekdayName(weekday: number): string {
  // The first of January 2024 was a Monday.
  return dateFormat({ weekday: 'long' }).format(new Date(2024, 0, weekday, 12));
}

/** A value in a key result's unit: `19 h`, `56%`, `€1,200`. A unit that is a word is left out, because the title says it. */
export function formatInUnit(value: number, unit: string): string {
  if (unit === '%') return numberFormat({ style: 'percent', maximumFractionDigits: 2 }).format(value / 100);
  const plain = formatBeforeUnit(value, unit);
  return unitSymbols.test(unit) ? `${plain}\u202f${unit}` : plain;
}

/** The first of two values that share a unit, which stands at the last one: `5` of "5 of 19 h"; money has it at both. */
export function formatBeforeUnit(value: number, unit: string): string {
  return moneyFormat(unit)?.format(value) ?? formatNumber(value);
}

/** A range in a key result's unit: `10–20%`, `€4,000 – €5,000`; one value where both ends are written alike. */
export function formatRangeInUnit(low: number, high: number, unit: string): string {
  const [first, last] = [formatBeforeUnit(low, unit), formatInUnit(high, unit)];
  if (first === formatBeforeUnit(high, unit)) return last;
  const money = moneyFormat(unit);
  if (money) return money.formatRange(low, high);
  return [first, last].join(low < 0 || high < 0 ? ' – ' : '–');
}

/** What dates are made of: milliseconds since 1970, or an ISO 8601 day or instant. */
type When = number | string;

const millisecondsOf = (when: When) => (typeof when === 'string' ? instantOfDay(when) : when);

/** A short date: day and month. */
export function formatDay(when: When): string {
  return dateFormat({ day: 'numeric', month: 'short' }).format(millisecondsOf(when));
}

/** A short date of something that may be long past: with its year where that is another one. `now` in milliseconds since 1970. */
export function formatPastDay(when: When, now: number): string {
  const isThisYear = new Date(millisecondsOf(when)).getFullYear() === new Date(now).getFullYear();
  return isThisYear ? formatDay(when) : formatDate(when);
}

/** A short date with its time of day. */
export function formatTime(instant: string): string {
  const parts = { day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' } as const;
  return dateFormat(parts).format(new Date(instant));
}

/** A date with its year. */
export function formatDate(when: When): string {
  return dateFormat({ dateStyle: 'medium' }).format(millisecondsOf(when));
}

/** The days from one to another, both included: `Jan 1 – Mar 31, 2026`. */
export function formatDays(first: When, last: When): string {
  return dateFormat({ dateStyle: 'medium' }).formatRange(millisecondsOf(first), millisecondsOf(last));
}

/** The months from that of one day to that of another: `Jan – Mar 2027`. */
export function formatMonths(first: When, last: When): string {
  return dateFormat({ month: 'short', year: 'numeric' }).formatRange(
    millisecondsOf(first),
    millisecondsOf(last),
  );
}

/** A weekday for a day of the last week, else a short date. `now` in milliseconds since 1970. */
export function formatRecentDay(when: When, now: number): string {
  const days = (now - millisecondsOf(when)) / dayLength;
  return days < 6.5 ? dateFormat({ weekday: 'long' }).format(millisecondsOf(when)) : formatDay(when);
}

/** The target of a key result, to be shown after its value: `/ 5,000`, `≥ 80%`, `10–20`. */
export function formatTarget(keyResult: KeyResult): string {
  const { direction, target, unit, range } = keyResult;
  if (direction === 'between' && range) return formatRangeInUnit(...range, unit);
  const sign = { increase: '/', decrease: '/', above: '≥', below: '≤', between: '=' }[direction];
  return `${sign} ${formatInUnit(target, unit)}`;
}
