import type { Activity } from '../../model/activity';
import { StillroomError } from '../../model/errors';
import { manualPlatform } from '../../model/platforms';
import { publishedInstant } from '../../model/published';
import type { Subject } from '../../model/signals';
import type { Database } from '../db/database';
import type { StoredSubject } from '../db/schema';
import { inTransaction, type WriteTransaction } from '../db/transaction';
import { type Attribution, appendValues, type FieldValues, goalStores } from '../goals/edits';
import { entitiesOf, entitiesOfSubject } from '../goals/entities';
import { removedField } from '../goals/fold';
import { markDirty } from '../snapshots/dirty';
import { keyResultsOfSubject } from './key-results-of-subject';
import { applyRules } from './members';
import { plainSubject } from './plain-subject';

/** What a person says of an activity besides the activity itself. */
export interface ActivityCredit {
  /** The key results that it is tagged to. */
  readonly keyResults: readonly string[];
  /** The seconds that went into it, for the first of these key results; 0 for none. */
  readonly seconds: number;
}

/**
 * Stores an activity as a subject of the platform `manual`, or changes a stored one, and tags it.
 * @returns the subject's id, the action that tagged it, and the subject as it was before.
 * @throws StillroomError `notFound` where a key result or the activity to change does not exist.
 */
export async function saveActivity(
  db: Database,
  { id, kind, title, publishedAt, url }: Activity,
  { keyResults, seconds }: ActivityCredit,
  attribution: Attribution,
): Promise<{ subject: string; action: string; before?: Subject }> {
  return await inTransaction(db, goalStores, async (tx) => {
    const held = id === undefined ? undefined : await tx.objectStore('subjects').get(id);
    const own = id ?? `${manualPlatform}:${kind}:${crypto.randomUUID()}`;
    const at = instantOf(publishedAt, attribution.now);
    const subject: StoredSubject = {
      ...(held ?? { latest: {} }),
      ...{ id: own, platform: manualPlatform, kind: held?.kind ?? kind, title, publishedAt, url },
      firstSeen: at,
    };
    await tx.objectStore('subjects').put(subject);
    const changed = await applyRules(tx, subject, await entitiesOf(tx, 'rule'));
    await markDirty(tx, [...changed, ...(await keyResultsOfSubject(tx, own))]);
    const action = await appendValues(tx, creditOf(own, at, keyResults, seconds), attribution);
    return { subject: own, action, ...(held ? { before: plainSubject(held) } : {}) };
  });
}

/**
 * Removes an activity with its tags and its logged time.
 * @returns the subject as it was, and the action that removed the rest, by which `undoAction` restores it once the subject is
 *   there again.
 * @throws StillroomError `notFound` where there is no such activity.
 */
export async function removeActivity(
  db: Database,
  id: string,
  attribution: Attribution,
): Promise<{ before: Subject; action: string }> {
  return await inTransaction(db, goalStores, async (tx) => {
    const held = await tx.objectStore('subjects').get(id);
    if (held?.platform !== manualPlatform)
      throw new StillroomError('notFound', `there is no activity “${id}”`);
    const keyResults = await keyResultsOfSubject(tx, id);
    const action = await appendValues(tx, await removalOf(tx, id), attribution);
    for (const keyResult of keyResults) await tx.objectStore('members').delete([keyResult, id]);
    await tx.objectStore('subjects').delete(id);
    await markDirty(tx, keyResults);
    return { before: plainSubject(held), action };
  });
}

function creditOf(
  subject: string,
  at: string,
  keyResults: readonly string[],
  seconds: number,
): FieldValues[] {
  const tags = keyResults.map((keyResult) => ({
    type: 'tag' as const,
    id: crypto.randomUUID(),
    values: { keyResult, subject, at, weight: 1 },
  }));
  if (!seconds) return tags;
  const [keyResult = null] = keyResults;
  const values = { keyResult, subject, at, seconds, source: 'manual' };
  return [...tags, { type: 'effort', id: crypto.randomUUID(), values }];
}

async function removalOf(tx: WriteTransaction, subject: string): Promise<FieldValues[]> {
  const [tags, efforts] = [
    await entitiesOfSubject(tx, 'tag', subject),
    await entitiesOfSubject(tx, 'effort', subject),
  ];
  const values = { [removedField]: true };
  return [
    ...tags.map(({ id }) => ({ type: 'tag' as const, id, values })),
    ...efforts.map(({ id }) => ({ type: 'effort' as const, id, values })),
  ];
}

/** An activity counts from its day on; one that is to come counts from now on. */
function instantOf(publishedAt: string, now: number): string {
  return new Date(Math.min(publishedInstant(publishedAt) ?? now, now)).toISOString();
}
