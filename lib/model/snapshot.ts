import * as z from 'zod/mini';

/**
 * How far a key result was at `at`: everything that the popup shows of it but its words, so that the popup reads one
 * small record a key result however many signals are stored. Instants are milliseconds since 1970.
 */
export const snapshot = z.object({
  keyResult: z.string(),
  at: z.number(),
  /** First instant of the key result's time, and the first after it. */
  start: z.number(),
  end: z.number(),
  /** The figure now, in the key result's unit; absent where nothing is known yet. */
  value: z.optional(z.number()),
  /** Share of the way from baseline to target, unclamped; absent where `value` is. */
  progress: z.optional(z.number()),
  /** The figure seven days before `at`; absent where nothing was known then. */
  weekAgo: z.optional(z.number()),
  /** The figure at the last check-in, or at the start where there was none; absent where nothing was known then. */
  reviewed: z.optional(z.number()),
  /** The spans of that time in which no progress is expected, as weekends are; absent where it always is. */
  rest: z.optional(z.array(z.tuple([z.number(), z.number()]))),
  /** Where the target was moved: each that it had, and from when on, oldest first. */
  targets: z.optional(z.array(z.object({ at: z.number(), target: z.number() }))),
  /** The figure at up to 24 instants, oldest first, for lines: at those at which it was captured or said, where it is a state. */
  series: z.array(z.object({ at: z.number(), value: z.number() })),
  /** Where the figure will land at the present rate, with a range, or why that cannot be said. */
  forecast: z.optional(
    z.union([
      z.object({ value: z.number(), low: z.number(), high: z.number() }),
      z.object({ withheld: z.enum(['over', 'tooEarly', 'fewPoints']) }),
    ]),
  ),
  /** How many subjects count for it. */
  members: z.number(),
});
export type Snapshot = z.infer<typeof snapshot>;
