import {
  addressOfPage,
  type FollowedNumber,
  numberKind,
  numberPlatform,
  numberSubjectOf,
  pageOf,
} from '../../model/followed-number';
import type { NumberPrint } from '../../model/number-print';
import type { Database } from '../db/database';
import { inTransaction, type WriteTransaction } from '../db/transaction';
import { rememberUse } from '../goals/add-tag';
import { digestId } from '../goals/digest-id';
import { type Attribution, appendValues, type FieldValues, goalStores } from '../goals/edits';
import { entitiesOf } from '../goals/entities';
import { applyRules } from '../signals/members';
import { signalStores } from '../signals/stores';
import { markDirty } from '../snapshots/dirty';
import { neededNumber, stateOf } from './followed';
import { knownOf } from './known';
import { fitInto, putValue, type ShownValue } from './put-value';

/** The stores that following a number writes: goal records, and what was read. */
export const numberStores = [...new Set([...goalStores, ...signalStores])];

/** Where a person pointed at a number, and what it looked like. */
interface PointedAt {
  readonly url: string;
  readonly inFrame?: boolean | undefined;
  readonly print: NumberPrint;
}
type NewNumber = PointedAt & Pick<FollowedNumber, 'title' | 'unit' | 'kind'>;

/**
 * Follows a number: stores its subject and its first reading, its record and the tag to a key result as one action.
 * @param zone the IANA time zone in which days begin.
 * @throws StillroomError `notFound` where the key result does not exist.
 */
export async function followNumber(
  db: Database,
  { url, inFrame, print, ...named }: NewNumber,
  shown: ShownValue,
  keyResult: string | undefined,
  attribution: Attribution,
  zone: string,
): Promise<{ action: string; number: string; tag?: string }> {
  const id = crypto.randomUUID();
  const address = new URL(url);
  const subject = numberSubjectOf(address, id);
  const number: FollowedNumber = { id, subject, page: pageOf(address, inFrame), print, ...named };
  const tag = keyResult === undefined ? undefined : await digestId('tag', [keyResult, subject, null]);
  return await inTransaction(db, numberStores, async (tx) => {
    await putSubject(tx, number, shown.at);
    const { id: _id, ...values } = number;
    const records: FieldValues[] = [{ type: 'number', id, values }];
    if (tag !== undefined)
      records.push({ type: 'tag', id: tag, values: tagOf(keyResult, subject, attribution) });
    const action = await appendValues(tx, records, attribution);
    if (keyResult !== undefined) await rememberUse(tx, keyResult);
    await putFirst(tx, number, shown, attribution.now, zone);
    return { action, number: id, ...(tag === undefined ? {} : { tag }) };
  });
}

/**
 * Looks for a number by a new print from now on, on the page where it was pointed at. What was learned is forgotten; a running total goes on.
 * @throws StillroomError `notFound` where there is no such number.
 */
export async function pointAgain(
  db: Database,
  id: string,
  { url, inFrame, print }: PointedAt,
  shown: ShownValue,
  attribution: Attribution,
  zone: string,
): Promise<string> {
  return await inTransaction(db, numberStores, async (tx) => {
    const before = await neededNumber(tx, id);
    // Its page may have been opened by itself for that.
    const page = pageOf(new URL(url), (inFrame || before.page.inFrame) ?? false);
    const values = { page, print, stopped: null };
    const action = await appendValues(tx, [{ type: 'number', id, values }], attribution);
    await putFirst(tx, { ...before, page, print }, shown, attribution.now, zone);
    return action;
  });
}

/** Stores a value that the person saw and pointed at: it is plausible as it is. */
async function putFirst(
  tx: WriteTransaction,
  number: FollowedNumber,
  shown: ShownValue,
  now: number,
  zone: string,
): Promise<void> {
  const known = await knownOf(tx, number, await stateOf(tx, number), shown, zone);
  const fitted = fitInto(number, shown, known, zone);
  await putValue(tx, number, shown, fitted, [number.print], now);
}

async function putSubject(
  tx: WriteTransaction,
  { subject: id, page, title }: FollowedNumber,
  at: string,
): Promise<void> {
  const url = addressOfPage(page);
  const subject = { id, platform: numberPlatform, kind: numberKind, url, title, latest: {}, firstSeen: at };
  await tx.objectStore('subjects').put(subject);
  await markDirty(tx, await applyRules(tx, subject, await entitiesOf(tx, 'rule')));
}

function tagOf(keyResult: string | undefined, subject: string, { now }: Attribution) {
  return { keyResult, subject, at: new Date(now).toISOString(), weight: 1 };
}
