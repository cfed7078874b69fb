/** The day of an instant on this machine, as `YYYY-MM-DD`. */
export function localDay(date: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Whether this is a day of the years 1970 to 2999: what is typed into a field for dates may have a year of five digits. */
export function isDay(text: string): boolean {
  return '1970' <= text && text < '3000' && localDay(new Date(`${text}T12:00`)) === text;
}

/** Whether this is a day without a time: `2026-03-31`. */
export function isDayOnly(when: string): boolean {
  return when.length === 10;
}

/**
 * When a day begins on this machine, or the instant itself, in milliseconds since 1970.
 * @param when an ISO 8601 day or instant.
 * @returns NaN where it is neither.
 */
export function instantOfDay(when: string): number {
  return Date.parse(isDayOnly(when) ? `${when}T00:00` : when);
}

/**
 * The first day of a time that begins with a day or at an instant, as `YYYY-MM-DD`.
 * @param start an ISO 8601 day or instant.
 */
export function firstDay(start: string): string {
  return isDayOnly(start) ? start : localDay(new Date(start));
}

/**
 * The last day of a time that ends with a day or before an instant, as `YYYY-MM-DD`: at midnight it is the day before.
 * @param end an ISO 8601 day or instant.
 */
export function lastDay(end: string): string {
  return isDayOnly(end) ? end : localDay(new Date(Date.parse(end) - 1));
}
