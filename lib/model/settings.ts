import * as z from 'zod/mini';
import { id } from './scalars';

/** For so many months a person may have signals kept. */
export const keepChoices = [3, 6, 12, 24] as const;

/** What a person has decided about the whole of Stillroom; what is not said is as `defaults` says. */
export const settings = z.object({
  /** Whether pages are read at all. */
  reads: z.boolean(),
  /** Sites that are granted and not read for now: a platform's id, or an origin. */
  paused: z.array(id),
  /** Whether pages in private windows are read. */
  privateWindows: z.boolean(),
  /** Whether handles are stored as they are and not as keyed hashes. */
  clearHandles: z.boolean(),
  /** Signals older than so many months are deleted; `null` keeps them. */
  keepMonths: z.nullable(z.literal([...keepChoices])),
  /** When the weekly review is due: an ISO weekday, 1 for Monday, and an hour; `null` where nobody wants to be reminded. */
  review: z.nullable(
    z.object({
      weekday: z.int().check(z.gte(1), z.lte(7)),
      hour: z.int().check(z.gte(0), z.lte(23)),
    }),
  ),
});
export type Settings = z.infer<typeof settings>;

export const defaults: Settings = {
  reads: true,
  paused: [],
  privateWindows: false,
  clearHandles: false,
  keepMonths: null,
  review: null,
};
