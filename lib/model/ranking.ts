/** What a tag does to the number of a key result. */
export type TagEffect =
  /** The value of a metric is added, or its increase. */
  | { readonly kind: 'adds' | 'grows'; readonly metric: string; readonly value: number }
  /** The page does not show the metric. */
  | { readonly kind: 'noMetric'; readonly metric: string }
  | { readonly kind: PlainEffect };
export type PlainEffect =
  | 'ratio'
  | 'conversation'
  | 'noEvents'
  | 'page'
  | 'outside'
  | 'needsOutcome'
  | 'needsValue'
  | 'loggedTime'
  | 'byHand'
  | 'counted'
  | 'unread';

/** What a page has in common with what was tagged before; the earlier ones say more. */
export const rankingFeatures = ['subject', 'container', 'author', 'label', 'kind'] as const;
export type RankingFeature = (typeof rankingFeatures)[number];

/** Why a key result is suggested: so many tagged things have this in common with the page. */
export interface RankingReason {
  readonly feature: RankingFeature;
  readonly count: number;
}
