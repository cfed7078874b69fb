/** How a column of days is written where that is not clear from each day alone: day or month first. */
export type DayOrder = 'dayFirst' | 'monthFirst' | 'unknown';

const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{1,2}:\d\d.*)?$/;
const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/;

/** In which order a column has days and months: one day above 12 tells it of all. Days that contradict each other tell nothing. */
export function dayOrderOf(texts: readonly string[]): DayOrder {
  const pairs = texts.flatMap((text) => {
    const [, first, second] = slashed.exec(text.trim()) ?? [];
    return first && second ? [[Number(first), Number(second)] as const] : [];
  });
  const isDayFirst = pairs.some(([first]) => first > 12);
  const isMonthFirst = pairs.some(([, second]) => second > 12);
  if (isDayFirst === isMonthFirst) return 'unknown';
  return isDayFirst ? 'dayFirst' : 'monthFirst';
}

/**
 * A day of a table as `YYYY-MM-DD`: year first, day first with dots as in German, or with strokes in the order of its column.
 * @returns `ambiguous` where day and month could be exchanged, undefined where it is no day.
 */
export function readDay(text: string, order: DayOrder): string | 'ambiguous' | undefined {
  const plain = text.trim();
  const [, year, month, day] = yearFirst.exec(plain) ?? [];
  if (year && month && day) return existing(year, month, day);
  const [, d, m, y] = dotted.exec(plain) ?? [];
  if (d && m && y) return existing(y, m, d);
  const [, first, second, last] = slashed.exec(plain) ?? [];
  if (!first || !second || !last) return undefined;
  if (order === 'unknown' && first !== second) return 'ambiguous';
  return order === 'monthFirst' ? existing(last, first, second) : existing(last, second, first);
}

/** The day where it exists, which 31 February does not. */
function existing(year: string, month: string, day: string): string | undefined {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = Date.parse(iso);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(iso) ? iso : undefined;
}
