import { useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { CheckIn, KeyResult } from '../../lib/model/goals';
import type { Snapshot } from '../../lib/model/snapshot';
import { chartInWords } from './chart-in-words';
import { placeLabels } from './chart-labels';
import { type ChartLines, chartLines, type Point } from './chart-lines';
import { dayTicks, lineLabels, shortNumber } from './chart-texts';
import { formatDay, formatInUnit } from './format';
import './chart.css';

const height = 240;
/** On the right is room for the labels of the lines. */
const margin = { top: 20, right: 104, bottom: 24, left: 52 };
/** The height of a label. */
const labelGap = 14;
/** The minimum distance between two ticks of the time axis, in pixels. */
const tickRoom = 64;

interface Props {
  readonly keyResult: KeyResult;
  readonly snapshot: Snapshot;
  /** The check-ins of the key result. */
  readonly checkIns: readonly CheckIn[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The chart of a key result: its values, targets over time, pace, zones and forecast. */
export function Chart(props: Props) {
  return props.snapshot.series.length ? <Drawing {...props} /> : null;
}

function Drawing(props: Props) {
  const { keyResult, snapshot } = props;
  const [ref, width] = useWidth();
  const lines = chartLines(props, { width, height, margin });
  const isManual = keyResult.measure.kind === 'manual';
  return (
    <figure className="chart" ref={ref}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={chartInWords(keyResult, snapshot, props.now)}
      >
        <Axes lines={lines} width={width} snapshot={snapshot} />
        {lines.band && (
          <rect
            className="band"
            x={margin.left}
            width={Math.max(0, width - margin.left - margin.right)}
            y={lines.band[0]}
            height={Math.max(0, lines.band[1] - lines.band[0])}
          />
        )}
        {lines.forecast && (
          <>
            <polygon className="wedge" points={pointsOf(lines.forecast.wedge)} />
            <polyline className="forecast" points={pointsOf(lines.forecast.line)} />
          </>
        )}
        {linesOf(lines).map(([name, places]) => (
          <polyline key={name} className={name} points={pointsOf(places)} />
        ))}
        {lines.former.map(({ x, y, target }) => (
          <text key={`${x} ${y}`} className="was" x={x + 4} y={y - 4}>
            {i18n.t('chart.was', [formatInUnit(target, keyResult.unit)])}
          </text>
        ))}
        <polyline className="figures" points={pointsOf(lines.values)} />
        <Points places={lines.values} isManual={isManual} />
        <Points places={lines.checkIns} isManual />
        <Labels lines={lines} keyResult={keyResult} x={width - margin.right + 8} />
      </svg>
      {/* Only where both kinds of points are shown is there anything to tell apart. */}
      {!isManual && lines.checkIns.length > 0 && <Legend />}
    </figure>
  );
}

/** The available width in pixels, so that text in the chart has the same size as on the page. */
function useWidth() {
  const ref = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(640);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.max(200, Math.round(entry.contentRect.width)));
    });
    if (ref.current) observer.observe(ref.current);
    return () => observer.disconnect();
  }, []);
  return [ref, width] as const;
}

const linesOf = ({ pace, commit, stretch, target }: ChartLines) =>
  Object.entries({ pace, commit, stretch, target }).flatMap(([name, places]) =>
    places ? [[name, places] as const] : [],
  );

function pointsOf(places: readonly Point[]): string {
  return places.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
}

/** The points of a line: manual values as hollow diamonds, captured ones as dots. */
function Points({ places, isManual }: { readonly places: readonly Point[]; readonly isManual: boolean }) {
  const mark = isManual ? 'm0,-4.5l4.5,4.5l-4.5,4.5l-4.5,-4.5z' : 'm-3,0a3,3 0 1,0 6,0a3,3 0 1,0 -6,0z';
  const drawn = places.map(({ x, y }) => `M${x.toFixed(1)},${y.toFixed(1)}${mark}`);
  return <path className={isManual ? 'said' : 'dot'} d={drawn.join('')} />;
}

interface AxesProps {
  readonly lines: ChartLines;
  readonly width: number;
  readonly snapshot: Snapshot;
}

/** The axes with their ticks, and the mark of today. */
function Axes({ lines: { scale, today }, width, snapshot }: AxesProps) {
  const days = dayTicks(snapshot, scale.x, tickRoom);
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
      {days.map(({ at, x, anchor }) => (
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

interface LabelsProps {
  readonly lines: ChartLines;
  readonly keyResult: KeyResult;
  readonly x: number;
}

/** The names of the lines: at their ends, and beside the pace, which ends where the target does. */
function Labels({ lines, keyResult, x }: LabelsProps) {
  const labels = lineLabels(lines, keyResult);
  const pace = lines.pace?.[Math.floor(lines.pace.length * 0.7)];
  return (
    <>
      {placeLabels(labels, { top: margin.top, bottom: height - margin.bottom, gap: labelGap }).map(
        ({ name, text, y }) => (
          <text key={name} className={`label ${name}`} x={x} y={y + 4}>
            {text}
          </text>
        ),
      )}
      {pace && (
        <text className="was" x={pace.x - 6} y={pace.y - 6} textAnchor="end">
          {i18n.t('chart.pace')}
        </text>
      )}
      {lines.today !== undefined && (
        <text x={lines.today} y={margin.top - 8} textAnchor="middle">
          {i18n.t('chart.today')}
        </text>
      )}
      {lines.band && (
        <text className="label" x={x} y={(lines.band[0] + lines.band[1]) / 2 + 4}>
          {i18n.t('chart.range')}
        </text>
      )}
    </>
  );
}

/** The marks of captured and of manual values. */
function Legend() {
  return (
    <figcaption aria-hidden="true">
      {([false, true] as const).map((isManual) => (
        <span key={String(isManual)}>
          <svg width="22" height="12" aria-hidden="true">
            <Points places={[{ x: 11, y: 6 }]} isManual={isManual} />
          </svg>
          {i18n.t(isManual ? 'chart.said' : 'chart.captured')}
        </span>
      ))}
    </figcaption>
  );
}
