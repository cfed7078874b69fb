/**
 * Every cut-off by which numbers are found again and trusted, with the figure that chose it. "The run" is `npm run numbers`;
 * docs/NUMBERS.md has the sources.
 */

/** The share of matched elements that kept a property between dated captures of real sites (10,377 elements). */
export const stability = {
  tag: 0.99,
  text: 0.95,
  name: 0.95,
  id: 0.87,
  role: 0.85,
  class: 0.8,
  path: 0.79,
} as const;

/** The least score at which a number with the right label is read. At .6 the run refuses numbers whose tag alone changed. */
export const floor = 0.5;
/** The least lead over the second best with the same label. */
export const margin = 0.15;

/** How alike the classes of a number must be where it is told from others of its card by them: one word of four may differ. */
export const sameShape = 0.75;

/** Milliseconds between two looks that must agree: counters that run up to their figure change within it. */
export const settleFor = 1000;
/** Milliseconds that a first zero must stay: most dashboards draw one before their figures have come. */
export const zeroFor = 5000;
/** Milliseconds after which a page that still changes is given up for this visit: ten looks at the least. */
export const patience = 30_000;

/** A value of more than so many times the last one, or less than that part of it, is asked about. */
export const jump = 10;
/** So many prints vote: enough to outvote one odd page, few enough that a slow redesign is followed. */
export const remembered = 5;

/** Longest text that is looked at as a number: the reader of numbers has the same limit. */
export const longestNumber = 40;
/** Longest text that is taken for a label or a heading: longer ones are sentences. */
export const longestLabel = 80;
/** So many texts and numbers beside a number are looked at for its label; a page has none that is further away. */
export const mostTokens = 400;
/** So many headings above a number are kept: pages of the run have three at most. */
export const mostHeadings = 4;
/** So many elements around a number are looked at for attributes made by hand. */
export const attributeLevels = 4;
