import type { FollowedNumber } from '../../model/followed-number';
import type { NumberPrint } from '../../model/number-print';
import type { Refusal } from '../../model/number-refusal';
import { isSameJson } from '../../model/same-json';
import { implausible } from '../../numbers/plausible';
import { remembered } from '../../numbers/thresholds';
import type { Database } from '../db/database';
import type { NumberState } from '../db/schema';
import { inTransaction, type WriteTransaction } from '../db/transaction';
import { isCompatible } from '../signals/approximate';
import { signalStores } from '../signals/stores';
import { neededNumber, numbersAt, stateOf } from './followed';
import { knownOf } from './known';
import { fitInto, putValue, type ShownValue } from './put-value';

/** What became of a number when its page was looked at. */
export type NumberOutcome =
  | {
      readonly state: 'read';
      readonly value: number;
      readonly approximate: boolean;
      readonly print: NumberPrint;
    }
  | ({ readonly state: 'refused' } & Refusal);

/** Where a number was looked at, and when: `at` in ISO 8601, `now` in milliseconds since 1970. */
export interface LookedAt {
  readonly url: URL;
  /** Whether that is the address of a frame in a page. */
  readonly isFrame: boolean;
  readonly at: string;
  readonly now: number;
  /** The IANA time zone in which days begin. */
  readonly zone: string;
}

/**
 * Notes what became of a followed number on its page. A value that is plausible is stored, and how the number looked is learned; another
 * one is set aside; where it was not read the reason is kept.
 * @returns whether the number is followed there, whether a reading was stored, and whether there is anything to show.
 */
export async function recordNumber(
  db: Database,
  id: string,
  outcome: NumberOutcome,
  { url, isFrame, now, zone, ...looked }: LookedAt,
): Promise<{ isFollowed: boolean; stored: boolean; isNews: boolean }> {
  // What waited for the worker while the clock was set back was not seen in the future.
  const at = new Date(Math.min(Date.parse(looked.at), now)).toISOString();
  return await inTransaction(db, signalStores, async (tx) => {
    const number = (await numbersAt(tx, url, isFrame)).find((one) => one.id === id);
    if (!number) return { isFollowed: false, stored: false, isNews: false };
    const before = await stateOf(tx, number);
    const isLate = before.lastLook !== undefined && at < before.lastLook.at;
    if (isLate) return { isFollowed: true, stored: false, isNews: false };
    const stored =
      outcome.state === 'read'
        ? await takeValue(tx, number, { ...outcome, at }, before, { now, zone })
        : await noteRefusal(tx, before, outcome, at);
    return { isFollowed: true, stored, isNews: stored || isNews(before, await stateOf(tx, number)) };
  });
}

/**
 * Answers whether the value that was set aside is right: it then counts from the instant at which it was seen, else it is dropped and not
 * asked about again.
 * @returns whether there was one.
 * @throws StillroomError `notFound` where there is no such number.
 */
export async function confirmSetAside(
  db: Database,
  id: string,
  isRight: boolean,
  { now, zone }: Pick<LookedAt, 'now' | 'zone'>,
): Promise<boolean> {
  return await inTransaction(db, signalStores, async (tx) => {
    const number = await neededNumber(tx, id);
    const { setAside, ...state } = await stateOf(tx, number);
    if (!setAside) return false;
    if (isRight) {
      const known = await knownOf(tx, number, state, setAside, zone);
      await putValue(tx, number, setAside, fitInto(number, setAside, known, zone), state.prints, now);
    } else await tx.objectStore('numberStates').put({ ...state, dropped: setAside.value });
    return true;
  });
}

async function takeValue(
  tx: WriteTransaction,
  number: FollowedNumber,
  { print, approximate, ...seen }: ShownValue & { readonly print: NumberPrint },
  before: NumberState,
  { now, zone }: Pick<LookedAt, 'now' | 'zone'>,
): Promise<boolean> {
  const known = await knownOf(tx, number, before, seen, zone);
  const last = known.lastRead?.value;
  // “12.3k” after “12,345” is no fall.
  const isRounded = approximate && last !== undefined && isCompatible(last, seen.value);
  const shown = { approximate, at: seen.at, value: isRounded ? last : seen.value };
  const fitted = fitInto(number, shown, known, zone);
  if (!fitted.isSure) return await noteLook(tx, before, shown.at);
  const grows = number.kind === 'counted' && number.print.range?.kind !== 'rolling';
  const why = implausible(shown.value, { last, grows, beganAnew: fitted.beganAnew });
  if (!why) return await putValue(tx, number, shown, fitted, learned(before.prints, print), now);
  const isAnswered = before.dropped === shown.value;
  const isAsked = before.setAside?.value === shown.value;
  return await noteLook(
    tx,
    isAnswered || isAsked ? before : { ...known, setAside: { ...shown, why } },
    shown.at,
  );
}

/** The last prints, oldest first. What the format was settled as stays. */
function learned(prints: readonly NumberPrint[], print: NumberPrint): NumberPrint[] {
  const format = prints.at(-1)?.format ?? print.format;
  return [...prints, { ...print, format }].slice(-remembered);
}

async function noteRefusal(
  tx: WriteTransaction,
  before: NumberState,
  { state: _state, ...reason }: { readonly state: 'refused' } & Refusal,
  at: string,
): Promise<false> {
  await tx.objectStore('numberStates').put({ ...before, lastLook: { at, reason } });
  return false;
}

async function noteLook(tx: WriteTransaction, before: NumberState, at: string): Promise<false> {
  await tx.objectStore('numberStates').put({ ...before, lastLook: { at } });
  return false;
}

/** Whether a screen would say something else. */
function isNews(before: NumberState, after: NumberState): boolean {
  return (
    !isSameJson(before.lastLook?.reason, after.lastLook?.reason) ||
    !isSameJson(before.setAside, after.setAside) ||
    !before.lastLook
  );
}
