import type { KeyResult } from '../../model/goals';
import type { RankingReason, TagEffect } from '../../model/ranking';
import { learnFrom, type PastChoice } from './learn';
import { moves, type Period, showsMeasure, type TaggablePage, tagEffect } from './tag-effect';

export type { PastChoice } from './learn';

/** What a page is compared with. */
export interface RankingBasis {
  readonly periods: ReadonlyMap<string, Period>;
  readonly choices: readonly PastChoice[];
  /** The id of the key result that was last tagged. */
  readonly lastUsed: string | undefined;
}

/** A key result that a page can be tagged to, with what the tag does to its number. */
export interface RankedKeyResult<K> {
  readonly keyResult: K;
  readonly effect: TagEffect;
  /** What it has in common with what was tagged to the key result before. */
  readonly reason: RankingReason | undefined;
  /** Whether what is like the page was taken back from it more often than it was tagged to it. */
  readonly isRejected: boolean;
}

/**
 * The key results that a page can be tagged to, the best fitting first: what was chosen at least twice for the same thread
 * or container; then by whether the page shows what the key result measures, by what was chosen for pages like it, and the
 * last-used one; else in their order. What a person took back for pages like it comes last.
 * @param page undefined where the page was not read.
 */
export function rankKeyResults<K extends KeyResult>(
  page: TaggablePage | undefined,
  keyResults: readonly K[],
  { periods, choices, lastUsed }: RankingBasis,
): RankedKeyResult<K>[] {
  const ranked = keyResults.map((keyResult) => {
    const effect = tagEffect(keyResult, page, periods.get(keyResult.id));
    const own = choices.filter((c) => c.keyResult === keyResult.id);
    const { likeness, reason } = page ? learnFrom(page.subject, own) : { likeness: 0, reason: undefined };
    return {
      entry: { keyResult, effect, reason, isRejected: likeness < 0 },
      isHabit: isHabit(reason),
      fit: showsMeasure(effect) ? 2 : Number(moves(effect)),
      likeness,
      isLast: keyResult.id === lastUsed,
    };
  });
  return ranked
    .toSorted(
      (a, b) =>
        Number(a.entry.isRejected) - Number(b.entry.isRejected) ||
        Number(b.isHabit) - Number(a.isHabit) ||
        b.fit - a.fit ||
        b.likeness - a.likeness ||
        Number(b.isLast) - Number(a.isLast),
    )
    .map(({ entry }) => entry);
}

/** Two choices for the same thread or container are a habit; one may have been an exception. */
function isHabit(reason: RankingReason | undefined): boolean {
  return reason !== undefined && reason.count > 1 && ['subject', 'container'].includes(reason.feature);
}

/**
 * The key result to suggest for a page. One that counts for nothing yet is suggested for the best fitting one; one that counts
 * already for another one only where it shows what that measures, or where pages like it were tagged to it, so that it is not
 * pushed to where it does not belong. Else it is the tagged one.
 * @param ranked as `rankKeyResults` returns them.
 * @param tagged the ids of the key results that the page is tagged to.
 * @returns undefined without key results, and where only rules count the page.
 */
export function suggestionOf<K extends KeyResult>(
  ranked: readonly RankedKeyResult<K>[],
  tagged: ReadonlySet<string>,
): RankedKeyResult<K> | undefined {
  const isTagged = (r: RankedKeyResult<K>) => tagged.has(r.keyResult.id);
  const counts = (r: RankedKeyResult<K>) => isTagged(r) || r.effect.kind === 'counted';
  const next = ranked.find((r) => !counts(r));
  if (next && (!ranked.some(counts) || belongs(next))) return next;
  return ranked.find(isTagged);
}

function belongs({ effect, reason, isRejected }: RankedKeyResult<unknown>): boolean {
  return showsMeasure(effect) || (moves(effect) && reason !== undefined && !isRejected);
}
