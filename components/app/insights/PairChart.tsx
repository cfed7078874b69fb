const [width, height, half] = [136, 46, 21];
/** More weeks would be a scribble. */
const mostWeeks = 52;

type Series = readonly (number | undefined)[];

/** A line over its weeks in half of the chart, broken where a week is not known. */
function lineOf(series: Series, top: number): string {
  const known = series.filter((value) => value !== undefined);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const x = (week: number) => 1 + (week / Math.max(1, series.length - 1)) * (width - 2);
  const y = (value: number) => top + 1 + (high > low ? (high - value) / (high - low) : 0.5) * (half - 2);
  let isOpen = false;
  return series
    .map((value, week) => {
      const step =
        value === undefined ? '' : `${isOpen ? 'L' : 'M'}${x(week).toFixed(1)} ${y(value).toFixed(1)}`;
      isOpen = value !== undefined;
      return step;
    })
    .join('');
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
