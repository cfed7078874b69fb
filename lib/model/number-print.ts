import * as z from 'zod/mini';
import { limits } from './limits';
import { list, nonEmpty, text } from './scalars';

/** What a number on a page looks like, so that it is read the same way each time. */
export const numberFormat = z.object({
  kind: z.enum(['count', 'percent', 'money', 'duration']),
  /** The currency: its code, or the sign where several currencies have it. Empty for other kinds. */
  unit: text(10),
  /** The decimal mark where the text itself or the person has settled it. */
  decimal: z.optional(z.enum(['.', ','])),
  /** What the first part of "1:23" counts. */
  clock: z.optional(z.enum(['minutes', 'hours'])),
  /** Whether it is shown with "+" as a change is. */
  change: z.boolean(),
  /** The language of the page (BCP 47) when this was settled; empty where it states none. */
  language: text(35),
});
export type NumberFormat = z.infer<typeof numberFormat>;

const whole = z.int().check(z.gte(0), z.lte(100_000));

/** The time that a number is of, such that two wordings of one range are the same record. */
export const timeRange = z.discriminatedUnion('kind', [
  /** "Last 30 days": it ends now. */
  z.object({ kind: z.literal('rolling'), unit: z.enum(['hours', 'days', 'months']), count: whole }),
  /** "This month" (`back` 0), "Last month" (1): it begins anew. */
  z.object({
    kind: z.literal('period'),
    unit: z.enum(['day', 'week', 'month', 'quarter', 'year']),
    back: whole,
  }),
  /** "Q3 2026", "May 2026", "2026": `index` counts quarters or months from 1; it is 0 for a year, and `year` where none is named. */
  z.object({
    kind: z.literal('dated'),
    unit: z.enum(['month', 'quarter', 'year']),
    index: whole,
    year: whole,
  }),
  z.object({ kind: z.literal('all') }),
]);
export type TimeRange = z.infer<typeof timeRange>;

/**
 * By what a number is found again on its page. It holds neither the number nor other text of the page than label and headings.
 */
export const numberPrint = z.object({
  format: numberFormat,
  /** Normalised; empty where the number has none. */
  label: text(limits.label * 2),
  /** Nearest first, normalised, with digits as "#". */
  headings: list(text(limits.label), 4),
  /** Attributes that are made by hand, of the number and of what holds it alone. */
  attributes: list(z.object({ name: nonEmpty(40), value: nonEmpty(limits.label) }), 12),
  tag: nonEmpty(60),
  classes: list(nonEmpty(40), 20),
  /** Tags from the nearest stable id down to the number. */
  path: text(500),
  /** Its place among the numbers of one unit that share its label, and how many they are. */
  order: whole,
  of: whole,
  /** Whether its tag, classes and attributes tell it from those. */
  distinct: z.boolean(),
  /** How many labels on the page read the same, under any heading, and how many of them under the same headings. */
  namesakes: whole,
  doubles: whole,
  range: z.optional(timeRange),
  /** Whether that range stands beside other numbers only, not in the number's own card, section or page head. */
  elsewhere: z.boolean(),
});
export type NumberPrint = z.infer<typeof numberPrint>;

/** One of the periods that follow each other, such as a certain month: the next one's index is one more. */
export interface NumberPeriod {
  readonly unit: Extract<TimeRange, { kind: 'period' }>['unit'];
  readonly index: number;
}
