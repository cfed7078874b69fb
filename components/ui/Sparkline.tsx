import type { Snapshot } from '../../lib/model/snapshot';

const width = 72;
const height = 18;
const margin = 2.5;

/** The points of a series, scaled to its box; none for fewer than two, which make no line. */
function pointsOf(series: Snapshot['series']): { x: number; y: number }[] {
  const [first, last] = [series[0], series.at(-1)];
  if (!first || !last || first === last) return [];
  const values = series.map((p) => p.value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (at: number) => margin + ((at - first.at) / (last.at - first.at || 1)) * (width - 2 * margin);
  const y = (value: number) =>
    high === low ? height / 2 : height - margin - ((value - low) / (high - low)) * (height - 2 * margin);
  return series.map((p) => ({ x: x(p.at), y: y(p.value) }));
}

interface Props {
  readonly series: Snapshot['series'];
  /** Whether the values are manual: each then gets a hollow point, while captured values are a line alone. */
  readonly isManual?: boolean;
}

/** The value since the start. The text beside it says the same, so it is hidden from screen readers. */
export function Sparkline({ series, isManual }: Props) {
  const points = pointsOf(series);
  if (!points.length) return null;
  const line = points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
  return (
    <svg
      className="sparkline"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
    >
      <polyline
        points={line}
        fill="none"
        stroke="currentColor"
        strokeWidth={isManual ? 1 : 1.5}
        strokeLinejoin="round"
      />
      {isManual &&
        points.map(({ x, y }) => (
          <circle key={x} cx={x} cy={y} r="2" fill="var(--paper)" stroke="currentColor" />
        ))}
    </svg>
  );
}
