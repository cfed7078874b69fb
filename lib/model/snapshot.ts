import * as z from 'zod/mini';

/**
 * The state of a key result at `at`: everything that the popup shows of it besides its own fields, so that the popup reads
 * one small record for each key result, regardless of the number of signals. Instants are milliseconds since 1970.
 */
export const snapshot = z.object({
  keyResult: z.string(),
  at: z.number(),
  /** First instant of the key result's time, and the first after it. */
  start: z.number(),
  end: z.number(),
  /** The value now, in the key result's unit; absent where nothing is known yet. */
  value: z.optional(z.number()),
  /** The share of the way from baseline to target, unclamped; absent where `value` is. */
  progress: z.optional(z.number()),
  /** The value seven days before `at`; absent where nothing was known then. */
  weekAgo: z.optional(z.number()),
  /** The value at the last check-in, or at the start where there was none; absent where nothing was known then. */
  reviewed: z.optional(z.number()),
  /** From when on progress is expected, where that is later than the start. */
  expectedFrom: z.optional(z.number()),
  /** The spans in which no progress is expected, such as weekends; absent where there are none. */
  rest: z.optional(z.array(z.tuple([z.number(), z.number()]))),
  /** Where the target was moved: each target and the instant from which it applied, oldest first. */
  targets: z.optional(z.array(z.object({ at: z.number(), target: z.number() }))),
  /** The value at up to 24 instants, oldest first; a state at the instants at which it was captured or entered. */
  series: z.array(z.object({ at: z.number(), value: z.number() })),
  /** The forecast with its range, and if the last weeks continue where the pace is bending; or why there is none. */
  forecast: z.optional(
    z.union([
      z.object({ value: z.number(), low: z.number(), high: z.number(), recent: z.optional(z.number()) }),
      z.object({ withheld: z.enum(['over', 'tooEarly', 'fewPoints']) }),
    ]),
  ),
  /** By how much one's own record made the range of the forecast wider or narrower: `rangeFactor`; absent for 1. */
  factor: z.optional(z.number()),
  /** The number of its members. */
  members: z.number(),
  /** Why it could not be computed; there is no value then. */
  failed: z.optional(z.string()),
});
export type Snapshot = z.infer<typeof snapshot>;
