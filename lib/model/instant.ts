/** An instant as it is stated: a text of any form that a date has, or milliseconds since 1970. */
export type Instant = string | number;

/** A stated instant as ISO 8601; undefined where it is none. */
export function instantOf(stated: Instant | null | undefined): string | undefined {
  const at = new Date(stated ?? Number.NaN);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}
