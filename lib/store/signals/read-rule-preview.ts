import { measure } from '../../goals/measure/measure';
import type { KeyResult, Rule } from '../../model/goals';
import type { Subject } from '../../model/signals';
import type { Database } from '../db/database';
import type { Member, StoredSubject } from '../db/schema';
import { beginRead, type ReadTransaction } from '../db/transaction';
import { entitiesOf, entitiesOfKeyResult } from '../goals/entities';
import { readPeriod } from '../snapshots/period';
import { type Counting, evidenceStores, loadEvidence } from './evidence';
import { membership } from './members';
import { plainSubject } from './plain-subject';
import { matches } from './rules';
import { subjectBatches } from './subject-batches';

/** So many of the subjects that match are shown. */
const mostShown = 5;
/** With more subjects than this the figure would take seconds; it is left out. */
const mostMeasured = 2000;

/** What a rule would do, before it is saved. */
export interface RulePreview {
  /** How many stored subjects match. */
  readonly matched: number;
  /** The latest of them. */
  readonly shown: readonly Subject[];
  /** The earliest instant that anything is known of one: ISO 8601. */
  readonly since?: string;
  /** How many of them count for the key result already. */
  readonly counted: number;
  /** The value of the key result now, and with the rule; absent where it is not known or would take long to find out. */
  readonly value?: number;
  readonly after?: number;
  /** Key results that some of them count for too, with how many. */
  readonly elsewhere: readonly { readonly keyResult: string; readonly count: number }[];
  /** Other rules that match some of them: whether the other one has no more than these, and the other way round. */
  readonly overlaps: readonly RuleOverlap[];
}

export interface RuleOverlap {
  readonly rule: Rule;
  readonly count: number;
  /** Whether all that the other rule matches is matched by this one too. */
  readonly isCovered: boolean;
  /** Whether all that this rule matches is matched by the other one too. */
  readonly covers: boolean;
}

/**
 * Reads what a rule would do, by looking at every stored subject.
 * @param rule as it would be saved; a stored one of its id is left out of account.
 * @param now milliseconds since 1970.
 * @param zone an IANA time zone.
 */
export async function readRulePreview(
  db: Database,
  rule: Rule,
  now: number,
  zone: string,
): Promise<RulePreview> {
  const tx = beginRead(db, evidenceStores);
  const others = (await entitiesOf(tx, 'rule')).filter((other) => other.id !== rule.id);
  const found = await subjectsOf(tx, rule);
  const held = await Promise.all(
    found.map(async ({ id }) => await tx.objectStore('members').index('subject').getAll(id)),
  );
  const times = found.map((subject) => subject.firstSeen).sort();
  const latest = found.toSorted((a, b) => b.firstSeen.localeCompare(a.firstSeen)).slice(0, mostShown);
  return {
    matched: found.length,
    shown: latest.map(plainSubject),
    ...(times[0] === undefined ? {} : { since: times[0] }),
    counted: held.filter((members) => members.some((m) => m.keyResult === rule.keyResult)).length,
    elsewhere: countElsewhere(held.flat(), rule.keyResult),
    overlaps: await overlapsOf(tx, others, found),
    ...(await valuesOf(tx, rule, others, found, now, zone)),
  };
}

/** The stored subjects that match a rule. */
async function subjectsOf(tx: ReadTransaction, rule: Rule): Promise<StoredSubject[]> {
  const found: StoredSubject[] = [];
  for await (const batch of subjectBatches(tx))
    found.push(...batch.filter((subject) => matches(rule, subject)));
  return found;
}

/** The rules that match some of what a rule matches; only of these it is counted what they match in all. */
async function overlapsOf(
  tx: ReadTransaction,
  others: readonly Rule[],
  found: readonly StoredSubject[],
): Promise<RuleOverlap[]> {
  const common = others
    .map((rule) => ({ rule, count: found.filter((subject) => matches(rule, subject)).length }))
    .filter(({ count }) => count > 0);
  if (!common.length) return [];
  const totals = new Map<string, number>();
  for await (const batch of subjectBatches(tx))
    for (const { rule } of common) {
      const matched = batch.filter((subject) => matches(rule, subject)).length;
      totals.set(rule.id, (totals.get(rule.id) ?? 0) + matched);
    }
  return common.map(({ rule, count }) => ({
    rule,
    count,
    isCovered: count === totals.get(rule.id),
    covers: count === found.length,
  }));
}

function countElsewhere(members: readonly Member[], own: string): RulePreview['elsewhere'] {
  const others = Map.groupBy(
    members.filter((m) => m.keyResult !== own),
    (m) => m.keyResult,
  );
  return [...others].map(([keyResult, found]) => ({ keyResult, count: found.length }));
}

/** The value of the key result by the stored rules, and by these. */
async function valuesOf(
  tx: ReadTransaction,
  rule: Rule,
  others: readonly Rule[],
  found: readonly StoredSubject[],
  now: number,
  zone: string,
): Promise<Pick<RulePreview, 'value' | 'after'>> {
  const keyResult = (await tx.objectStore('entities').get(['keyResult', rule.keyResult]))?.value as
    | KeyResult
    | undefined;
  const members = await tx
    .objectStore('members')
    .getAll(IDBKeyRange.bound([rule.keyResult], [rule.keyResult, []]));
  if (!keyResult || found.length + members.length > mostMeasured) return {};
  const period = await readPeriod(tx, keyResult, now, zone);
  const valueWith = async (counting?: readonly Counting[]) => {
    const evidence = await loadEvidence(tx, keyResult, period, { now, instants: [] }, zone, counting);
    return measure(keyResult, evidence, period, now);
  };
  const rules = [...others.filter((other) => other.keyResult === rule.keyResult), rule];
  const [value, after] = [await valueWith(), await valueWith(await countingBy(tx, rules, found, members))];
  return { ...(value === undefined ? {} : { value }), ...(after === undefined ? {} : { after }) };
}

/** What would count by these rules and the stored tags: of what matches and of what counts now. */
async function countingBy(
  tx: ReadTransaction,
  rules: readonly Rule[],
  found: readonly StoredSubject[],
  members: readonly Member[],
): Promise<Counting[]> {
  const [{ keyResult } = { keyResult: '' }] = rules;
  const tags = Map.groupBy(await entitiesOfKeyResult(tx, 'tag', keyResult), (tag) => tag.subject);
  const known = new Map(found.map((subject) => [subject.id, subject]));
  for (const { subject: id } of members) {
    const subject = known.has(id) ? undefined : await tx.objectStore('subjects').get(id);
    if (subject) known.set(id, subject);
  }
  return [...known.values()].flatMap((subject) => {
    const member = membership(keyResult, subject, tags.get(subject.id) ?? [], rules);
    return member ? [{ subject, since: Date.parse(member.since) }] : [];
  });
}
