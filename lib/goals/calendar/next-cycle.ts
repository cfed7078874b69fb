import { Temporal } from 'temporal-polyfill';

/**
 * The span after a span of whole days: of as many days, or of as many months where the span is of whole months.
 * @param start first day, as ISO 8601; of an instant its day counts.
 * @param due last day.
 * @returns its first and its last day.
 */
export function nextSpan(start: string, due: string): [start: string, due: string] {
  const [first, last] = [start, due].map((when) => Temporal.PlainDate.from(when.slice(0, 10))) as [
    Temporal.PlainDate,
    Temporal.PlainDate,
  ];
  const next = last.add({ days: 1 });
  const { months, days } = first.until(next, { largestUnit: 'month' });
  const isWhole = days === 0 && months > 0;
  const after = next.add(isWhole ? { months } : { days: first.until(next).days });
  return [next.toString(), after.subtract({ days: 1 }).toString()];
}

/** Quarters and halves in a year. */
const inYear = { Q: 4, H: 2 } as const;

/**
 * The title of the next cycle, where the title names a quarter, a half or a year: “Q4 2026” is followed by “Q1 2027”,
 * “H1 2026” by “H2 2026”, “Team 2026” by “Team 2027”.
 * @returns the empty string where it names none.
 */
export function nextTitle(title: string): string {
  const nextYear = (of: string) => of.replace(/\b(?:19|20)\d\d\b/, (year) => String(Number(year) + 1));
  const [part, letter, count] = /\b([QH])([1-4])\b/.exec(title) ?? [];
  if (part === undefined) return nextYear(title) === title ? '' : nextYear(title);
  const last = inYear[letter === 'H' ? 'H' : 'Q'];
  const isLast = Number(count) >= last;
  const after = title.replace(part, `${letter}${isLast ? 1 : Number(count) + 1}`);
  return isLast ? nextYear(after) : after;
}
