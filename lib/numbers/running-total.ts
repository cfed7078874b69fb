import { dayLength } from '../model/durations';
import type { NumberPeriod } from '../model/number-print';
import { periodAt } from './period';
import type { CountedRange } from './range';

/** What is known of a number whose range begins anew. */
export interface RunningTotal {
  /** What the periods before the present one came to. */
  readonly total: number;
  readonly period?: NumberPeriod | undefined;
  /** The last value that the page showed, of that period. */
  readonly last?: number | undefined;
}
/** A value as part of a running total. `missed`: so many periods went by in between of which nothing is known. */
export interface AddedUp {
  readonly total: number;
  readonly period: NumberPeriod;
  readonly beganAnew: boolean;
  readonly missed: number;
  /** Whether it can be told of which period the value is; where not, `total` is such that all stays as it was. */
  readonly isSure: boolean;
}
interface Shown {
  readonly value: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The IANA time zone in which days begin. */
  readonly zone: string;
}

/**
 * Adds a value to a running total: what the last period came to is taken for finished once another one has begun; `total + value` is what all have
 * come to. What was not seen is never filled in.
 *
 * A page may begin its week on Sunday, or its day elsewhere. Within a day of a beginning (but for days, which are the person's own) a value
 * that fell has begun anew; one that did not may still be of the period before.
 */
export function addUp(range: CountedRange, shown: Shown, known: RunningTotal): AddedUp {
  const { at, value, zone } = shown;
  const { total, period: held, last } = known;
  const now = periodAt(range, at, zone);
  const same = (period: NumberPeriod) => ({ total, period, beganAnew: false, missed: 0, isSure: true });
  if (!held || last === undefined) return same(now);
  const goesOn = { ...same(now), total: total + last - value, beganAnew: true };
  // Another unit was pointed at.
  if (held.unit !== now.unit) return goesOn;
  const begun = (period: NumberPeriod) => {
    const missed = period.index - held.index - 1;
    return { ...same(period), total: total + last, beganAnew: true, missed };
  };
  const isLoose = range.kind === 'period' && range.unit !== 'day';
  const isFirstDay = isLoose && periodAt(range, at - dayLength, zone).index < now.index;
  if (now.index > held.index)
    return isFirstDay && now.index === held.index + 1 && value >= last
      ? { ...goesOn, isSure: false }
      : begun(now);
  const next = periodAt(range, at + dayLength, zone);
  return isLoose && value < last && next.index > held.index ? begun(next) : same(held);
}
