import { monthOf } from './month-names';

/** How a column of days is written where that is not clear from each day alone: day or month first. */
export type DayOrder = 'dayFirst' | 'monthFirst' | 'unknown';

const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{1,2}:\d\d.*)?$/;
const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/;
const withMonthName = [
  /^(?<month>\p{L}[\p{L}\p{M}]*)\.?[ -](?<day>\d{1,2})(?:st|nd|rd|th|\.)?,?[ -](?<year>\d{4})$/u,
  /^(?<day>\d{1,2})(?:st|nd|rd|th|\.)?[ -](?:de )?(?<month>\p{L}[\p{L}\p{M}]*)\.?,?[ -](?:de )?(?<year>\d{4})$/u,
  /^(?<year>\d{4})[ -](?<month>\p{L}[\p{L}\p{M}]*)\.?[ -](?<day>\d{1,2})$/u,
];

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
 * A day of a table as `YYYY-MM-DD`: year first, day first with dots as in German, with the name of its month, or with strokes in
 * the order of its column.
 * @param language that of the page, whose names of months are known beside the English and German ones.
 * @returns `ambiguous` where day and month could be exchanged, undefined where it is no day.
 */
export function readDay(text: string, order: DayOrder, language: string): string | 'ambiguous' | undefined {
  const plain = text.trim().replace(/\s+/gu, ' ').normalize('NFC');
  const [, year, month, day] = yearFirst.exec(plain) ?? [];
  if (year && month && day) return existing(year, month, day);
  const [, d, m, y] = dotted.exec(plain) ?? [];
  if (d && m && y) return existing(y, m, d);
  const [, first, second, last] = slashed.exec(plain) ?? [];
  if (!first || !second || !last) return namedDay(plain, language);
  if (order === 'unknown' && first !== second) return 'ambiguous';
  return order === 'monthFirst' ? existing(last, first, second) : existing(last, second, first);
}

/** A day with the name of its month: `Jan 5, 2026`, `5. März 2026`, `5-Jan-2026`. */
function namedDay(text: string, language: string): string | 'ambiguous' | undefined {
  const { day, month, year } = withMonthName.map((form) => form.exec(text)?.groups).find(Boolean) ?? {};
  const number = month && monthOf(month, language);
  if (!day || !year || !number) return undefined;
  return number === 'ambiguous' ? number : existing(year, String(number), day);
}

/** The day where it exists, which 31 February does not. */
function existing(year: string, month: string, day: string): string | undefined {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = Date.parse(iso);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(iso) ? iso : undefined;
}
