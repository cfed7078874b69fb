import { type FollowedNumber, numberMetric } from '../../model/followed-number';
import type { NumberPrint } from '../../model/number-print';
import { beginsAnew } from '../../numbers/range';
import { addUp } from '../../numbers/running-total';
import { enqueuePut } from '../db/enqueue';
import type { NumberState } from '../db/schema';
import type { WriteTransaction } from '../db/transaction';
import { keyResultsOfSubject } from '../signals/key-results-of-subject';
import { putReadings } from '../signals/put-readings';
import { addToRollups } from '../signals/rollups';
import { markDirty } from '../snapshots/dirty';

/** A value as the page showed it at an instant, ISO 8601. */
export interface ShownValue {
  readonly value: number;
  readonly approximate: boolean;
  readonly at: string;
}
/** How a value fits what is known: alone, or in a running total. */
export interface Fitted {
  /** What is added to it. */
  readonly base: number;
  readonly beganAnew: boolean;
  /** Whether it can be told of which period the value is. */
  readonly isSure: boolean;
  /** What the state takes on of a running total. */
  readonly counted: Pick<NumberState, 'total' | 'period' | 'missed'>;
}

/**
 * How a value of a number fits what is known of it.
 * @param zone the IANA time zone in which days begin.
 */
export function fitInto(
  { kind, print: { range } }: Pick<FollowedNumber, 'kind' | 'print'>,
  { value, at }: Pick<ShownValue, 'value' | 'at'>,
  { total = 0, period, missed = 0, lastRead }: NumberState,
  zone: string,
): Fitted {
  if (kind !== 'counted' || !range || !beginsAnew(range))
    return { base: 0, beganAnew: false, isSure: true, counted: {} };
  const known = { total, period, last: lastRead?.value };
  const { beganAnew, isSure, ...added } = addUp(range, { value, at: Date.parse(at), zone }, known);
  return { base: added.total, beganAnew, isSure, counted: { ...added, missed: missed + added.missed } };
}

/**
 * Stores a value that counts: as a reading where it is another one or the first of its day, and in the state of its number.
 * @param prints by which the number is looked for from now on.
 * @param now milliseconds since 1970.
 * @returns whether a reading was stored.
 */
export async function putValue(
  tx: WriteTransaction,
  number: FollowedNumber,
  { value, approximate, at }: ShownValue,
  { base, counted }: Fitted,
  prints: readonly NumberPrint[],
  now: number,
): Promise<boolean> {
  const { id, subject } = number;
  await tx.objectStore('numberStates').put({
    number: id,
    prints: [...prints],
    lastRead: { value, at },
    lastLook: { at },
    ...counted,
  });
  const held = await tx.objectStore('subjects').get(subject);
  if (!held) return false;
  const kept = { subject: held, isNew: false };
  const shown = { subject, metric: numberMetric, value: base + value, ...(approximate && { approximate }) };
  const stored = await putReadings(tx, [shown], at, new Map([[subject, kept]]), now);
  if (!stored.length) return false;
  enqueuePut(tx, 'subjects', kept.subject);
  await addToRollups(tx, stored, []);
  await markDirty(tx, await keyResultsOfSubject(tx, subject));
  return true;
}
