import { type ReactNode, useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { CheckIn, KeyResult } from '../../lib/model/goals';
import type { Snapshot } from '../../lib/model/snapshot';
import { type ChartLines, chartLines, type Place } from './chart-lines';
import { chartInWords } from './chart-words';
import { day, figure, inUnit } from './format';

const height = 180;
const margin = { top: 16, right: 12, bottom: 24, left: 52 };
/** A tick of the time is left out where it would come so close to another. */
const tickRoom = 64;

interface Props {
  readonly keyResult: KeyResult;
  readonly snapshot: Snapshot;
  /** Those of the key result. */
  readonly checkIns: readonly CheckIn[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The way of a key result: its figures, its targets as they were moved, its pace, its zones, and where it goes. */
export function Chart(props: Props) {
  return props.snapshot.series.length ? <Drawing {...props} /> : null;
}

function Drawing(props: Props) {
  const { keyResult, snapshot } = props;
  const [ref, width] = useWidth();
  const lines = chartLines(props, { width, height, margin });
  const isSaid = keyResult.measure.kind === 'manual';
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
            {i18n.t('chart.was', [inUnit(target, keyResult.unit)])}
          </text>
        ))}
        <polyline className="figures" points={pointsOf(lines.figures)} />
        <Points places={lines.figures} isSaid={isSaid} />
        <Points places={lines.said} isSaid />
      </svg>
      <Legend lines={lines} isSaid={isSaid} />
    </figure>
  );
}

/** How wide it is drawn: as wide as there is room, so that what is written in it stays as large as the rest of the page. */
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

function pointsOf(places: readonly Place[]): string {
  return places.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
}

/** Figures: those that a person said as hollow diamonds, those that were captured as dots. */
function Points({ places, isSaid }: { readonly places: readonly Place[]; readonly isSaid: boolean }) {
  const mark = isSaid ? 'm0,-4.5l4.5,4.5l-4.5,4.5l-4.5,-4.5z' : 'm-3,0a3,3 0 1,0 6,0a3,3 0 1,0 -6,0z';
  const drawn = places.map(({ x, y }) => `M${x.toFixed(1)},${y.toFixed(1)}${mark}`);
  return <path className={isSaid ? 'said' : 'dot'} d={drawn.join('')} />;
}

interface AxesProps {
  readonly lines: ChartLines;
  readonly width: number;
  readonly snapshot: Snapshot;
}

/** The figures and the days beside the lines, and where today is. */
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
          {day(at)}
        </text>
      ))}
      {today !== undefined && (
        <line className="today" x1={today} x2={today} y1={margin.top} y2={height - margin.bottom} />
      )}
    </>
  );
}

/** The first and the last day, and the beginnings of months between them as far as there is room. */
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

/** A figure that has room beside the chart. */
function short(value: number): string {
  return Math.abs(value) < 100_000 ? figure(value) : compact.format(value);
}

/** Which line is which, of those that are there. */
function Legend({ lines, isSaid }: { readonly lines: ChartLines; readonly isSaid: boolean }) {
  const dash = (name: string): ReactNode => <line className={name} x1="0" x2="22" y1="6" y2="6" />;
  const point = (said: boolean): ReactNode => <Points places={[{ x: 11, y: 6 }]} isSaid={said} />;
  const entries: [string, ReactNode, boolean][] = [
    [i18n.t('chart.captured'), point(false), !isSaid],
    [i18n.t('chart.said'), point(true), isSaid || lines.said.length > 0],
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
