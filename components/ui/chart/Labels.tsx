import { i18n } from '#i18n';
import type { KeyResult } from '../../../lib/model/goals';
import { formatInUnit } from '../format';
import { placeLabels } from './chart-labels';
import type { ChartLines } from './chart-lines';
import type { Box } from './chart-scale';
import { lastDay, lineLabels } from './chart-texts';

/** The height of a label. */
const labelGap = 14;

interface Props {
  readonly lines: ChartLines;
  readonly keyResult: KeyResult;
  readonly box: Box;
}

/** The names of the lines, at their ends, and of what lies between them. */
export function Labels({ lines, keyResult, box: { width, height, margin } }: Props) {
  const x = width - margin.right + 8;
  const edges = { top: margin.top, bottom: height - margin.bottom, gap: labelGap };
  return (
    <>
      {placeLabels(lineLabels(lines, keyResult), edges).map(({ name, text, y }) => (
        <text key={name} className={`label ${name}`} x={x} y={y + 4}>
          {text}
        </text>
      ))}
      {lines.band && (
        <text className="label" x={x} y={(lines.band[0] + lines.band[1]) / 2 + 4}>
          {i18n.t('chart.range')}
        </text>
      )}
      {lines.today !== undefined && (
        <text x={lines.today} y={margin.top - 8} textAnchor="middle">
          {lastDay(keyResult)}
        </text>
      )}
      <InnerLabels lines={lines} unit={keyResult.unit} />
    </>
  );
}

/** The names of the pace, which ends where the target does, and of earlier targets. */
function InnerLabels({ lines, unit }: { readonly lines: ChartLines; readonly unit: string }) {
  const pace = lines.pace?.[Math.floor(lines.pace.length * 0.7)];
  return (
    <>
      {pace && (
        <text className="was" x={pace.x - 6} y={pace.y - 6} textAnchor="end">
          {i18n.t('chart.pace')}
        </text>
      )}
      {lines.former.map(({ x, y, target }) => (
        <text key={`${x} ${y}`} className="was" x={x + 4} y={y - 4}>
          {i18n.t('chart.was', [formatInUnit(target, unit)])}
        </text>
      ))}
    </>
  );
}
