import { type ReactNode, useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { CheckIn, KeyResult } from '../../lib/model/goals';
import type { Snapshot } from '../../lib/model/snapshot';
import { chartInWords } from './chart-in-words';
import { type ChartLines, chartLines, type Point } from './chart-lines';
import { formatDay, formatInUnit, formatNumber } from './format';
import './chart.css';

const height = 180;
const margin = { top: 16, right: 12, bottom: 24, left: 52 };
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
      </svg>
      <Legend lines={lines} isManual={isManual} />
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
  const days = daysBetween(snapshot, scale.x);
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
            {short(value)}
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

/** The first and the last day, and the first days of months in between, as far as there is room. */
function daysBetween({ start, end }: Snapshot, x: (at: number) => number) {
  const last = Math.max(start, end - 1);
  const all: { at: number; x: number; anchor: 'start' | 'middle' | 'end' }[] = [
    { at: start, x: x(start), anchor: 'start' },
  ];
  const first = new Date(start);
  for (let n = 1; n <= 24; n += 1) {
    const at = new Date(first.getFullYear(), first.getMonth() + n, 1).getTime();
    const isFree = x(at) - (all.at(-1)?.x ?? 0) >= tickRoom && x(last) - x(at) >= tickRoom;
    if (at < last && isFree) all.push({ at, x: x(at), anchor: 'middle' });
  }
  return [...all, { at: last, x: x(last), anchor: 'end' as const }];
}

const compact = new Intl.NumberFormat(undefined, { notation: 'compact', maximumFractionDigits: 1 });

/** A number that fits beside the chart. */
function short(value: number): string {
  return Math.abs(value) < 100_000 ? formatNumber(value) : compact.format(value);
}

/** The legend of the lines that are shown. */
function Legend({ lines, isManual }: { readonly lines: ChartLines; readonly isManual: boolean }) {
  const dash = (name: string): ReactNode => <line className={name} x1="0" x2="22" y1="6" y2="6" />;
  const point = (manual: boolean): ReactNode => <Points places={[{ x: 11, y: 6 }]} isManual={manual} />;
  const entries: [string, ReactNode, boolean][] = [
    [i18n.t('chart.captured'), point(false), !isManual],
    [i18n.t('chart.said'), point(true), isManual || lines.checkIns.length > 0],
    [i18n.t('chart.target'), dash('target'), true],
    [i18n.t('chart.pace'), dash('pace'), lines.pace !== undefined],
    [i18n.t('chart.commit'), dash('commit'), lines.commit !== undefined],
    [i18n.t('chart.stretch'), dash('stretch'), lines.stretch !== undefined],
    [
      i18n.t('chart.range'),
      <rect key="band" className="band" width="22" height="12" />,
      lines.band !== undefined,
    ],
    [i18n.t('chart.forecast'), dash('forecast'), lines.forecast !== undefined],
    [
      i18n.t('chart.today'),
      <line key="today" className="today" x1="11" x2="11" y1="0" y2="12" />,
      lines.today !== undefined,
    ],
  ];
  return (
    <figcaption aria-hidden="true">
      {entries.map(
        ([name, mark, isThere]) =>
          isThere && (
            <span key={name}>
              <svg width="22" height="12" aria-hidden="true">
                {mark}
              </svg>
              {name}
            </span>
          ),
      )}
    </figcaption>
  );
}
