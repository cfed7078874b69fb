import Papa from 'papaparse';
import type { KeyResultFigures, ReportFigures } from '../../model/report-figures';

/** The columns, in their order. */
const columns = [
  'objective',
  'title',
  'type',
  'unit',
  'direction',
  'baseline',
  'target',
  'rangeLow',
  'rangeHigh',
  'start',
  'due',
  'commitment',
  'before',
  'value',
  'change',
  'attainment',
  'expected',
  'status',
  'forecastLow',
  'forecast',
  'forecastHigh',
  'score',
  'evidence',
] as const satisfies readonly (keyof KeyResultFigures)[];

/** What a spreadsheet would take for a formula, after spaces too, in ordinary and in full-width characters. */
const formula = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/;

/**
 * The key results of a report as CSV (RFC 4180): a line each, numbers with a decimal point. A text that a spreadsheet would
 * take for a formula gets an apostrophe before it.
 */
export function toCsv({ keyResults }: Pick<ReportFigures, 'keyResults'>): string {
  const rows = keyResults.map((k) => columns.map((name) => k[name] ?? ''));
  const csv = Papa.unparse([[...columns], ...rows], { escapeFormulae: formula, newline: '\r\n' });
  return `${csv}\r\n`;
}
