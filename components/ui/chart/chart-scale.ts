import { scaleLinear, scaleTime } from 'd3-scale';
import { timeMonth } from 'd3-time';
import type { Span } from '../../../lib/goals/types';

/** The box of a chart, and its margins for labels. */
export interface Box {
  readonly width: number;
  readonly height: number;
  readonly margin: Readonly<Record<'top' | 'right' | 'bottom' | 'left', number>>;
}

/** Maps instants and values to coordinates in a box, with the ticks of both axes. */
export interface Scale {
  /** The x coordinate of an instant in milliseconds since 1970, clamped to the time. */
  readonly x: (at: number) => number;
  /** The y coordinate of a value, clamped to the range. */
  readonly y: (value: number) => number;
  /** Two to five round values, ascending; the lowest and the highest value where fewer lie between. */
  readonly ticks: readonly number[];
  /** The first instants of months, in milliseconds since 1970, ascending. */
  readonly months: readonly number[];
}

/** A difference of two numbers of at most this size does not overflow. */
const mostValue = Number.MAX_VALUE / 4;
/** d3 finds no round values in a range that is smaller than this. */
const leastRange = 1e-300;
/** About so many ticks. */
const tickCount = 3;

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
  const [low, high] = rangeOf(core, ahead);
  const x = scaleTime([start, end], [margin.left, width - margin.right]).clamp(true);
  const y = scaleLinear([low, high], [height - margin.bottom, margin.top]).clamp(true);
  const round = high - low > leastRange ? y.ticks(tickCount) : [];
  return {
    x: (at) => x(at),
    y: (value) => y(value),
    ticks: round.length > 1 ? round : [...new Set([low, high])],
    months: x.ticks(timeMonth).map(Number),
  };
}

/** The lowest and the highest value that are visible. */
function rangeOf(core: readonly number[], ahead: readonly number[]): [low: number, high: number] {
  const finite = core.filter(Number.isFinite);
  const [least, most] = finite.length ? [Math.min(...finite), Math.max(...finite)] : [0, 1];
  const half = most / 2 - least / 2;
  const seen = ahead
    .filter(Number.isFinite)
    .map((value) => Math.min(most + half, Math.max(least - half, value)));
  return [
    Math.max(-mostValue, Math.min(least, mostValue, ...seen)),
    Math.min(mostValue, Math.max(most, -mostValue, ...seen)),
  ];
}
