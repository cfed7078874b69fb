import * as z from 'zod/mini';
import { id, instant, list, webUrl } from './scalars';

/**
 * Time in which a person was active on a page that counts for a key result. Spans are apart from what was read, and count for
 * nothing until they are credited.
 */
export const timeSpan = z
  .object({
    id,
    subject: id,
    start: instant,
    end: instant,
    /** The ids of the efforts that it was credited as. */
    credited: z.optional(list(id)),
  })
  .check(
    z.refine((span) => Date.parse(span.start) <= Date.parse(span.end), {
      error: 'must not be before the start',
      path: ['end'],
    }),
  );
export type TimeSpan = z.infer<typeof timeSpan>;

/** That a person was active on a page, from one instant to another. */
export const heartbeat = z.object({ url: webUrl, from: instant, to: instant });
export type Heartbeat = z.infer<typeof heartbeat>;
