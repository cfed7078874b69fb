import * as z from 'zod/mini';
import { eventKinds } from './catalogue';
import type { Instant } from './instant';
import { limits } from './limits';
import { dayOrInstant, id, instant, nonEmpty, number, sentInstant, text, webUrl } from './scalars';

/** A number that a page showed is never negative, save for scores; it is always finite and exact in a double. */
export const figure = number.check(
  z.refine((n) => Math.abs(n) <= Number.MAX_SAFE_INTEGER, {
    error: 'is larger than any number a page can show',
  }),
);

export const subject = z.object({
  id,
  platform: nonEmpty(100),
  kind: nonEmpty(100),
  url: webUrl,
  title: text(limits.title),
  author: z.optional(text(limits.actor)),
  container: z.optional(id),
  labels: z.optional(z.array(nonEmpty(limits.label)).check(z.maxLength(limits.labels))),
  publishedAt: z.optional(dayOrInstant),
});
export const reading = z.object({
  subject: id,
  metric: nonEmpty(100),
  value: figure,
  at: instant,
  approximate: z.optional(z.boolean()),
});
export const event = z.object({
  id,
  subject: id,
  kind: z.enum(eventKinds),
  at: instant,
  actor: z.optional(text(limits.actor)),
  url: z.optional(webUrl),
});

export type Subject = z.infer<typeof subject>;
export type Reading = z.infer<typeof reading>;
export type Event = z.infer<typeof event>;

/**
 * Whose subject it is: `page`, the page's own; `part`, what the page's subject is made of or belongs to (a message of
 * the channel in front, the repository of the issue in front); `listed`, merely shown on it (a feed, a dashboard's row),
 * kept only when it already counts for a key result.
 */
export const roles = ['page', 'part', 'listed'] as const;

/** At most so many signals of a kind travel in one message. */
export const captureLimit = 1000;
const pieces = z.array(z.unknown()).check(z.maxLength(captureLimit));
const hooks = z.array(nonEmpty(100)).check(z.maxLength(captureLimit));

/**
 * Many events of one page in a compact form. `texts` are actors and heads, each once. A head has up to five lines: how the id begins,
 * subject, kind, how the address begins, and the address itself where it does not end as the id does. `rows` holds of each event five
 * lines: its head, how many characters of the item are those of the item before, the rest of it, instant (in milliseconds or as the
 * page states it), actor (−1 for none). The item ends id and address.
 */
const packedEvents = z.object({
  texts: z.array(z.string()).check(z.maxLength(captureLimit * 3)),
  rows: z.string().check(z.maxLength(captureLimit * 3000)),
});
export type PackedEvents = z.infer<typeof packedEvents>;

/** How the events of a list are written: each id and address ends in what the platform calls the item. */
export interface EventForm {
  readonly id: string;
  /** Undefined where they have no address, or each has one of its own. */
  readonly url: string | undefined;
}

/** One page's signals, as a content script sends them: its frame is checked whole, its pieces one by one. */
export const captureEnvelope = z.object({
  /** The address the page was read under, without its fragment. */
  url: webUrl,
  platform: nonEmpty(100),
  /** When it was read; its readings bear this instant. */
  at: sentInstant,
  subjects: pieces,
  readings: pieces,
  events: pieces,
  packedEvents: z.optional(packedEvents),
  /** Ids of events that the page showed before and that were deleted on it since. */
  retracted: z.optional(hooks),
  /** Hooks of the adapter that were expected and not found, and those that were found. */
  health: z.optional(z.object({ kind: nonEmpty(100), missed: hooks, found: hooks })),
});

/** One page's signals, all sound. */
export interface Capture extends Omit<z.infer<typeof captureEnvelope>, 'subjects' | 'readings' | 'events'> {
  /** `by` is the author under each name that the actor of an event may be stored under. */
  subjects: (Subject & { role: (typeof roles)[number]; by?: string[] })[];
  readings: Omit<Reading, 'at'>[];
  events: Event[];
}

/** One page's signals as a content script sends them: the worker writes its instants as ISO 8601. */
export interface SentCapture extends Omit<Capture, 'at' | 'subjects'> {
  at: number;
  subjects: (Omit<Capture['subjects'][number], 'publishedAt'> & { publishedAt?: Instant | undefined })[];
}
