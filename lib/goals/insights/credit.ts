import type { KeyResult, Measure, Tag, TagOutcome } from '../../model/goals';

/** What of all outcomes names a subject as what it came from; an outcome that names several gives each an equal part. */
export interface Credit {
  /** The subject; undefined for the outcomes that name none. */
  readonly origin: string | undefined;
  /** The weights of its evidence by type of outcome; evidence without a type counts as `other`. */
  readonly outcomes: ReadonlyMap<TagOutcome, number>;
  /** The values by unit. */
  readonly values: ReadonlyMap<string, number>;
  /** The sum of the weights, and its share of that of all outcomes. */
  readonly weight: number;
  readonly share: number;
}

/**
 * What came of each subject that outcomes name as their origin, most first, and before them what names none. Evidence counts
 * as an outcome where it has a type, or where its key result is an outcome that is measured by its evidence: a page that is
 * tagged for its stars is none.
 * @returns none without outcomes.
 */
export function creditsOf(
  tags: readonly Pick<Tag, 'keyResult' | 'weight' | 'outcome' | 'value' | 'unit' | 'origins'>[],
  keyResults: readonly Pick<KeyResult, 'id' | 'layer' | 'measure'>[],
): Credit[] {
  const outcomes = new Set(
    keyResults.filter((k) => k.layer === 'outcome' && isOfEvidence(k.measure)).map((k) => k.id),
  );
  const all = new Map<string | undefined, MutableCredit>();
  let weights = 0;
  for (const tag of tags) {
    if (!tag.outcome && !outcomes.has(tag.keyResult)) continue;
    weights += tag.weight;
    const origins = [...new Set(tag.origins?.length ? tag.origins : [undefined])];
    for (const origin of origins) addShare(creditIn(all, origin), tag, 1 / origins.length);
  }
  return [...all.values()]
    .map((credit) => ({ ...credit, share: weights ? credit.weight / weights : 0 }))
    .sort((a, b) => Number(a.origin !== undefined) - Number(b.origin !== undefined) || b.weight - a.weight);
}

function isOfEvidence(measure: Measure): boolean {
  if (measure.kind === 'ratio') return isOfEvidence(measure.over) || isOfEvidence(measure.under);
  return measure.kind === 'value' || (measure.kind === 'count' && measure.of === 'evidence');
}

interface MutableCredit {
  origin: string | undefined;
  outcomes: Map<TagOutcome, number>;
  values: Map<string, number>;
  weight: number;
}

function creditIn(all: Map<string | undefined, MutableCredit>, origin: string | undefined): MutableCredit {
  const held = all.get(origin) ?? { origin, outcomes: new Map(), values: new Map(), weight: 0 };
  all.set(origin, held);
  return held;
}

function addShare(
  credit: MutableCredit,
  { weight, outcome = 'other', value, unit = '' }: Pick<Tag, 'weight' | 'outcome' | 'value' | 'unit'>,
  share: number,
): void {
  credit.weight += weight * share;
  credit.outcomes.set(outcome, (credit.outcomes.get(outcome) ?? 0) + weight * share);
  if (value !== undefined) credit.values.set(unit, (credit.values.get(unit) ?? 0) + value * share);
}
