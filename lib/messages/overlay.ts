import * as z from 'zod/mini';
import { type Rule, tagOutcomes } from '../model/goals';
import { limits } from '../model/limits';
import type { RankingReason, TagEffect } from '../model/ranking';
import { id, list, number, text, webUrl } from '../model/scalars';
import type { Settings } from '../model/settings';
import { captureEnvelope } from '../model/signals';
import type { PickedNumber } from './numbers';

const quote = z.optional(text(limits.text));

/** An item of the page in front: its subject or its event, with what the adapter read of both. */
export const itemTarget = z.object({ capture: captureEnvelope, subject: id, event: z.optional(id) });
/** It as it is sent, and as it is once it was parsed. */
export type SentItemTarget = z.input<typeof itemTarget>;
export type ItemTarget = z.infer<typeof itemTarget>;

/**
 * `palette` to choose key results, `card` to look at what counts already, `suggestion` to see which key result a click on the
 * button tags to.
 */
const views = ['palette', 'card', 'suggestion'] as const;

export const tagItem = z.object({ target: itemTarget, quote });
/** What a frame tells the content script that opened it. */
export const frameNews = z.object({
  /** What it shows from now on. */
  view: z.optional(z.enum([...views, 'tagged', 'follow'])),
  /** How high its content is, in CSS pixels. */
  height: z.optional(z.int().check(z.gte(0), z.lte(2000))),
  isClosed: z.optional(z.boolean()),
  /** Whether tags were made, changed or removed. */
  hasChanged: z.optional(z.boolean()),
});
export type FrameNews = z.infer<typeof frameNews>;
/** `follow` is the card of a number that was pointed at, `checkIn` that of a picture. */
export type FrameView = (typeof views)[number] | 'tagged' | 'follow' | 'checkIn';

/** Without `target` the frame is for the page in the tab; `tagged` is for the tag that was just made from its context menu. */
export const openFrame = z.object({
  view: z.enum([...views, 'tagged']),
  target: z.optional(itemTarget),
  quote,
});
/** What is tagged: a subject or an event that is stored, or a page that need not have been read. */
const tagged = z.union([
  z.object({ subject: id, event: z.optional(id) }),
  z.object({ url: webUrl, title: text(limits.text) }),
]);
export type TaggedThing = z.infer<typeof tagged>;
export const tagTo = z.object({
  target: tagged,
  keyResults: list(id),
  note: z.optional(text(limits.text)),
  quote,
  weight: z.optional(number),
  outcome: z.optional(z.enum(tagOutcomes)),
});

/** A tag that was asked for; `isNew` is false where it was there before. */
export interface Made {
  readonly tag: string;
  readonly isNew: boolean;
  readonly keyResult: string;
  readonly keyResultTitle: string;
  /** A rule to offer, because so many pages like it were tagged one by one. */
  readonly offer?: OfferedRule;
}
export interface OfferedRule {
  readonly conditions: Pick<Rule, 'platform' | 'kind' | 'author' | 'container'>;
  readonly count: number;
}

/** What is drawn on a page. No key result and no note is named: the page could read them. */
export interface OverlayState {
  /** Whether anything is drawn at all. */
  readonly isShown: boolean;
  /** The ids of subjects and events that count. */
  readonly counted: readonly string[];
  /** What the chip says; absent where it is hidden or the page counts for nothing. */
  readonly chip?: string;
}
export interface PageChip {
  /** For how many key results the page counts. */
  readonly keyResults: number;
  /** How much each metric changed since the last visit. */
  readonly changes: readonly { readonly metric: string; readonly change: number }[];
  /** When the page was last read before this visit: ISO 8601. */
  readonly since?: string;
}

/** A key result in the palette. */
export interface FrameChoice {
  readonly id: string;
  readonly title: string;
  readonly objective: string;
  readonly effect: TagEffect;
  /** Whether it is tagged to it already. */
  readonly isTagged: boolean;
  /** Why it is suggested, where earlier choices say so. */
  readonly reason?: RankingReason;
}
/** A key result whose value is set by hand, with the one that it has. */
export interface FrameManual {
  readonly id: string;
  readonly title: string;
  readonly value?: number;
}
/** An objective, with the days that a new key result of it gets: `YYYY-MM-DD`. */
export interface FrameObjective {
  readonly id: string;
  readonly title: string;
  readonly start: string;
  readonly due: string;
}
/** A tag in the hover card. */
export interface FrameTag {
  readonly id: string;
  readonly keyResultTitle: string;
  /** Whether the key result is closed, so that the tag is kept and counts no more. */
  readonly isClosed: boolean;
  readonly at: string;
  /** Who tagged: `me`, or a name. */
  readonly author: string;
  readonly note: string;
}
/** What a frame of the extension on a page shows. */
export interface FrameState {
  readonly view: FrameView;
  /** The chosen language; `null` is the browser's. */
  readonly language: Settings['language'];
  readonly target: TaggedThing;
  readonly title: string;
  readonly quote: string;
  /** The ones that were used last come first. */
  readonly choices: readonly FrameChoice[];
  /** The suggested key result. */
  readonly suggestion?: string;
  /** The objectives that a new key result can be added to. */
  readonly objectives: readonly FrameObjective[];
  readonly tags: readonly FrameTag[];
  /** Titles of key results that a rule counts it for. */
  readonly byRule: readonly string[];
  /** Titles of key results that a page counts for by what is tagged on it alone. */
  readonly byItems: readonly string[];
  /** The tag that one click has made. */
  readonly made?: Made;
  /** The key results that a value can be recorded for; none but for `checkIn`. */
  readonly manual: readonly FrameManual[];
  /** The number that was pointed at. */
  readonly picked?: PickedNumber;
}
