import type { Rule } from '../../model/goals';
import type { Capture, Event, Reading, Subject } from '../../model/signals';
import type { Database } from '../db/database';
import { addNew, enqueuePut } from '../db/enqueue';
import { type HookHealth, type LatestReading, type StoredSubject, siteRow } from '../db/schema';
import { beginWrite, runTransaction, type WriteTransaction } from '../db/transaction';
import { entitiesOf } from '../goals/entities';
import { markDirty } from '../snapshots/dirty';
import { isCompatible } from './approximate';
import { applyRules, keyResultsOfSubject } from './members';
import { addToRollups, removeFromRollups } from './rollups';
import { matches } from './rules';

const stores = [
  'entities',
  'subjects',
  'readings',
  'events',
  'rollups',
  'members',
  'snapshots',
  'dirty',
  'pages',
  'health',
] as const;

/**
 * Stores the capture of one page in one transaction. The page's own subject and its parts are kept; listed subjects only
 * where they count for a key result. A reading is stored when its value changed, or once a day. Idempotent.
 * @param site the platform's id where the page is of its own site, else an origin.
 * @returns how many readings and events were stored, and whether a snapshot became stale.
 * @throws DOMException `QuotaExceededError` where the disk is full; nothing of the capture is stored then.
 */
export async function ingest(
  db: Database,
  capture: Capture,
  site = capture.platform,
): Promise<{ stored: number; dirty: boolean }> {
  const tx = beginWrite(db, stores);
  return await runTransaction(tx, async () => {
    const rules = await entitiesOf(tx, 'rule');
    const subjects = await keepSubjects(tx, capture, rules);
    const readings = putReadings(tx, capture, subjects);
    const events = await addNew(
      tx,
      'events',
      capture.events.filter((e) => subjects.has(e.subject)),
    );
    await addToRollups(tx, readings, events);
    const retracted = await removeRetracted(tx, capture.retracted);
    const read = new Set(readings.map((r) => r.subject));
    const keyResults = new Set<string>();
    for (const { subject, isNew } of subjects.values()) {
      if (isNew || read.has(subject.id)) enqueuePut(tx, 'subjects', subject);
      if (isNew) for (const id of await applyRules(tx, subject, rules)) keyResults.add(id);
    }
    const touched = new Set([...read, ...[...events, ...retracted].map((e) => e.subject)]);
    for (const id of touched)
      for (const keyResult of await keyResultsOfSubject(tx, id)) keyResults.add(keyResult);
    await markDirty(tx, keyResults);
    await rememberPage(tx, capture);
    await updateHealth(tx, capture, site);
    return { stored: readings.length + events.length, dirty: keyResults.size > 0 };
  });
}

interface KeptSubject {
  subject: StoredSubject;
  /** Whether the store does not have it, or has other fields of it. */
  isNew: boolean;
}

/** The subjects of the capture that are kept, merged with the stored ones. */
async function keepSubjects(
  tx: WriteTransaction,
  capture: Capture,
  rules: readonly Rule[],
): Promise<Map<string, KeptSubject>> {
  const store = tx.objectStore('subjects');
  const known = await Promise.all(capture.subjects.map((s) => store.get(s.id)));
  const kept = new Map<string, KeptSubject>();
  for (const [at, { role, ...subject }] of capture.subjects.entries()) {
    const before = kept.get(subject.id)?.subject ?? known[at];
    if (role === 'listed' && !(await countsForKeyResult(tx, subject, rules))) continue;
    kept.set(subject.id, mergeSubject(before, subject, capture.at, kept.get(subject.id)?.isNew ?? false));
  }
  // A later part of a page's capture can refer to subjects of an earlier part.
  const named = new Set([...capture.readings, ...capture.events].map((s) => s.subject));
  for (const id of named) {
    if (kept.has(id)) continue;
    const before = await store.get(id);
    if (before) kept.set(id, { subject: before, isNew: false });
  }
  return kept;
}

async function countsForKeyResult(
  tx: WriteTransaction,
  subject: Subject,
  rules: readonly Rule[],
): Promise<boolean> {
  return rules.some((r) => matches(r, subject)) || (await keyResultsOfSubject(tx, subject.id)).length > 0;
}

/** Merges a subject as a page shows it now over the stored one; fields that the page does not show stay. */
function mergeSubject(
  before: StoredSubject | undefined,
  now: Subject,
  at: string,
  wasNew: boolean,
): KeptSubject {
  if (!before) return { subject: { ...now, latest: {}, firstSeen: at }, isNew: true };
  const shown = Object.entries(now).filter(([, value]) => value !== undefined && value !== '');
  const changed = shown.some(([name, value]) => !isSame(before[name as keyof Subject], value));
  return {
    subject: changed ? { ...before, ...Object.fromEntries(shown) } : before,
    isNew: changed || wasNew,
  };
}

/** Whether two values of a subject are alike; labels are a list. */
function isSame(before: unknown, now: unknown): boolean {
  return Array.isArray(now)
    ? now.join('\n') === (Array.isArray(before) && before.join('\n'))
    : before === now;
}

/** Puts the readings that add to what is stored, and returns them. */
function putReadings(
  tx: WriteTransaction,
  capture: Capture,
  subjects: ReadonlyMap<string, KeptSubject>,
): Reading[] {
  const stored: Reading[] = [];
  for (const reading of capture.readings) {
    const subject = subjects.get(reading.subject)?.subject;
    if (!subject) continue;
    const held = Object.hasOwn(subject.latest, reading.metric) ? subject.latest[reading.metric] : undefined;
    const next = withKnownDigits(held, { ...reading, at: capture.at });
    if (!isNewReading(held, next)) continue;
    enqueuePut(tx, 'readings', next);
    keepLatest(subject, next);
    stored.push(next);
  }
  return stored;
}

/**
 * A reading that is a rounded form of the last one keeps its value: “12.3k” after “12,345” is no fall. It stays marked as
 * approximate.
 */
function withKnownDigits(held: LatestReading | undefined, next: Reading): Reading {
  const isLater = held !== undefined && Date.parse(held.at) <= Date.parse(next.at);
  return isLater && next.approximate && isCompatible(held.value, next.value)
    ? { ...next, value: held.value }
    : next;
}

/** Makes a reading its subject's latest one of that metric, unless a later one is stored. */
export function keepLatest(subject: StoredSubject, { metric, value, at, approximate }: Reading): void {
  const held = Object.hasOwn(subject.latest, metric) ? subject.latest[metric] : undefined;
  if (held && Date.parse(held.at) > Date.parse(at)) return;
  subject.latest = { ...subject.latest, [metric]: { value, at, ...(approximate ? { approximate } : {}) } };
}

/** Whether a reading adds to the last one: another value, or the first one of its day. */
function isNewReading(held: LatestReading | undefined, next: Reading): boolean {
  return !held || held.value !== next.value || held.at.slice(0, 10) !== next.at.slice(0, 10);
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
  if (own) await tx.objectStore('pages').put({ url: capture.url, subject: own.id, at: capture.at });
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
