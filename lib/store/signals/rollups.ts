import { dayLength } from '../../model/durations';
import {
  addToRollup,
  dayOf,
  emptyRollup,
  type Rollup,
  type RollupDay,
  type RollupKey,
  rollupDays,
  rollupStart,
  setRollupDay,
} from '../../model/rollup';
import type { Event, Reading } from '../../model/signals';
import { weekRecordStart } from '../../model/weeks';
import { enqueueDelete, enqueuePut } from '../db/enqueue';
import { keysOf } from '../db/keys-of';
import { putWeeks } from '../db/put-weeks';
import type { WriteTransaction } from '../db/transaction';

/** A reading or event, as far as rollups know it. */
interface Signal {
  readonly at: number;
  readonly value: number;
  readonly approximate?: boolean | undefined;
}

/**
 * Adds readings and events to the rollups, in the transaction that stores them.
 * @param events that were not stored before: one that is added twice counts twice.
 */
export async function addToRollups(
  tx: WriteTransaction,
  readings: readonly Reading[],
  events: readonly Event[],
): Promise<void> {
  const open = await openRollups(tx, readings, events);
  for (const { rollup, signals } of open) {
    for (const signal of signals) addToRollup(rollup, signal);
    enqueuePut(tx, 'rollups', rollup);
  }
  await putWeeks(
    tx,
    open.map((o) => o.rollup),
  );
}

/** Takes readings and events out of the rollups, in the transaction that deletes them, after they were deleted. */
export async function removeFromRollups(
  tx: WriteTransaction,
  readings: readonly Pick<Reading, 'subject' | 'metric' | 'at'>[],
  events: readonly Pick<Event, 'subject' | 'kind' | 'at' | 'actor'>[],
): Promise<void> {
  const open = await openRollups(tx, readings, events);
  for (const { rollup, signals } of open) {
    const removed = [...Map.groupBy(signals, ({ at }) => dayOf(at))];
    const left = await Promise.all(removed.map(([day, own]) => dayInStore(tx, rollup, day, own.length)));
    for (const [n, [day]] of removed.entries()) setRollupDay(rollup, day, left[n]);
    const { subject, of, name, from, last } = rollup;
    if (last.length) enqueuePut(tx, 'rollups', rollup);
    else await tx.objectStore('rollups').delete([subject, of, name, from]);
  }
  await putWeeks(
    tx,
    open.map((o) => o.rollup),
  );
}

/** Deletes the rollups and weeks of a subject, in the transaction that deletes its readings and events. */
export async function deleteRollups(tx: WriteTransaction, subject: string): Promise<void> {
  const held = await tx.objectStore('rollups').getAllKeys(keysOf(subject));
  for (const from of new Set(held.map(([, , , day]) => weekRecordStart(day))))
    enqueueDelete(tx, 'weeks', [from, subject]);
  await tx.objectStore('rollups').delete(keysOf(subject));
}

/** The rollups of some signals, each with its signals. */
async function openRollups(
  tx: WriteTransaction,
  readings: readonly (Pick<Reading, 'subject' | 'metric' | 'at'> & Partial<Reading>)[],
  events: readonly Pick<Event, 'subject' | 'kind' | 'at' | 'actor'>[],
): Promise<{ rollup: Rollup; signals: Signal[] }[]> {
  const groups = new Map<string, { key: RollupKey; signals: Signal[] }>();
  const add = (subject: string, of: Rollup['of'], name: string, signal: Signal) => {
    if (Number.isNaN(signal.at)) return;
    const from = rollupStart(dayOf(signal.at));
    const text = `${of} ${from} ${name} ${subject}`;
    const group = groups.get(text) ?? { key: { subject, of, name, from }, signals: [] };
    groups.set(text, group);
    group.signals.push(signal);
  };
  for (const { subject, metric, at, value = 0, approximate } of readings)
    add(subject, 'reading', metric, { at: Date.parse(at), value, approximate });
  for (const { subject, kind, at, actor } of events) {
    const signal = { at: Date.parse(at), value: 1 };
    add(subject, 'event', kind, signal);
    if (actor !== undefined) add(subject, 'actor', actor, signal);
  }
  const store = tx.objectStore('rollups');
  return await Promise.all(
    [...groups.values()].map(async ({ key, signals }) => {
      const held = await store.get([key.subject, key.of, key.name, key.from]);
      return { rollup: held ?? emptyRollup(key), signals };
    }),
  );
}

/** A day without the signals that were removed from it; undefined where there are none left. */
async function dayInStore(
  tx: WriteTransaction,
  rollup: Rollup,
  day: number,
  removed: number,
): Promise<RollupDay | undefined> {
  const { subject, of, name } = rollup;
  const instant = (at: number) => new Date(at).toISOString();
  const [begin, end] = [instant(day * dayLength), instant((day + 1) * dayLength)];
  if (of !== 'reading') {
    // A day can have very many events, so they are not counted again.
    const value = (rollupDays(rollup).find((d) => dayOf(d.last) === day)?.value ?? 0) - removed;
    if (value <= 0) return undefined;
    const nearest = (direction: 'next' | 'prev') =>
      of === 'event'
        ? nearestEvent(tx, IDBKeyRange.bound([subject, begin], [subject, end], false, true), name, direction)
        : nearestOfActor(
            tx,
            IDBKeyRange.bound([subject, name, begin], [subject, name, end], false, true),
            direction,
          );
    const [first, last] = [await nearest('next'), await nearest('prev')];
    return first === undefined || last === undefined ? undefined : { first, last, value, approximate: false };
  }
  const store = tx.objectStore('readings');
  const range = IDBKeyRange.bound([subject, name, begin], [subject, name, end], false, true);
  const [first, last] = [await store.get(range), (await store.openCursor(range, 'prev'))?.value];
  if (!first || !last) return undefined;
  return {
    first: Date.parse(first.at),
    last: Date.parse(last.at),
    value: last.value,
    approximate: last.approximate === true,
  };
}

/** The instant of the first event of a kind in a range, or of the last one. */
async function nearestEvent(
  tx: WriteTransaction,
  range: IDBKeyRange,
  kind: string,
  direction: 'next' | 'prev',
): Promise<number | undefined> {
  const index = tx.objectStore('events').index('subject');
  for (let cursor = await index.openCursor(range, direction); cursor; cursor = await cursor.continue())
    if (cursor.value.kind === kind) return Date.parse(cursor.value.at);
  return undefined;
}

/** The instant of the first event in a range of the index `actor`, or of the last one. */
async function nearestOfActor(
  tx: WriteTransaction,
  range: IDBKeyRange,
  direction: 'next' | 'prev',
): Promise<number | undefined> {
  const cursor = await tx.objectStore('events').index('actor').openKeyCursor(range, direction);
  return cursor ? Date.parse(cursor.key[2]) : undefined;
}
