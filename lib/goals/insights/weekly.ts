/**
 * What a series came to in each week of a span, ascending. A week in which it is not known is undefined, never 0: a page that
 * nobody opened says nothing.
 */
export type Weekly = readonly (number | undefined)[];

/** In how many weeks both series are known. */
export function weeksInCommon(one: Weekly, other: Weekly): number {
  return one.filter((value, n) => value !== undefined && other[n] !== undefined).length;
}
