import * as z from 'zod/mini';
import { limits } from './limits';
import { activityKinds, manualPlatform } from './platforms';
import { dayOrInstant, id, nonEmpty, webUrlOrNone } from './scalars';

/** A talk, a webinar and the like, as a person enters it. It becomes a subject of the platform `manual`. */
export const activity = z.object({
  /** The subject's id where one is changed; absent for a new one. */
  id: z.optional(id.check(z.startsWith(`${manualPlatform}:`))),
  kind: z.enum(activityKinds),
  title: nonEmpty(limits.title),
  /** The day on which it took place. */
  publishedAt: dayOrInstant,
  /** Empty where it has no page. */
  url: webUrlOrNone,
});
export type Activity = z.infer<typeof activity>;
