import { type RankingFeature, type RankingReason, rankingFeatures } from '../../model/ranking';
import type { Subject } from '../../model/signals';

/** What is compared of two subjects. */
export type ComparedSubject = Pick<Subject, 'platform' | 'kind' | 'container' | 'author' | 'labels'> & {
  readonly id?: string;
};

/** A subject that was tagged to a key result before. */
export interface PastChoice {
  readonly keyResult: string;
  readonly subject: ComparedSubject;
  /** Whether the tag was taken back. */
  readonly isRejected?: boolean;
}

/** Each outweighs all that follow it together. */
const weights: Readonly<Record<RankingFeature, number>> = {
  subject: 16,
  container: 8,
  author: 4,
  label: 2,
  kind: 1,
};

/**
 * What earlier choices of one key result say about a subject.
 * @param choices those of the key result.
 * @returns `likeness`: negative where what it has in common with them was taken back more often than it was tagged, and 0
 *   where there is nothing in common; `reason`: the weightiest feature that speaks for it, with the number of choices.
 */
export function learnFrom(
  subject: ComparedSubject,
  choices: readonly PastChoice[],
): { likeness: number; reason: RankingReason | undefined } {
  let likeness = 0;
  let reason: RankingReason | undefined;
  for (const feature of rankingFeatures) {
    const alike = choices.filter((c) => isAlike(feature, subject, c.subject));
    const count = alike.reduce((sum, { isRejected }) => sum + (isRejected ? -1 : 1), 0);
    likeness += weights[feature] * Math.sign(count);
    if (count > 0) reason ??= { feature, count };
  }
  return { likeness, reason };
}

function isAlike(feature: RankingFeature, a: ComparedSubject, b: ComparedSubject): boolean {
  if (a.platform !== b.platform) return false;
  if (feature === 'label') return a.labels?.some((label) => b.labels?.includes(label)) ?? false;
  const name = feature === 'subject' ? 'id' : feature;
  return a[name] !== undefined && a[name] === b[name];
}
