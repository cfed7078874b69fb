import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';

const [width, height, half] = [136, 46, 21];
/** More weeks would be a scribble. */
const mostWeeks = 52;

type Series = readonly (number | undefined)[];

/** A line over its weeks in half of the chart, broken where a week is not known. */
function lineOf(series: Series, top: number): string {
  const known = series.filter((value) => value !== undefined);
  const x = scaleLinear([0, Math.max(1, series.length - 1)], [1, width - 1]);
  const y = scaleLinear([Math.min(...known), Math.max(...known)], [top + half - 1, top + 1]);
  const path = line<Series[number]>()
    .defined((value) => value !== undefined)
    .x((_, week) => x(week))
    .y((value) => y(value ?? 0))
    .digits(1);
  return path(series) ?? '';
}

/** Two series over the same weeks, above each other. The words beside it say the same, so it is hidden from screen readers. */
export function PairChart({
  pair,
}: {
  readonly pair: readonly (readonly [Series[number], Series[number]])[];
}) {
  const from = pair.findIndex(([one, other]) => one !== undefined && other !== undefined);
  const drawn = pair.slice(Math.max(0, from, pair.length - mostWeeks));
  const [source, outcome] = [drawn.map(([one]) => one), drawn.map(([, other]) => other)];
  return (
    <svg className="pair" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      <path d={lineOf(source, 0)} stroke="var(--soft)" />
      <path d={lineOf(outcome, half + 4)} stroke="var(--copper)" />
    </svg>
  );
}

/** One series in its own scale. */
export function WeekLine({ series }: { readonly series: Series }) {
  return (
    <svg className="pair" viewBox={`0 0 ${width} ${half}`} width={width} height={half} aria-hidden="true">
      <path d={lineOf(series, 0)} stroke="currentColor" />
    </svg>
  );
}
