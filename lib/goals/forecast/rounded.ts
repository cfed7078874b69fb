import type { KeyResult } from '../../model/goals';
import { meetsTarget } from '../progress/progress';

type Aim = Pick<KeyResult, 'direction' | 'baseline' | 'target' | 'range'>;

/** A forecast: its range, its centre, and where the last weeks alone would lead. */
export interface ForecastFigures {
  readonly low: number;
  readonly high: number;
  readonly value?: number;
  readonly recent?: number;
}

/** A step of rounding is at most this share of the whole way. */
const mostOfWay = 1 / 5;
/** So many more digits are tried. */
const mostDigits = 6;

/**
 * A forecast as it is told: to three significant digits, and whole from 10 on, for more would pretend precision. The range is never
 * wider by rounding: what cannot fall is not shown below where it is, and a share not above its whole.
 * @param aim of its key result. It has more digits where a step would be more than a fifth of the way, and where rounding would
 * bring a value to the other side of the target: 99.86 is no 100 where 99.9 is to be held.
 */
export function roundedOutlook(outlook: ForecastFigures, aim?: Aim): ForecastFigures {
  if (!aim) return roundedTo(0, outlook);
  const { low, high, value = low } = outlook;
  const meets = (all: readonly number[]) => all.map((one) => meetsTarget(aim, one)).join();
  const truth = meets([low, high, value]);
  const way = wayOf(aim);
  for (let digits = 0; digits <= mostDigits; digits += 1) {
    const step = Math.max(stepOf(low, digits), stepOf(high, digits));
    const rounded = roundedTo(digits, outlook);
    const isTrue = meets([rounded.low, rounded.high, rounded.value ?? rounded.low]) === truth;
    if (isTrue && (way === 0 || step <= way * mostOfWay)) return rounded;
  }
  return outlook;
}

function wayOf({ direction, baseline, target, range }: Aim): number {
  return direction === 'between' && range ? range[1] - range[0] : Math.abs(target - baseline);
}

/** With so many digits more than usual. */
function roundedTo(digits: number, { low, high, value, recent }: ForecastFigures): ForecastFigures {
  const range = roundedRange(low, high, digits);
  return {
    ...range,
    ...(value === undefined
      ? {}
      : { value: Math.min(Math.max(rounded(value, digits), range.low), range.high) }),
    ...(recent === undefined ? {} : { recent: rounded(recent, digits) }),
  };
}

function roundedRange(low: number, high: number, digits: number): { low: number; high: number } {
  const [from, to] = [inWholes(low, digits), inWholes(high, digits)];
  const range = { low: Math.max(rounded(low, digits), from), high: roundedDown(to, digits) };
  return range.low <= range.high ? range : { low: from, high: to };
}

function rounded(value: number, digits: number): number {
  return roundedBy(value, stepOf(value, digits));
}

/** Not above the value. */
function roundedDown(value: number, digits: number): number {
  const near = rounded(value, digits);
  return near <= value ? near : rounded(near - stepOf(value, digits), digits);
}

/** The third significant digit, and 1 from 10 on. */
function stepOf(value: number, digits: number): number {
  const third = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 2);
  return (Math.abs(value) >= 10 ? Math.max(third, 1) : third) / 10 ** digits;
}

function inWholes(value: number, digits: number): number {
  return Math.abs(value) >= 10 ? roundedBy(value, 1 / 10 ** digits) : value;
}

function roundedBy(value: number, step: number): number {
  // Floating point: 823 × 0.1 is 82.30000000000001. Zero has no digits.
  return step > 0 ? Number((Math.round(value / step) * step).toPrecision(12)) : value;
}
