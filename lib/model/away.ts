import * as z from 'zod/mini';
import { instant } from './scalars';

/** Times in which the browser said that nobody was there: the person was idle, or the screen was locked. The last goes on without `to`. */
export const awayTimes = z.array(z.object({ from: instant, to: z.optional(instant) }));
export type AwayTime = z.infer<typeof awayTimes>[number];

/** What a browser says of the person at the machine. */
export type IdleState = 'active' | 'idle' | 'locked';
