import type { Rule } from '../../model/goals';
import { limits } from '../../model/scalars';
import { stoppedMetric } from '../../model/settings';
import type { Capture, Event, Reading, Subject } from '../../model/signals';
import type { Database } from '../db/database';
import { addNew, enqueuePut } from '../db/enqueue';
import { withDefaults } from '../db/read-settings';
import { type HookHealth, type LatestReading, type StoredSubject, siteRow } from '../db/schema';
import { inTransaction, type WriteTransaction } from '../db/transaction';
import { entitiesOf } from '../goals/entities';
import { markDirty } from '../snapshots/dirty';
import { isCompatible } from './approximate';
import { latestOf, readingBefore, withoutFuture } from './latest-reading';
import { applyRules, keyResultsOfSubject } from './members';
import { addToRollups, removeFromRollups } from './rollups';
import { matches } from './rules';
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
  now: Subject & { by?: string[] },
  at: string,
  wasNew: boolean,
): KeptSubject {
  if (!before) return { subject: { ...now, latest: {}, firstSeen: at }, isNew: true };
  // An author stays known under the names that events were stored under before.
  const by = now.by && [...new Set([...(before.by ?? []), ...now.by])].slice(-limits.authorNames);
  const shown = Object.entries({ ...now, by }).filter(([, value]) => value !== undefined && value !== '');
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

/**
 * Sets when subjects were first seen, where this capture is earlier: it came late, or the clock had been ahead.
 * @returns their ids. What counts by a rule counts from that instant on, so figures change.
 */
function lowerFirstSeen(all: Iterable<KeptSubject>, at: string): Set<string> {
  const lowered = new Set<string>();
  for (const kept of all) {
    if (Date.parse(kept.subject.firstSeen) <= Date.parse(at)) continue;
    kept.subject = { ...kept.subject, firstSeen: at };
    kept.isNew = true;
    lowered.add(kept.subject.id);
  }
  return lowered;
}

/** The readings without those of metrics that the person stopped, save where their subject counts for a key result. */
async function withoutStopped(
  tx: WriteTransaction,
  readings: Capture['readings'],
  subjects: ReadonlyMap<string, KeptSubject>,
  rules: readonly Rule[],
): Promise<Capture['readings']> {
  const { stoppedMetrics } = withDefaults(await tx.objectStore('meta').get('settings'));
  if (!stoppedMetrics.length) return readings;
  const kept: Capture['readings'] = [];
  for (const reading of readings) {
    const subject = subjects.get(reading.subject)?.subject;
    const isStopped = subject && stoppedMetrics.includes(stoppedMetric(subject, reading.metric));
    if (!isStopped || (await countsForKeyResult(tx, subject, rules))) kept.push(reading);
  }
  return kept;
}

/** Puts the readings that add to what is stored, and returns them. */
async function putReadings(
  tx: WriteTransaction,
  readings: Capture['readings'],
  at: string,
  subjects: ReadonlyMap<string, KeptSubject>,
  now: number,
): Promise<Reading[]> {
  const stored: Reading[] = [];
  for (const reading of readings) {
    const kept = subjects.get(reading.subject);
    if (!kept) continue;
    const shown: Reading = { ...reading, at };
    const before = await readingBefore(tx, kept.subject, shown);
    const next = withKnownDigits(before, shown);
    const latest = withoutFuture(kept.subject.latest, next.metric, before, now);
    if (latest) {
      kept.subject = { ...kept.subject, latest };
      kept.isNew = true;
    }
    if (!isNewReading(before, next)) continue;
    enqueuePut(tx, 'readings', next);
    keepLatest(kept.subject, next);
    stored.push(next);
  }
  return stored;
}

/**
 * A reading that is a rounded form of the last one keeps its value: “12.3k” after “12,345” is no fall. It stays marked as
 * approximate.
 */
function withKnownDigits(held: LatestReading | undefined, next: Reading): Reading {
  return held && next.approximate && isCompatible(held.value, next.value)
    ? { ...next, value: held.value }
    : next;
}

/** Makes a reading its subject's latest one of that metric, unless a later one is stored. */
export function keepLatest(subject: StoredSubject, { metric, value, at, approximate }: Reading): void {
  const held = latestOf(subject.latest, metric);
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
