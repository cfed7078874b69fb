import type { KeyResult } from '../../model/goals';
import type { Subject } from '../../model/signals';
import { moves, type Period, showsMeasure, type TagEffect, type TaggablePage, tagEffect } from './tag-effect';

/** A subject that was tagged to a key result before. */
export interface PastChoice {
  readonly keyResult: string;
  readonly subject: Pick<Subject, 'platform' | 'kind' | 'container' | 'author'>;
}

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
}

/**
 * The key results that a page can be tagged to, the best fitting first: by whether the page shows what the key result
 * measures, then by what was chosen for the same container, author and kind, then the last-used one; else in their order.
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
    return {
      entry: { keyResult, effect },
      fit: showsMeasure(effect) ? 2 : Number(moves(effect)),
      likeness: page ? Math.max(0, ...own.map((c) => likeness(page.subject, c.subject))) : 0,
      isLast: keyResult.id === lastUsed,
    };
  });
  return ranked
    .toSorted((a, b) => b.fit - a.fit || b.likeness - a.likeness || Number(b.isLast) - Number(a.isLast))
    .map(({ entry }) => entry);
}

/**
 * The key result to suggest for a page: the best fitting one that the page does not count for yet. A page that is tagged
 * already is suggested for another one only where that moves its number; else it is the tagged one.
 * @param ranked as `rankKeyResults` returns them.
 * @param tagged the ids of the key results that the page is tagged to.
 * @returns undefined without key results.
 */
export function suggestionOf<K extends KeyResult>(
  ranked: readonly RankedKeyResult<K>[],
  tagged: ReadonlySet<string>,
): RankedKeyResult<K> | undefined {
  const isTagged = (r: RankedKeyResult<K>) => tagged.has(r.keyResult.id);
  const next = ranked.find((r) => !isTagged(r) && r.effect.kind !== 'counted');
  if (next && (tagged.size === 0 || moves(next.effect))) return next;
  return ranked.find(isTagged) ?? next ?? ranked[0];
}

/** How much two subjects of a platform have in common: the container outweighs the author, and the author the kind. */
function likeness(a: PastChoice['subject'], b: PastChoice['subject']): number {
  if (a.platform !== b.platform) return 0;
  const isSame = (name: 'container' | 'author') => a[name] !== undefined && a[name] === b[name];
  return 4 * Number(isSame('container')) + 2 * Number(isSame('author')) + Number(a.kind === b.kind);
}
