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
});
export type Settings = z.infer<typeof settings>;

export const defaults: Settings = {
  reads: true,
  paused: [],
  privateWindows: false,
  clearHandles: false,
  keepMonths: null,
};
