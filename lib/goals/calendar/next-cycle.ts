import { Temporal } from 'temporal-polyfill';
import { firstDay, lastDay } from '../../model/local-day';

function daysOf(start: string, due: string): [first: Temporal.PlainDate, last: Temporal.PlainDate] {
  return [Temporal.PlainDate.from(firstDay(start)), Temporal.PlainDate.from(lastDay(due))];
}

/**
 * The span after a span of whole days: of as many days, or of as many months where the span is of whole months.
 * @param start an ISO 8601 day or instant.
 * @param due a day, which is included, or an instant, which is not.
 * @returns its first and its last day.
 */
export function nextSpan(start: string, due: string): [start: string, due: string] {
  const [first, last] = daysOf(start, due);
  const next = last.add({ days: 1 });
  const { months, days } = first.until(next, { largestUnit: 'month' });
  const isWhole = days === 0 && months > 0;
  const after = next.add(isWhole ? { months } : { days: first.until(next).days });
  return [next.toString(), after.subtract({ days: 1 }).toString()];
}

/** A year in full, with the one in which it ends (“2026/27”), or in short behind what says that it is one (“FY26”, “’26”). */
const yearPattern =
  /(?<!\d)(?:19|20)\d\d(?:[/–-]\d\d)?(?!\d)|(?<=\b(?:FY|CY|GJ)\s?|['’])\d\d(?:[/–-]\d\d)?(?!\d)/u;

function withNextYear(title: string): string {
  return title.replace(yearPattern, (years) => years.replace(/\d+/g, nextOf));
}

/** The number after another, with as many digits: 99 is followed by 00. */
function nextOf(digits: string): string {
  return String(Number(digits) + 1)
    .padStart(digits.length, '0')
    .slice(-digits.length);
}

/** Quarters and halves in a year. */
const inYear = { Q: 4, H: 2 } as const;
/** The days of a year, or of 52 or 53 weeks. */
const [shortestYear, longestYear] = [364, 371];

/**
 * The title of the next cycle, where the title names a quarter or a half, or a year that the cycle takes: “Q4 2026” is followed by
 * “Q1 2027”, “H1 FY26” by “H2 FY26”, “Team 2026” by “Team 2027”.
 * @param start first day of the cycle, as ISO 8601.
 * @param due its last day.
 * @returns the empty string where it names none: of “November 2026” the year says nothing.
 */
export function nextTitle(title: string, start: string, due: string): string {
  const [part, letter, count] = /(?<!\p{L})([QH])([1-4])(?!\d)/u.exec(title) ?? [];
  if (part === undefined) {
    const [first, last] = daysOf(start, due);
    const days = first.until(last).days + 1;
    const after = withNextYear(title);
    return days < shortestYear || days > longestYear || after === title ? '' : after;
  }
  const isLast = Number(count) >= inYear[letter === 'H' ? 'H' : 'Q'];
  const after = title.replace(part, `${letter}${isLast ? 1 : Number(count) + 1}`);
  return isLast ? withNextYear(after) : after;
}
