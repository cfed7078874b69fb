import { StillroomError } from '../../model/errors';
import { type FollowedNumber, numberMetric } from '../../model/followed-number';
import type { Tag } from '../../model/goals';
import { isSameJson } from '../../model/same-json';
import type { Reading } from '../../model/signals';
import { periodAt } from '../../numbers/period';
import { beginsAnew } from '../../numbers/range';
import type { Database } from '../db/database';
import { enqueuePut } from '../db/enqueue';
import { keysOf } from '../db/keys-of';
import { inTransaction, type WriteTransaction } from '../db/transaction';
import { type Attribution, appendValues, type FieldValues } from '../goals/edits';
import { entitiesOfSubject } from '../goals/entities';
import { removedField } from '../goals/fold';
import { deleteReadings } from '../signals/erase-subject';
import { keyResultsOfSubject } from '../signals/key-results-of-subject';
import { keepLatest } from '../signals/put-readings';
import { addToRollups } from '../signals/rollups';
import { markDirty } from '../snapshots/dirty';
import { numberStores } from './follow';
import { neededNumber, stateOf } from './followed';
import { knownOf } from './known';

/**
 * Makes one series of a number and its successor: what was read of `from` before `into` was first read is stored as read of `into`, and so are
 * its tags. `from` is stopped. A running total goes on from that of `from`. An undo of the action restores record and tags; the
 * readings stay in the one series.
 * @param zone the IANA time zone in which days begin.
 * @throws StillroomError `notFound` where either does not exist, `invalid` where they are one or go on in each other.
 */
export async function mergeNumbers(
  db: Database,
  fromId: string,
  intoId: string,
  attribution: Attribution,
  zone: string,
): Promise<string> {
  return await inTransaction(db, numberStores, async (tx) => {
    const [from, into] = [await neededNumber(tx, fromId), await neededNumber(tx, intoId)];
    if (from.id === into.id || into.mergedInto !== undefined)
      throw new StillroomError('invalid', `“${intoId}” cannot go on for “${fromId}”`);
    const values = { stopped: true, mergedInto: into.id };
    const records: FieldValues[] = [{ type: 'number', id: from.id, values }];
    records.push(...(await movedTags(tx, from.subject, into.subject)));
    const action = await appendValues(tx, records, attribution);
    await goOnWithTotal(tx, from, into, attribution.now, zone);
    await moveReadings(tx, from.subject, into.subject);
    return action;
  });
}

/** The tags of a subject, for another one; those that it has already are removed. */
async function movedTags(tx: WriteTransaction, from: string, into: string): Promise<FieldValues[]> {
  const held = new Set((await entitiesOfSubject(tx, 'tag', into)).map((tag: Tag) => tag.keyResult));
  return (await entitiesOfSubject(tx, 'tag', from)).map(({ id, keyResult }) => ({
    type: 'tag',
    id,
    values: held.has(keyResult) ? { [removedField]: true } : { subject: into },
  }));
}

/** Raises a running total, and what was stored of it, by what the number before it has come to. */
async function goOnWithTotal(
  tx: WriteTransaction,
  from: FollowedNumber,
  into: FollowedNumber,
  now: number,
  zone: string,
): Promise<void> {
  const here = { value: 0, at: new Date(now).toISOString() };
  const known = async (number: FollowedNumber) =>
    await knownOf(tx, number, await stateOf(tx, number), here, zone);
  const [before, after] = [await known(from), await known(into)];
  const { range } = into.print;
  const own = await readingsOf(tx, into.subject);
  if (!before.period || after.total === undefined || !own[0] || !range || !beginsAnew(range)) return;
  const first = periodAt(range, Date.parse(own[0].at), zone);
  // What both have counted of one period counts once.
  const isShared = isSameJson(first, before.period);
  const base = (before.total ?? 0) + (isShared ? 0 : (before.lastRead?.value ?? 0));
  await tx.objectStore('numberStates').put({ ...after, total: after.total + base });
  await deleteReadings(tx, own.map(keyOf));
  await putReadings(
    tx,
    into.subject,
    own.map((reading) => ({ ...reading, value: reading.value + base })),
  );
}

async function moveReadings(tx: WriteTransaction, from: string, into: string): Promise<void> {
  const [first] = await readingsOf(tx, into);
  const moved = (await readingsOf(tx, from)).filter(({ at }) => !first || at < first.at);
  await deleteReadings(tx, moved.map(keyOf));
  await putReadings(tx, into, moved);
  await markDirty(tx, [...(await keyResultsOfSubject(tx, from)), ...(await keyResultsOfSubject(tx, into))]);
}

async function readingsOf(tx: WriteTransaction, subject: string): Promise<Reading[]> {
  return await tx.objectStore('readings').getAll(keysOf(subject, numberMetric));
}

const keyOf = ({ subject, metric, at }: Reading): [string, string, string] => [subject, metric, at];

async function putReadings(
  tx: WriteTransaction,
  subject: string,
  readings: readonly Reading[],
): Promise<void> {
  const held = await tx.objectStore('subjects').get(subject);
  if (!held || !readings.length) return;
  const own = readings.map((reading) => ({ ...reading, subject }));
  for (const reading of own) {
    enqueuePut(tx, 'readings', reading);
    keepLatest(held, reading);
    if (reading.at < held.firstSeen) held.firstSeen = reading.at;
  }
  enqueuePut(tx, 'subjects', held);
  await addToRollups(tx, own, []);
}
