import Papa from 'papaparse';
import type { Edit } from '../../model/edit';
import type { CheckIn } from '../../model/goals';
import { type DayOrder, dayOrderOf, readDay } from './table-days';
import { type DecimalSign, decimalSignOf, readNumber } from './table-numbers';

/** At most so many values are imported at a time. */
export const mostValues = 2000;

/** Why a line cannot be read; its text is under `values.`. */
type LineProblem =
  | 'columns'
  | 'notDay'
  | 'ambiguousDay'
  | 'future'
  | 'twice'
  | 'notNumber'
  | 'ambiguousNumber';

/** A value of a table. */
export interface DatedValue {
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly value: number;
}

/** What a table of days and values says. Nothing of it is imported while a line has a problem. */
export interface DatedValues {
  /** The oldest first. */
  readonly values: readonly DatedValue[];
  /** Each with its line, from 1, and the text that cannot be read. */
  readonly problems: readonly {
    readonly line: number;
    readonly problem: LineProblem;
    readonly text: string;
  }[];
  readonly isTooLong: boolean;
}

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads a table of days and values, as it is pasted or saved from a spreadsheet: separated by tabs, semicolons or commas, with
 * or without a heading and Excel's line on what separates (`sep=;`). Days and numbers are read as their whole column is written;
 * what could be read in two ways is refused. A comma inside a day with the name of its month need not be quoted.
 * @param today `YYYY-MM-DD`; later days are refused.
 * @param language that of the page: days may have its names of months.
 */
export function readDatedValues(text: string, today: string, language: string): DatedValues {
  const rows = rowsOf(text, language);
  if (rows.length > mostValues) return { values: [], problems: [], isTooLong: true };
  const order = dayOrderOf(rows.map(({ cells }) => cells[0] ?? ''));
  const sign = decimalSignOf(rows.map(({ cells }) => cells[1] ?? ''));
  const seen = new Set<string>();
  const values: DatedValue[] = [];
  const problems: DatedValues['problems'][number][] = [];
  for (const { line, cells } of rows) {
    const found = readRow(cells, { order, sign, today, language });
    if ('problem' in found) problems.push({ line, ...found });
    else if (seen.has(found.day)) problems.push({ line, problem: 'twice', text: cells[0] ?? '' });
    else values.push(found);
    if ('day' in found) seen.add(found.day);
  }
  return { values: values.sort((a, b) => (a.day < b.day ? -1 : 1)), problems, isTooLong: false };
}

/** Excel's first line on what separates the columns. */
const statedDelimiter = /^"?sep=([^"\r\n])"?(?=[\r\n]|$)/i;

/** The rows that are not empty, without the heading. */
function rowsOf(text: string, language: string): Row[] {
  const stated = statedDelimiter.exec(text)?.[1];
  const table = text.replace(statedDelimiter, '');
  // A comma is decimal in tables with one of the others.
  const delimiter = stated ?? ['\t', ';', '|'].find((one) => table.includes(one)) ?? ',';
  const { data } = Papa.parse<string[]>(table, { delimiter });
  const rows = data.map((cells, at) => ({ line: at + 1, cells: withoutEmptyEnd(cells) }));
  const filled = rows.filter(({ cells }) => cells.length > 0);
  const isHeading = ({ cells }: Row) => cells.every((cell) => !/\d/.test(cell));
  const heading = filled.find((row, at) => at === 0 && isHeading(row));
  const values = filled.filter((row) => row !== heading);
  // Three columns that are named are three columns, whatever they look like.
  const mayBeCut = delimiter === ',' && (heading?.cells.length ?? 2) === 2;
  return mayBeCut ? values.map((row) => withWholeDay(row, language)) : values;
}

/**
 * A row whose day was cut in two by its own comma, as in `Jan 5, 2026,12`, with the day as one cell. Only with a space before a
 * year of these times: `Jan 5,2026,12` may as well be two values of a day.
 */
function withWholeDay(row: Row, language: string): Row {
  const [first = '', year = '', value = ''] = row.cells;
  if (row.cells.length !== 3 || !/^\s+(?:19|20)\d\d\s*$/.test(year)) return row;
  const day = `${first.trim()}, ${year.trim()}`;
  return readDay(day, 'unknown', language) === undefined ? row : { ...row, cells: [day, value] };
}

function withoutEmptyEnd(cells: readonly string[]): string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1);
}

/** How the rows of a table are read. */
interface Reading {
  readonly order: DayOrder;
  readonly sign: DecimalSign;
  readonly today: string;
  readonly language: string;
}

function readRow(
  cells: readonly string[],
  { order, sign, today, language }: Reading,
): DatedValue | { readonly problem: LineProblem; readonly text: string } {
  const [dayText = '', valueText = ''] = cells;
  if (cells.length !== 2) return { problem: 'columns', text: cells.join(' ') };
  const day = readDay(dayText, order, language);
  if (day === undefined || day === 'ambiguous')
    return { problem: day ? 'ambiguousDay' : 'notDay', text: dayText };
  if (day > today) return { problem: 'future', text: dayText };
  const value = readNumber(valueText, sign);
  if (value === undefined || value === 'ambiguous')
    return { problem: value ? 'ambiguousNumber' : 'notNumber', text: valueText };
  return { day, value };
}

/** What an import of values does to the check-ins of a key result. */
export interface ValuesPlan {
  readonly added: readonly DatedValue[];
  readonly replaced: readonly DatedValue[];
  /** How many are there already. */
  readonly same: number;
  readonly edits: readonly Edit[];
}

/**
 * What an import of values does: a value becomes a check-in of its day; one of a day that was imported before replaces it.
 * Importing the same values twice changes nothing the second time.
 * @param checkIns those of the key result.
 */
export function planValues(
  keyResult: string,
  values: readonly DatedValue[],
  checkIns: readonly CheckIn[],
): ValuesPlan {
  const held = new Map(checkIns.filter((c) => c.value !== undefined).map((c) => [c.at, c]));
  const added = values.filter(({ day }) => !held.has(day));
  const replaced = values.filter(({ day, value }) => held.has(day) && held.get(day)?.value !== value);
  return {
    added,
    replaced,
    same: values.length - added.length - replaced.length,
    edits: [
      ...added.map(({ day, value }) => checkInEdit(crypto.randomUUID(), { keyResult, at: day, value })),
      ...replaced.map(({ day, value }) => checkInEdit(held.get(day)?.id ?? crypto.randomUUID(), { value })),
    ],
  };
}

function checkInEdit(id: string, set: Partial<Pick<CheckIn, 'keyResult' | 'at' | 'value'>>): Edit {
  return { type: 'checkIn', id, set };
}
