import type { Span } from '../../lib/goals/types';

/** The box of a chart, and its margins for labels. */
export interface Box {
  readonly width: number;
  readonly height: number;
  readonly margin: Readonly<Record<'top' | 'right' | 'bottom' | 'left', number>>;
}

/** Maps instants and values to coordinates in a box, with the values of the ticks. */
export interface Scale {
  /** The x coordinate of an instant in milliseconds since 1970, clamped to the time. */
  readonly x: (at: number) => number;
  /** The y coordinate of a value, clamped to the range. */
  readonly y: (value: number) => number;
  /** Round values for the ticks, ascending; the lowest and the highest value where no round one lies between. */
  readonly ticks: readonly number[];
}

/**
 * The scale of a chart.
 * @param core values that must be visible.
 * @param ahead values that are visible as far as they leave the others half of the height.
 */
export function scaleOf(
  { start, end }: Span,
  core: readonly number[],
  ahead: readonly number[],
  { width, height, margin }: Box,
): Scale {
  const finite = core.filter(Number.isFinite);
  const [least, most] = finite.length ? [Math.min(...finite), Math.max(...finite)] : [0, 1];
  const half = most / 2 - least / 2;
  const seen = ahead
    .filter(Number.isFinite)
    .map((value) => Math.min(most + half, Math.max(least - half, value)));
  const [low, high] = [Math.min(least, ...seen), Math.max(most, ...seen)].map(finiteOf) as [number, number];
  const [left, right] = [margin.left, width - margin.right];
  const [top, bottom] = [margin.top, height - margin.bottom];
  return {
    x: (at) => left + shareOf(at, start, end) * (right - left),
    y: (value) => bottom - (low === high ? 0.5 : shareOf(value, low, high)) * (bottom - top),
    ticks: ticksBetween(low, high),
  };
}

/** The position of a value between two others, 0–1. Halved first, because a difference of two numbers can overflow. */
function shareOf(value: number, low: number, high: number): number {
  const share = (value / 2 - low / 2) / (high / 2 - low / 2);
  return Number.isNaN(share) ? 0 : Math.min(1, Math.max(0, share));
}

function finiteOf(value: number): number {
  return Math.min(Number.MAX_VALUE, Math.max(-Number.MAX_VALUE, value));
}

/**
 * Up to five round values within a range: multiples of 1, 2 or 5 times a power of ten.
 * Source: Heckbert, “Nice numbers for graph labels”, Graphics Gems (1990).
 */
function ticksBetween(low: number, high: number): number[] {
  const rough = high / 4 - low / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((n) => n * power).find((n) => n >= rough) ?? power;
  const [first, last] = [Math.ceil(low / step), Math.floor(high / step)];
  if (!(step > 0 && last > first)) return low === high ? [low] : [low, high];
  return Array.from({ length: last - first + 1 }, (_, n) => Number(((first + n) * step).toPrecision(12)));
}
