import * as z from 'zod/mini';
import { languages } from './languages';
import { limits } from './limits';
import { id, text } from './scalars';
import { trackers } from './trackers';

/** The choices for how many months signals are kept. */
export const keepChoices = [3, 6, 12, 24] as const;

/** Where issues are made: a tracker, and the project in it. */
const trackerPlace = z.object({
  tracker: z.enum(trackers),
  /** The project's address; for Linear the team's, or none. */
  address: text(limits.url),
  /** Jira's numbers of the project and of the type of issue, which its address does not have. */
  jiraProject: z.optional(text(limits.label)),
  jiraType: z.optional(text(limits.label)),
});
export type TrackerPlace = z.infer<typeof trackerPlace>;

/** The settings; missing ones are as in `defaultSettings`. */
export const settings = z.object({
  /** The language of all screens; `null` is the browser's. */
  language: z.nullable(z.enum(languages)),
  /** Whether reading pages is on. */
  reads: z.boolean(),
  /** Granted sites that are paused: a platform's id, or an origin. */
  paused: z.array(id),
  /** Whether pages in private windows are read. */
  privateWindows: z.boolean(),
  /** Whether tag buttons and marks are drawn on pages, and the sites (as in `paused`) where they are not. */
  overlay: z.boolean(),
  overlayOff: z.array(id),
  /** Whether a chip says how many key results the page counts for, and the sites where it does not. */
  chip: z.boolean(),
  chipOff: z.array(id),
  /** Whether handles are stored in plain text instead of as keyed hashes. */
  clearHandles: z.boolean(),
  /** Signals older than so many months are deleted; `null` keeps them. */
  keepMonths: z.nullable(z.literal([...keepChoices])),
  /** Metrics that are no longer kept for what counts for nothing: `platform:kind:metric`. */
  stoppedMetrics: z.array(id),
  /** Whether time on pages that count is tracked. */
  tracksTime: z.boolean(),
  /** Where product feedback is handed over; `null` until it was once. */
  tracker: z.nullable(trackerPlace),
  /** When the weekly review is due: an ISO weekday, 1 for Monday, and an hour; `null` where the reminder is off. */
  review: z.nullable(
    z.object({
      weekday: z.int().check(z.gte(1), z.lte(7)),
      hour: z.int().check(z.gte(0), z.lte(23)),
    }),
  ),
});
export type Settings = z.infer<typeof settings>;

/** How a metric of all pages of a kind is named in `stoppedMetrics`. */
export function stoppedMetric(
  of: { readonly platform: string; readonly kind: string },
  metric: string,
): string {
  return `${of.platform}:${of.kind}:${metric}`;
}
