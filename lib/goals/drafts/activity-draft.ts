import type { Activity } from '../../model/activity';
import { firstDay, isDay, localDay } from '../../model/local-day';
import type { activityKinds } from '../../model/platforms';
import type { Subject } from '../../model/signals';
import { secondsOf } from './effort-draft';
import type { Problem } from './problem';
import { isWebAddress } from './web-address';

export type ActivityKind = (typeof activityKinds)[number];

/** A talk, a webinar and the like while it is filled in. */
export interface ActivityDraft {
  readonly kind: ActivityKind;
  readonly title: string;
  /** The day: `2026-03-31`. */
  readonly day: string;
  /** Empty where it has no page. */
  readonly url: string;
  /** The hours that went into it, as typed; empty for none. */
  readonly hours: string;
  /** The id of the key result that it is tagged to; empty for none. */
  readonly keyResult: string;
}

/** A new draft, or that of a stored activity. @param now the day of a new one. */
export function activityDraft(held: Subject | undefined, now: Date): ActivityDraft {
  return {
    kind: (held?.kind as ActivityKind | undefined) ?? 'talk',
    title: held?.title ?? '',
    day: held?.publishedAt ? firstDay(held.publishedAt) : localDay(now),
    url: held?.url ?? '',
    hours: '',
    keyResult: '',
  };
}

/** The problems of a draft, by field. */
export function problemsOfActivity(draft: ActivityDraft): Partial<Record<keyof ActivityDraft, Problem>> {
  const url = draft.url.trim();
  return {
    ...(draft.title.trim() ? {} : { title: 'required' }),
    ...(isDay(draft.day) ? {} : { day: 'day' }),
    ...(url && !isWebAddress(url) ? { url: 'address' } : {}),
    ...(draft.hours.trim() && secondsOf(draft.hours) === undefined ? { hours: 'number' } : {}),
  };
}

/**
 * What to save.
 * @param id that of the stored activity that is changed.
 * @returns undefined where the draft has problems.
 */
export function activityRequest(
  draft: ActivityDraft,
  id?: string,
): { activity: Activity; keyResults: string[]; seconds: number } | undefined {
  if (Object.keys(problemsOfActivity(draft)).length) return undefined;
  return {
    activity: {
      ...(id === undefined ? {} : { id }),
      kind: draft.kind,
      title: draft.title.trim(),
      publishedAt: draft.day,
      url: draft.url.trim(),
    },
    keyResults: draft.keyResult ? [draft.keyResult] : [],
    seconds: draft.hours.trim() ? (secondsOf(draft.hours) ?? 0) : 0,
  };
}

/** A stored activity as it is saved again. */
export function activityOf({ id, kind, title, publishedAt = '', url }: Subject): Activity {
  return { id, kind: kind as ActivityKind, title, publishedAt, url };
}
