import type { Rule } from '../../model/goals';
import type { Capture, Reading, Subject } from '../../model/signals';
import type { Database } from '../db/database';
import { addOnceLater, putLater } from '../db/requests';
import { type HookHealth, type LatestReading, type StoredSubject, whole } from '../db/schema';
import { settle, type Writing, writing } from '../db/transaction';
import { applyRules, countingFor, entitiesOf, markDirty } from './members';
import { matches } from './rules';

const stores = [
  'entities',
  'subjects',
  'readings',
  'events',
  'members',
  'snapshots',
  'dirty',
  'pages',
  'health',
] as const;

/**
 * Stores one page's capture in one transaction. The page's own subject and its parts are kept; what is merely listed is
 * kept only when it counts for a key result. A reading is stored when its value changed, or once a day. Doing it
 * twice changes nothing.
 * @param site what it was read on, as access is given: the platform's own site, by its id, or an origin.
 * @returns how many readings and events were stored, and whether a snapshot has to be computed again.
 * @throws DOMException `QuotaExceededError` where the disk is full; nothing of the capture is stored then.
 */
export async function ingest(
  db: Database,
  capture: Capture,
  site = capture.platform,
): Promise<{ stored: number; dirty: boolean }> {
  const tx = writing(db, stores);
  return await settle(tx, async () => {
    const rules = await entitiesOf(tx, 'rule');
    const subjects = await keepSubjects(tx, capture, rules);
    const touched = new Set<string>();
    const stored = putReadings(tx, capture, subjects, touched) + addEvents(tx, capture, subjects, touched);
    for (const { subject, isNew } of subjects.values()) {
      if (isNew || touched.has(subject.id)) putLater(tx, 'subjects', subject);
      if (isNew) await applyRules(tx, subject, rules);
    }
    const keyResults = new Set<string>();
    for (const id of touched) for (const keyResult of await countingFor(tx, id)) keyResults.add(keyResult);
    await markDirty(tx, keyResults);
    await rememberPage(tx, capture);
    await updateHealth(tx, capture, site);
    return { stored, dirty: keyResults.size > 0 };
  });
}

interface Kept {
  subject: StoredSubject;
  /** Whether the store does not have it, or has other words for it. */
  isNew: boolean;
}

/** The subjects of the capture that are kept, merged with what is known of them. */
async function keepSubjects(
  tx: Writing,
  capture: Capture,
  rules: readonly Rule[],
): Promise<Map<string, Kept>> {
  const store = tx.objectStore('subjects');
  const known = await Promise.all(capture.subjects.map((s) => store.get(s.id)));
  const kept = new Map<string, Kept>();
  for (const [at, { role, ...subject }] of capture.subjects.entries()) {
    const before = kept.get(subject.id)?.subject ?? known[at];
    if (role === 'listed' && !(await counts(tx, subject, rules))) continue;
    kept.set(subject.id, merge(before, subject, capture.at, kept.get(subject.id)?.isNew ?? false));
  }
  // A further part of a page's capture names subjects that an earlier part brought.
  const named = new Set([...capture.readings, ...capture.events].map((s) => s.subject));
  for (const id of named) {
    if (kept.has(id)) continue;
    const before = await store.get(id);
    if (before) kept.set(id, { subject: before, isNew: false });
  }
  return kept;
}

async function counts(tx: Writing, subject: Subject, rules: readonly Rule[]): Promise<boolean> {
  return rules.some((r) => matches(r, subject)) || (await countingFor(tx, subject.id)).length > 0;
}

/** What a page says of a subject now goes over what was known; what it does not say stays. */
function merge(before: StoredSubject | undefined, now: Subject, at: string, wasNew: boolean): Kept {
  if (!before) return { subject: { ...now, latest: {}, firstSeen: at }, isNew: true };
  const said = Object.entries(now).filter(([, value]) => value !== undefined && value !== '');
  const changed = said.some(([name, value]) => before[name as keyof Subject] !== value);
  return {
    subject: changed ? { ...before, ...Object.fromEntries(said) } : before,
    isNew: changed || wasNew,
  };
}

function putReadings(
  tx: Writing,
  capture: Capture,
  subjects: ReadonlyMap<string, Kept>,
  touched: Set<string>,
): number {
  let stored = 0;
  for (const reading of capture.readings) {
    const subject = subjects.get(reading.subject)?.subject;
    if (!subject) continue;
    const next: Reading = { ...reading, at: capture.at };
    if (!isNews(subject.latest[reading.metric], next)) continue;
    putLater(tx, 'readings', next);
    keepLatest(subject, next);
    touched.add(subject.id);
    stored += 1;
  }
  return stored;
}

/** Makes a reading its subject's latest of that metric, unless a later one is known. */
export function keepLatest(subject: StoredSubject, { metric, value, at, approximate }: Reading): void {
  const held = Object.hasOwn(subject.latest, metric) ? subject.latest[metric] : undefined;
  if (held && Date.parse(held.at) > Date.parse(at)) return;
  subject.latest = { ...subject.latest, [metric]: { value, at, ...(approximate ? { approximate } : {}) } };
}

/**
 * Whether a reading says more than the last one did: another value, or the first of its day. A rounded figure that the
 * last exact one rounds to says less.
 */
export function isNews(held: LatestReading | undefined, next: Reading): boolean {
  if (!held) return true;
  const sameDay = held.at.slice(0, 10) === next.at.slice(0, 10);
  if (next.approximate && !held.approximate && sameDay && isRoundingOf(held.value, next.value)) return false;
  return held.value !== next.value || !sameDay;
}

/** Abbreviated figures keep two or three digits: they are within a twentieth of the truth. */
function isRoundingOf(exact: number, rounded: number): boolean {
  return Math.abs(exact - rounded) <= Math.abs(rounded) / 20;
}

/**
 * Adds the events that are not there yet. An event is known by its id alone: what was stored first stays, so that
 * nothing can rewrite it.
 */
function addEvents(
  tx: Writing,
  capture: Capture,
  subjects: ReadonlyMap<string, Kept>,
  touched: Set<string>,
): number {
  let added = 0;
  for (const event of capture.events) {
    if (!subjects.has(event.subject)) continue;
    addOnceLater(tx, 'events', event);
    touched.add(event.subject);
    added += 1;
  }
  return added;
}

async function rememberPage(tx: Writing, capture: Capture): Promise<void> {
  const own = capture.subjects.find((s) => s.role === 'page');
  if (own) await tx.objectStore('pages').put({ url: capture.url, subject: own.id, at: capture.at });
}

async function updateHealth(
  tx: Writing,
  { url, platform, at, subjects, health }: Capture,
  site: string,
): Promise<void> {
  const store = tx.objectStore('health');
  if (subjects.length) await store.put({ site, platform, ...whole, lastFound: at });
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
