import type { Snapshot } from '../../../lib/model/snapshot';
import { formatDay } from '../format';
import type { ChartLines } from './chart-lines';
import type { Box } from './chart-scale';
import { dayTicks, shortNumber } from './chart-texts';

/** The minimum distance between two ticks of the time axis, in pixels. */
const tickRoom = 64;

interface Props {
  readonly lines: ChartLines;
  readonly box: Box;
  readonly snapshot: Snapshot;
}

/** The axes with their ticks, and the mark of today. */
export function Axes({ lines: { scale, today }, box: { width, height, margin }, snapshot }: Props) {
  return (
    <>
      {scale.ticks.map((value) => (
        <g key={value}>
          <line
            className="grid"
            x1={margin.left}
            x2={width - margin.right}
            y1={scale.y(value)}
            y2={scale.y(value)}
          />
          <text className="tick" x={margin.left - 8} y={scale.y(value) + 4} textAnchor="end">
            {shortNumber(value)}
          </text>
        </g>
      ))}
      {dayTicks(snapshot, scale, tickRoom).map(({ at, x, anchor }) => (
        <text key={at} className="tick" x={x} y={height - 6} textAnchor={anchor}>
          {formatDay(at)}
        </text>
      ))}
      {today !== undefined && (
        <line className="today" x1={today} x2={today} y1={margin.top} y2={height - margin.bottom} />
      )}
    </>
  );
}
