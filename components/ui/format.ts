import { i18n } from '#i18n';
import type { KeyResult } from '../../lib/model/goals';

const exact = new Intl.NumberFormat(undefined, { maximumFractionDigits: 2 });
const signed = new Intl.NumberFormat(undefined, { maximumFractionDigits: 2, signDisplay: 'exceptZero' });

/** Units that stand right behind their figure, with a narrow space; others are words, which the title says already. */
const short = /^(%|h|min|s|d|days?|€|\$|£|k€)$/;

/** A figure as a person writes it: `4,126`. */
export function figure(value: number): string {
  return exact.format(value);
}

/** A figure as exactly as it says something: whole from 10 on, else to two decimals. */
export function roughly(value: number): number {
  return Math.abs(value) >= 10 ? Math.round(value) : Math.round(value * 100) / 100;
}

/** A change with its sign: `+38`. */
export function change(value: number): string {
  return signed.format(value);
}

/** A figure in a key result's unit: `19 h`, `56 %`. A unit that is a word is left to the title. */
export function inUnit(value: number, unit: string): string {
  return short.test(unit) ? `${figure(value)}\u202f${unit}` : figure(value);
}

/** A day, as short as it can be said. */
export function day(instant: number | string): string {
  return new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' }).format(new Date(instant));
}

/** A day of the last week by its name, an earlier one by its date. `now` in milliseconds since 1970. */
export function recentDay(instant: string, now: number): string {
  const days = (now - Date.parse(instant)) / 86_400_000;
  return days < 6.5
    ? new Intl.DateTimeFormat(undefined, { weekday: 'long' }).format(new Date(instant))
    : day(instant);
}

/** What a key result is to reach, after the figure it has: `/ 5,000`, `≥ 80 %`, `10–20`. */
export function targetOf(keyResult: KeyResult): string {
  const { direction, target, unit, range } = keyResult;
  if (direction === 'between' && range) return `${figure(range[0])}–${inUnit(range[1], unit)}`;
  const sign = { increase: '/', decrease: '/', above: '≥', below: '≤', between: '=' }[direction];
  return `${sign} ${inUnit(target, unit)}`;
}

/** The same in words, for those who hear it. */
export function figureInWords(keyResult: KeyResult, value: number): string {
  const { direction, target, unit, range } = keyResult;
  const say = (n: number) => (unit ? `${figure(n)} ${unit}` : figure(n));
  if (direction === 'between' && range)
    return i18n.t('figure.within', [say(value), figure(range[0]), say(range[1])]);
  if (direction === 'above') return i18n.t('figure.atLeast', [say(value), say(target)]);
  if (direction === 'below') return i18n.t('figure.atMost', [say(value), say(target)]);
  return i18n.t('figure.ofTarget', [figure(value), say(target)]);
}
