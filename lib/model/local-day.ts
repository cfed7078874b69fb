/** The day of an instant on this machine, as `YYYY-MM-DD`. */
export function localDay(date: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The years of days and instants. */
export const [firstYear, lastYear] = ['1970', '2999'];

/** Whether a text begins with one of these years. */
export function isInYears(when: string): boolean {
  const year = when.slice(0, 4);
  return firstYear <= year && year <= lastYear;
}

/** Whether this is a day of these years: what is typed into a field for dates may have a year of five digits. */
export function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00Z`);
  return isInYears(text) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(`${text}T`);
}

/** The noon of a day on this machine, as ISO 8601, or now where that day is today. */
export function instantWithin(day: string, now: Date): string {
  return (day === localDay(now) ? now : new Date(`${day}T12:00`)).toISOString();
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
