import { weekLength } from '../../model/durations';
import type { KeyResult, Tag } from '../../model/goals';
import { publishedInstant } from '../../model/published';
import type { Subject } from '../../model/signals';
import type { KeyResultSeries } from './analyse';
import { type Credit, creditsOf } from './credit';
import { type Rise, risesAfter } from './placebo';

/** Something that was made, such as an article or a talk, with what came of it. */
export interface ContentRow {
  readonly subject: Subject;
  /** Its own metrics, with their latest values. */
  readonly latest: readonly (readonly [metric: string, value: number])[];
  /** The time put into it, in seconds. */
  readonly effort: number;
  /** What names it as its origin; undefined where nothing does. */
  readonly credit?: Credit;
  /** The outcomes that rose after it more than after weeks in which nothing was published. */
  readonly rises: readonly { readonly keyResult: string; readonly rise: Rise }[];
}
/** Content by what came of it. */
export interface Content {
  /** The outcomes that name no origin. */
  readonly unnamed?: Credit;
  readonly rows: readonly ContentRow[];
}

/** A subject as the store has it. */
export interface Made {
  readonly subject: Subject;
  readonly latest: ContentRow['latest'];
  readonly effort: number;
}

/**
 * Content by what came of it, most first; what nothing names follows, the latest first.
 * @param made what counts for an output, and what outcomes name as their origin.
 */
export function contentByOutcome(
  made: readonly Made[],
  tags: readonly Tag[],
  keyResults: readonly KeyResult[],
  outcomes: readonly KeyResultSeries[],
  weeks: readonly number[],
): Content {
  const credits = creditsOf(tags, keyResults);
  const unnamed = credits.find((c) => c.origin === undefined);
  const published = made.map(({ subject }) => weekOf(subject.publishedAt, weeks));
  const rises = risesAfter(
    outcomes.map((o) => o.steps),
    published.filter((week) => week !== undefined),
  );
  let next = 0;
  const rows = made.map((one, n): ContentRow => {
    const place = published[n] === undefined ? undefined : next++;
    const credit = credits.find((c) => c.origin === one.subject.id);
    const found = outcomes.flatMap(({ keyResult }, index) => {
      const rise = place === undefined ? undefined : rises[index]?.[place];
      return rise?.isFound ? [{ keyResult: keyResult.id, rise }] : [];
    });
    return { ...one, ...(credit ? { credit } : {}), rises: found };
  });
  const at = ({ subject }: ContentRow) => publishedInstant(subject.publishedAt) ?? 0;
  rows.sort((a, b) => (b.credit?.weight ?? 0) - (a.credit?.weight ?? 0) || at(b) - at(a));
  return { rows, ...(unnamed ? { unnamed } : {}) };
}

/** The place of the week in which something was published: weeks go by UTC, and a day alone is the same day in every zone. */
function weekOf(publishedAt: string | undefined, weeks: readonly number[]): number | undefined {
  const instant = Date.parse(publishedAt ?? '');
  const place = weeks.findIndex((week) => instant >= week && instant < week + weekLength);
  return place < 0 ? undefined : place;
}
