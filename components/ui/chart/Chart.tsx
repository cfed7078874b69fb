import { useEffect, useRef, useState } from 'react';
import type { CheckIn, KeyResult } from '../../../lib/model/goals';
import type { Snapshot } from '../../../lib/model/snapshot';
import { Axes } from './Axes';
import { chartInWords } from './chart-in-words';
import { type ChartLines, chartLines } from './chart-lines';
import type { Box } from './chart-scale';
import { lastDay } from './chart-texts';
import { Labels } from './Labels';
import { Legend } from './Legend';
import { Lines } from './Lines';
import './chart.css';

const height = 240;
/** On the right is room for the labels of the lines. */
const margin = { top: 20, right: 112, bottom: 24, left: 56 };

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
  const { keyResult, snapshot, now } = props;
  const [ref, width] = useWidth();
  const box = { width, height, margin };
  const lines = chartLines(props, box);
  const isManual = keyResult.measure.kind === 'manual';
  return (
    <figure className="chart" ref={ref}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={chartInWords(keyResult, snapshot, now, lastDay(keyResult))}
      >
        <Axes lines={lines} box={box} snapshot={snapshot} />
        {lines.band && <Band band={lines.band} box={box} />}
        <Lines lines={lines} isManual={isManual} />
        <Labels lines={lines} keyResult={keyResult} box={box} />
      </svg>
      {/* Only where both kinds of points are shown is there anything to tell apart. */}
      {!isManual && lines.checkIns.length > 0 && <Legend />}
    </figure>
  );
}

/** The range to hold. */
function Band({ band, box }: { readonly band: NonNullable<ChartLines['band']>; readonly box: Box }) {
  return (
    <rect
      className="band"
      x={box.margin.left}
      width={Math.max(0, box.width - box.margin.left - box.margin.right)}
      y={band[0]}
      height={Math.max(0, band[1] - band[0])}
    />
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
