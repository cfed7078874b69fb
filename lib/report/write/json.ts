import type { ReportFigures } from '../../model/report-figures';

/** All figures of a report as JSON. */
export function toJson(figures: ReportFigures): string {
  return `${JSON.stringify({ type: 'stillroom-report', version: 1, ...figures }, null, 2)}\n`;
}
