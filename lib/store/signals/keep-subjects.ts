import type { Rule } from '../../model/goals';
import { limits } from '../../model/limits';
import type { Capture, Subject } from '../../model/signals';
import type { StoredSubject } from '../db/schema';
import type { WriteTransaction } from '../db/transaction';
import { keyResultsOfSubject } from './key-results-of-subject';
import { matches } from './rules';

export interface KeptSubject {
  subject: StoredSubject;
  /** Whether the store does not have it, or has other fields of it. */
  isNew: boolean;
}

/** The subjects of the capture that are kept, merged with the stored ones. */
export async function keepSubjects(
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

export async function countsForKeyResult(
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
export function lowerFirstSeen(all: Iterable<KeptSubject>, at: string): Set<string> {
  const lowered = new Set<string>();
  for (const kept of all) {
    if (Date.parse(kept.subject.firstSeen) <= Date.parse(at)) continue;
    kept.subject = { ...kept.subject, firstSeen: at };
    kept.isNew = true;
    lowered.add(kept.subject.id);
  }
  return lowered;
}
