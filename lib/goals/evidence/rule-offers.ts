import type { Rule, Tag } from '../../model/goals';
import type { Subject } from '../../model/signals';

/** So many like tags make it worth asking for a rule. */
export const offerFrom = 3;

type Likened = Pick<Subject, 'platform' | 'kind' | 'author' | 'container'>;

/** A rule that is offered, because several subjects that it matches were tagged one by one. */
export interface RuleOffer {
  readonly keyResult: string;
  readonly conditions: Pick<Rule, 'platform' | 'kind' | 'author' | 'container'>;
  /** How many tagged subjects it matches. */
  readonly count: number;
}

/**
 * The rules to offer: for each key result and each author or container of whom at least three subjects of one kind were
 * tagged to it, unless a rule says so already. The one with most tags comes first.
 */
export function ruleOffers(
  tags: readonly Tag[],
  subjects: ReadonlyMap<string, Likened>,
  rules: readonly Rule[],
): RuleOffer[] {
  const groups = new Map<string, { offer: RuleOffer; subjects: Set<string> }>();
  for (const tag of tags) {
    const subject = subjects.get(tag.subject);
    for (const conditions of subject ? likenesses(subject) : []) {
      const key = JSON.stringify([tag.keyResult, conditions]);
      const held = groups.get(key) ?? {
        offer: { keyResult: tag.keyResult, conditions, count: 0 },
        subjects: new Set(),
      };
      held.subjects.add(tag.subject);
      groups.set(key, held);
    }
  }
  const rulesOf = Map.groupBy(rules, (rule) => rule.keyResult);
  return [...groups.values()]
    .map(({ offer, subjects: found }) => ({ ...offer, count: found.size }))
    .filter(
      (offer) =>
        offer.count >= offerFrom && !rulesOf.get(offer.keyResult)?.some((rule) => covers(rule, offer)),
    )
    .sort((a, b) => b.count - a.count);
}

/** A subject that was tagged to a key result, or that a tag was taken back from. */
interface Chosen {
  readonly keyResult: string;
  readonly subject: Likened & Pick<Subject, 'id'>;
  readonly isRejected?: boolean;
}

/** What an offer depends on besides the subject. */
export interface OfferBasis {
  /** What was tagged before. */
  readonly choices: readonly Chosen[];
  /** The ids of the key results that a rule counts the subject for. */
  readonly ruled: ReadonlySet<string>;
  /** The keys of the offers that a person said no to. */
  readonly declined: ReadonlySet<string>;
}

/**
 * The rule to offer where a subject is tagged to a key result. What was taken back was not tagged, and a subject counts once,
 * whatever is tagged on it.
 * @returns undefined where a rule counts it already, too few are like it, or the offer was declined.
 */
export function offerFor(
  keyResult: string,
  subject: Chosen['subject'],
  { choices, ruled, declined }: OfferBasis,
): RuleOffer | undefined {
  if (ruled.has(keyResult)) return undefined;
  const own = choices.filter((c) => c.keyResult === keyResult && !c.isRejected);
  const found = likenesses(subject)
    .map((conditions) => {
      const alike = own.filter((c) => isLike(c.subject, conditions)).map((c) => c.subject.id);
      return { keyResult, conditions, count: new Set([subject.id, ...alike]).size };
    })
    .find((offer) => offer.count >= offerFrom);
  // Who said no to the first one is not asked for the next.
  return found && !declined.has(offerKey(found)) ? found : undefined;
}

/** An id by which a person's "no" to an offer is remembered. */
export function offerKey({ keyResult, conditions }: RuleOffer): string {
  return JSON.stringify([keyResult, conditions]);
}

/** What other subjects can have in common with one: kind and author, kind and container. */
function likenesses({ platform, kind, author, container }: Likened): RuleOffer['conditions'][] {
  return [
    ...(author ? [{ platform, kind, author }] : []),
    ...(container ? [{ platform, kind, container }] : []),
  ];
}

function isLike(subject: Likened, conditions: RuleOffer['conditions']): boolean {
  return Object.entries(conditions).every(([name, value]) => subject[name as keyof Likened] === value);
}

/** Whether a rule of the same key result matches all that the offer does: it asks for nothing that the offer does not ask for. */
function covers(rule: Rule, { conditions }: RuleOffer): boolean {
  const { id: _id, keyResult: _own, ...required } = rule;
  return Object.entries(required).every(
    ([name, value]) => conditions[name as keyof typeof conditions] === value,
  );
}
