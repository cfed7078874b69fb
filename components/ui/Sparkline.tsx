import type { Snapshot } from '../../lib/model/snapshot';

const width = 72;
const height = 18;
const margin = 1.5;

/**
 * The points of a line through a series, scaled to its box, as an SVG `points` attribute.
 * @returns undefined for fewer than two points: there is no line to draw.
 */
export function linePoints(series: Snapshot['series']): string | undefined {
  const [first, last] = [series[0], series.at(-1)];
  if (!first || !last || first === last) return undefined;
  const values = series.map((p) => p.value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (at: number) => margin + ((at - first.at) / (last.at - first.at || 1)) * (width - 2 * margin);
  const y = (value: number) =>
    high === low ? height / 2 : height - margin - ((value - low) / (high - low)) * (height - 2 * margin);
  return series.map((p) => `${x(p.at).toFixed(1)},${y(p.value).toFixed(1)}`).join(' ');
}

/** The way of a figure since the start. It says nothing that the words beside it do not, so it is not read out. */
export function Sparkline({ series }: { readonly series: Snapshot['series'] }) {
  const points = linePoints(series);
  if (!points) return null;
  return (
    <svg
      className="sparkline"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
    >
      <polyline points={points} fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />
    </svg>
  );
}
