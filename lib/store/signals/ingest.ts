import type { Capture, Event } from '../../model/signals';
import type { Database } from '../db/database';
import { addNew, enqueuePut } from '../db/enqueue';
import { type HookHealth, siteRow } from '../db/schema';
import { inTransaction, type WriteTransaction } from '../db/transaction';
import { entitiesOf } from '../goals/entities';
import { markDirty } from '../snapshots/dirty';
import { keepSubjects, lowerFirstSeen } from './keep-subjects';
import { keyResultsOfSubject } from './key-results-of-subject';
import { applyRules } from './members';
import { putReadings, withoutStopped } from './put-readings';
import { addToRollups, removeFromRollups } from './rollups';
import { signalStores } from './stores';

/**
 * Stores the capture of one page in one transaction. The page's own subject and its parts are kept; listed subjects only
 * where they count for a key result. A reading is stored when its value changed, or once a day. Idempotent.
 * @param site the platform's id where the page is of its own site, else an origin.
 * @param now milliseconds since 1970: a stored reading that is dated later was captured while the clock was ahead.
 * @returns how many readings and events were stored, and whether a snapshot became stale.
 * @throws DOMException `QuotaExceededError` where the disk is full; nothing of the capture is stored then.
 */
export async function ingest(
  db: Database,
  capture: Capture,
  site = capture.platform,
  now = Date.now(),
): Promise<{ stored: number; dirty: boolean }> {
  return await inTransaction(db, signalStores, async (tx) => {
    const rules = await entitiesOf(tx, 'rule');
    const subjects = await keepSubjects(tx, capture, rules);
    const touched = lowerFirstSeen(subjects.values(), capture.at);
    const kept = await withoutStopped(tx, capture.readings, subjects, rules);
    const readings = await putReadings(tx, kept, capture.at, subjects, now);
    const events = await addNew(
      tx,
      'events',
      capture.events.filter((e) => subjects.has(e.subject)),
    );
    await addToRollups(tx, readings, events);
    const retracted = await removeRetracted(tx, capture.retracted);
    const read = new Set(readings.map((r) => r.subject));
    for (const { subject } of [...readings, ...events, ...retracted]) touched.add(subject);
    const keyResults = new Set<string>();
    for (const { subject, isNew } of subjects.values()) {
      if (isNew || read.has(subject.id)) enqueuePut(tx, 'subjects', subject);
      if (isNew) for (const id of await applyRules(tx, subject, rules)) keyResults.add(id);
    }
    for (const id of touched)
      for (const keyResult of await keyResultsOfSubject(tx, id)) keyResults.add(keyResult);
    await markDirty(tx, keyResults);
    await rememberPage(tx, capture);
    await updateHealth(tx, capture, site);
    return { stored: readings.length + events.length, dirty: keyResults.size > 0 };
  });
}

/** Removes events that were deleted on the page, so that they no longer count, and returns them. */
async function removeRetracted(tx: WriteTransaction, retracted: readonly string[] = []): Promise<Event[]> {
  const store = tx.objectStore('events');
  const removed: Event[] = [];
  for (const id of retracted) {
    const event = await store.get(id);
    if (!event) continue;
    await store.delete(id);
    removed.push(event);
  }
  await removeFromRollups(tx, [], removed);
  return removed;
}

async function rememberPage(tx: WriteTransaction, capture: Capture): Promise<void> {
  const own = capture.subjects.find((s) => s.role === 'page');
  if (!own) return;
  const pages = tx.objectStore('pages');
  const held = await pages.get(capture.url);
  const dismissed = held?.subject === own.id && held.dismissed ? { dismissed: true } : {};
  await pages.put({ url: capture.url, subject: own.id, at: capture.at, ...dismissed });
}

async function updateHealth(
  tx: WriteTransaction,
  { url, platform, at, subjects, health }: Capture,
  site: string,
): Promise<void> {
  const store = tx.objectStore('health');
  if (subjects.length) await store.put({ site, platform, ...siteRow, lastFound: at });
  if (!health) return;
  const { kind, found, missed } = health;
  for (const hook of [...found, ...missed]) {
    const held = await store.get([site, kind, hook]);
    const next: HookHealth = { ...(held ?? { site, platform, kind, hook }) };
    if (found.includes(hook)) {
      next.lastFound = at;
      delete next.missedSince;
      delete next.missedOn;
    } else {
      next.missedSince ??= at;
      next.missedOn = [...new Set([...(next.missedOn ?? []), url])].slice(0, 2);
    }
    await store.put(next);
  }
}
