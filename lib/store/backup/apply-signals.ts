import type { BackupRecord, RecordOf } from '../../model/backup';
import { dayLength } from '../../model/durations';
import { isSameJson } from '../../model/same-json';
import type { Event, Reading } from '../../model/signals';
import { enqueuePut } from '../db/enqueue';
import type { ImportState, StoredSubject } from '../db/schema';
import type { WriteTransaction } from '../db/transaction';
import { erasedNames } from '../signals/erased';
import { keyResultsOfSubject } from '../signals/key-results-of-subject';
import { keepLatest } from '../signals/put-readings';
import { addToRollups } from '../signals/rollups';
import { markDirty } from '../snapshots/dirty';
import type { ImportCounter } from './import-counter';

/** The clocks of two machines may differ by so much without either being wrong. */
const clockSkew = dayLength;

type Signal = RecordOf<'reading'> | RecordOf<'event'>;

/**
 * Stores readings and events of a backup. What is stored already stays, also where the backup differs. What was done by
 * erased people, and what belongs to subjects that were erased meanwhile, is left out. A reading of a clock that was ahead does
 * not become the latest one.
 */
export async function applySignals(
  tx: WriteTransaction,
  records: readonly BackupRecord[],
  { now }: Pick<ImportState, 'now'>,
  counter: ImportCounter,
): Promise<void> {
  const signals = records as readonly Signal[];
  const ids = [...new Set(signals.map((s) => s.subject))];
  const stored = await Promise.all(ids.map((id) => tx.objectStore('subjects').get(id)));
  const subjects = new Map(stored.flatMap((s) => (s ? [[s.id, s]] : [])));
  const erased = await erasedNames(tx);
  const held = new Map<string, Reading | Event>();
  await Promise.all(
    signals.map(async (signal) => {
      const found = await heldOf(tx, signal);
      if (found) held.set(keyOf(signal), found);
    }),
  );
  const touched = new Set<StoredSubject>();
  const added: { readings: Reading[]; events: Event[] } = { readings: [], events: [] };
  for (const signal of signals) {
    const subject = subjects.get(signal.subject);
    if (!subject || (signal.type === 'event' && signal.actor && erased.has(signal.actor))) continue;
    const before = held.get(keyOf(signal));
    const { type, ...value } = signal;
    counter.add(type, before === undefined ? 'added' : isSame(before, value) ? 'same' : 'kept');
    if (before) continue;
    held.set(keyOf(signal), value);
    touched.add(subject);
    if (signal.type === 'event') added.events.push(value as Event);
    else {
      added.readings.push(value as Reading);
      if (Date.parse(value.at) <= now + clockSkew) keepLatest(subject, value as Reading);
    }
  }
  for (const reading of added.readings) enqueuePut(tx, 'readings', reading);
  for (const event of added.events) enqueuePut(tx, 'events', event);
  await addToRollups(tx, added.readings, added.events);
  await markTouched(tx, touched);
}

async function markTouched(tx: WriteTransaction, touched: Iterable<StoredSubject>): Promise<void> {
  const keyResults = new Set<string>();
  for (const subject of touched) {
    enqueuePut(tx, 'subjects', subject);
    for (const id of await keyResultsOfSubject(tx, subject.id)) keyResults.add(id);
  }
  await markDirty(tx, keyResults);
}

/** Whether two signals are the same. The actor of an event has another name on each machine. */
function isSame(held: Reading | Event, value: Reading | Event): boolean {
  return isSameJson({ ...held, actor: undefined }, { ...value, actor: undefined });
}

function keyOf(signal: Signal): string {
  return signal.type === 'event' ? signal.id : JSON.stringify([signal.subject, signal.metric, signal.at]);
}

async function heldOf(tx: WriteTransaction, signal: Signal): Promise<Reading | Event | undefined> {
  return signal.type === 'event'
    ? await tx.objectStore('events').get(signal.id)
    : await tx.objectStore('readings').get([signal.subject, signal.metric, signal.at]);
}
