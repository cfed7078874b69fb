import type { Span } from '../../lib/goals/types';

/** The box that a chart is drawn into, and how much of it is left free on each side for what is written. */
export interface Box {
  readonly width: number;
  readonly height: number;
  readonly margin: Readonly<Record<'top' | 'right' | 'bottom' | 'left', number>>;
}

/** From instants and figures to places in a box, and back to the figures that are written beside it. */
export interface Scale {
  /** Milliseconds since 1970 to the right; what lies outside of the time is at its edge. */
  readonly x: (at: number) => number;
  /** A figure to how far down; what lies outside of the lowest and the highest is at its edge. */
  readonly y: (value: number) => number;
  /** Round figures to be written beside it, ascending; the lowest and the highest where none lies between. */
  readonly ticks: readonly number[];
}

/**
 * The scale of a chart.
 * @param core figures that must be seen.
 * @param ahead figures that are seen as far as they leave the others half of the height.
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

/** How far a value lies between two others, 0–1. Halved, for the difference of two numbers can be more than one holds. */
function shareOf(value: number, low: number, high: number): number {
  const share = (value / 2 - low / 2) / (high / 2 - low / 2);
  return Number.isNaN(share) ? 0 : Math.min(1, Math.max(0, share));
}

function finiteOf(value: number): number {
  return Math.min(Number.MAX_VALUE, Math.max(-Number.MAX_VALUE, value));
}

/**
 * Up to five round figures within a range: the multiples of 1, 2 or 5 times a power of ten.
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
