import { i18n } from '#i18n';
import type { CheckIn } from '../../../../lib/model/goals';
import { instantOfDay } from '../../../../lib/model/local-day';
import type { ReportChart, ReportShape } from '../../../../lib/model/report-document';
import type { ReportedKeyResult } from '../../../../lib/report/content/types';
import { chartInWords } from '../../../ui/chart/chart-in-words';
import { placeLabels } from '../../../ui/chart/chart-labels';
import { type ChartLines, chartLines, type Point } from '../../../ui/chart/chart-lines';
import { dayTicks, lineLabels, shortNumber } from '../../../ui/chart/chart-texts';
import { formatDay, formatInUnit } from '../../../ui/format';

const box = { width: 448, height: 200, margin: { top: 22, right: 120, bottom: 24, left: 56 } } as const;
const { width, height, margin } = box;
/** The height of a label, and the minimum distance between two ticks of the time axis, in pixels. */
const labelGap = 14;
const tickRoom = 60;

/**
 * The chart of a key result as shapes, by the same lines and words as on its page.
 * @param asOf the instant that the report describes, in milliseconds since 1970.
 * @returns undefined where fewer than two values are known.
 */
export function reportChart(
  { keyResult, snapshot }: ReportedKeyResult,
  checkIns: readonly CheckIn[],
  asOf: number,
): ReportChart | undefined {
  if (!snapshot || snapshot.series.length < 2) return undefined;
  const own = checkIns.filter((c) => c.keyResult === keyResult.id && instantOfDay(c.at) <= asOf);
  const now = keyResult.closed ? Date.parse(keyResult.closed.at) : asOf;
  const lines = chartLines({ keyResult, snapshot, checkIns: own, now }, box);
  return {
    id: keyResult.id,
    title: keyResult.title,
    description: chartInWords(keyResult, snapshot, now, formatDay(now)),
    width,
    height,
    shapes: [
      ...axes(lines, snapshot, now),
      ...areas(lines),
      ...curves(lines, keyResult.measure.kind === 'manual'),
      ...texts(lines, keyResult),
    ],
  };
}

const place = ({ x, y }: Point): [number, number] => [round(x), round(y)];
const round = (value: number) => Math.round(value * 10) / 10;

function line(
  of: Extract<ReportShape, { kind: 'line' }>['of'],
  points: readonly Point[] = [],
): ReportShape[] {
  return points.length ? [{ kind: 'line', of, points: points.map(place) }] : [];
}

function label(
  of: Extract<ReportShape, { kind: 'text' }>['of'],
  at: Point,
  anchor: 'start' | 'middle' | 'end',
  text: string,
): ReportShape {
  return { kind: 'text', of, at: place(at), anchor, text };
}

/** A report is read later: it names the day up to which it goes. */
function axes(
  { scale, today }: ChartLines,
  time: { start: number; end: number },
  now: number,
): ReportShape[] {
  const right = width - margin.right;
  return [
    ...scale.ticks.flatMap((value) => {
      const y = scale.y(value);
      return [
        ...line('grid', [
          { x: margin.left, y },
          { x: right, y },
        ]),
        label('tick', { x: margin.left - 8, y: y + 4 }, 'end', shortNumber(value)),
      ];
    }),
    ...dayTicks(time, scale, tickRoom).map(({ at, x, anchor }) =>
      label('tick', { x, y: height - 6 }, anchor, formatDay(at)),
    ),
    ...(today === undefined
      ? []
      : [
          ...line('today', [
            { x: today, y: margin.top },
            { x: today, y: height - margin.bottom },
          ]),
          label('tick', { x: today, y: margin.top - 8 }, 'middle', formatDay(now)),
        ]),
  ];
}

function areas({ band, forecast }: ChartLines): ReportShape[] {
  const [left, right] = [margin.left, width - margin.right];
  const corners = band && [
    { x: left, y: band[0] },
    { x: right, y: band[0] },
    { x: right, y: band[1] },
    { x: left, y: band[1] },
  ];
  return [
    ...(corners ? [{ kind: 'area', of: 'band', points: corners.map(place) } as const] : []),
    ...(forecast ? [{ kind: 'area', of: 'wedge', points: forecast.wedge.map(place) } as const] : []),
  ];
}

function curves(lines: ChartLines, isManual: boolean): ReportShape[] {
  const { pace, commit, stretch, target, forecast, values, checkIns } = lines;
  return [
    ...line('pace', pace),
    ...line('commit', commit),
    ...line('stretch', stretch),
    ...line('target', target),
    ...line('forecast', forecast?.line),
    ...line('values', values),
    { kind: 'marks', of: isManual ? 'manual' : 'captured', points: values.map(place) },
    ...(checkIns.length ? [{ kind: 'marks', of: 'manual', points: checkIns.map(place) } as const] : []),
  ];
}

function texts(lines: ChartLines, keyResult: ReportedKeyResult['keyResult']): ReportShape[] {
  const x = width - margin.right + 8;
  const edges = { top: margin.top, bottom: height - margin.bottom, gap: labelGap };
  const pace = lines.pace?.[Math.floor(lines.pace.length * 0.7)];
  return [
    ...lines.former.map((at) =>
      label(
        'former',
        { x: at.x + 4, y: at.y - 4 },
        'start',
        i18n.t('chart.was', [formatInUnit(at.target, keyResult.unit)]),
      ),
    ),
    ...placeLabels(lineLabels(lines, keyResult), edges).map(({ text, y }) =>
      label('label', { x, y: y + 4 }, 'start', text),
    ),
    ...(pace ? [label('former', { x: pace.x - 6, y: pace.y - 6 }, 'end', i18n.t('chart.pace'))] : []),
    ...(lines.band
      ? [label('label', { x, y: (lines.band[0] + lines.band[1]) / 2 + 4 }, 'start', i18n.t('chart.range'))]
      : []),
  ];
}
