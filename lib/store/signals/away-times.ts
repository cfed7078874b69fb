import * as z from 'zod/mini';
import { type AwayTime, awayTimes, type IdleState } from '../../model/away';
import { idleAfter } from '../../model/idle';
import type { Database } from '../db/database';
import { inTransaction, type ReadTransaction } from '../db/transaction';

const key = 'awayTimes';
/** Time is told within minutes: what is so much older, in milliseconds, cuts nothing any more. */
const keptFor = 8 * idleAfter;

/** Reads when nobody was at the machine lately. */
export async function readAwayTimes(tx: ReadTransaction): Promise<AwayTime[]> {
  const parsed = z.safeParse(awayTimes, await tx.objectStore('meta').get(key));
  return parsed.success ? parsed.data : [];
}

/**
 * Notes what the browser says of the person at the machine. To be told the same again changes nothing.
 * @param now milliseconds since 1970. A person who is idle has been so for two minutes.
 */
export async function noteIdleState(db: Database, state: IdleState, now: number): Promise<void> {
  await inTransaction(db, ['meta'], async (tx) => {
    const held = await readAwayTimes(tx);
    const isAway = held.at(-1) !== undefined && held.at(-1)?.to === undefined;
    if (isAway === (state !== 'active')) return;
    const next = isAway
      ? ended(held, now)
      : [...held, { from: iso(state === 'idle' ? now - idleAfter : now) }];
    const lately = next.filter(({ to }) => to === undefined || Date.parse(to) >= now - keptFor);
    await tx.objectStore('meta').put(lately, key);
  });
}

function ended(held: readonly AwayTime[], now: number): AwayTime[] {
  return held.map((away) => (away.to === undefined ? { ...away, to: iso(now) } : away));
}

/** What is left of a stretch of time, in milliseconds since 1970, without the times in which nobody was there. */
export function withoutAway(
  stretch: { readonly from: number; readonly to: number },
  away: readonly AwayTime[],
): { from: number; to: number }[] {
  return away.reduce(
    (left, one) => {
      const [from, to] = instantsOf(one);
      return left.flatMap((piece) =>
        [
          { from: piece.from, to: Math.min(piece.to, from) },
          { from: Math.max(piece.from, to), to: piece.to },
        ].filter((rest) => rest.from < rest.to),
      );
    },
    [{ ...stretch }],
  );
}

/** Whether nobody was there for some time between two instants. */
export function wasAwayBetween(from: number, to: number, away: readonly AwayTime[]): boolean {
  return away.some((one) => {
    const [begun, over] = instantsOf(one);
    return begun < to && over > from;
  });
}

function instantsOf({ from, to }: AwayTime): [number, number] {
  return [Date.parse(from), to === undefined ? Number.POSITIVE_INFINITY : Date.parse(to)];
}

const iso = (instant: number) => new Date(instant).toISOString();
