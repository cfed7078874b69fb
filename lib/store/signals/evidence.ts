import { startOf } from '../../goals/calendar/span';
import { conversationMetrics } from '../../goals/measure/people';
import { lastReview } from '../../goals/snapshots/snapshot';
import type { Evidence, Span } from '../../goals/types';
import type { KeyResult, Measure } from '../../model/goals';
import type { StoredSubject } from '../db/schema';
import type { ReadTransaction } from '../db/transaction';
import { entitiesOf } from '../goals/entities';

export const evidenceStores = ['entities', 'subjects', 'readings', 'events', 'members'] as const;

/** Up to so many readings of one metric are all fetched; of more, only the ones needed for the given instants. */
const fetchAllUpTo = 64;

/**
 * Loads the evidence of a key result, as far as its measure needs it.
 * @param instants in milliseconds since 1970: the readings suffice for the value at each of them, at the start and at the
 *   last check-in.
 */
export async function loadEvidence(
  tx: ReadTransaction,
  keyResult: Pick<KeyResult, 'id' | 'measure'>,
  span: Span,
  instants: readonly number[],
  zone: string,
): Promise<Evidence> {
  const needs = requirementsOf(keyResult.measure);
  const stored = await tx
    .objectStore('members')
    .getAll(IDBKeyRange.bound([keyResult.id], [keyResult.id, []]));
  const subjects = await Promise.all(stored.map((m) => tx.objectStore('subjects').get(m.subject)));
  const members = stored.flatMap((m, at) => {
    const subject = subjects[at];
    return subject ? [{ since: Date.parse(m.since), subject }] : [];
  });
  const ownOf = <T extends { keyResult?: string | undefined }>(all: readonly T[]) =>
    all.filter((one) => one.keyResult === keyResult.id);
  const ids = members.map((m) => m.subject.id);
  const checkIns = ownOf(await entitiesOf(tx, 'checkIn')).map((c) => ({
    at: startOf(c.at, zone),
    ...(c.value === undefined ? {} : { value: c.value }),
  }));
  const reviewed = lastReview(checkIns, span, Math.max(...instants));
  const needed = [...new Set([...instants, span.start, reviewed])].sort((a, b) => a - b);
  return {
    members: members.map(({ since, subject }) => ({ since, ...memberSubject(subject) })),
    readings: (
      await Promise.all(
        ids.flatMap((subject) => [...needs.metrics].map((m) => readingsOf(tx, subject, m, needed))),
      )
    ).flat(),
    events: needs.events ? (await Promise.all(ids.map((subject) => eventsOf(tx, subject)))).flat() : [],
    tags: ownOf(await entitiesOf(tx, 'tag')).map(({ at, weight, outcome, value, unit }) => ({
      ...{ at: Date.parse(at), weight },
      ...(outcome === undefined ? {} : { outcome }),
      ...(value === undefined ? {} : { value }),
      ...(unit === undefined ? {} : { unit }),
    })),
    checkIns,
    effort: (await entitiesOf(tx, 'effort'))
      .filter((e) =>
        e.keyResult === undefined ? ids.includes(e.subject ?? '') : e.keyResult === keyResult.id,
      )
      .map((e) => ({ at: Date.parse(e.at), seconds: e.seconds })),
  };
}

function memberSubject({ id, publishedAt, by, author }: StoredSubject) {
  const at = Date.parse(publishedAt ?? '');
  const authors = [...(by ?? []), ...(author === undefined ? [] : [author])];
  return {
    subject: id,
    ...(Number.isNaN(at) ? {} : { publishedAt: at }),
    ...(authors.length ? { authors } : {}),
  };
}

/** The metrics that a measure reads, and whether it reads events. */
function requirementsOf(measure: Measure): { metrics: Set<string>; events: boolean } {
  if (measure.kind === 'ratio') {
    const [over, under] = [requirementsOf(measure.over), requirementsOf(measure.under)];
    return { metrics: new Set([...over.metrics, ...under.metrics]), events: over.events || under.events };
  }
  const { kind } = measure;
  const metrics = kind === 'unanswered' ? conversationMetrics : 'metric' in measure ? [measure.metric] : [];
  const isOfPeople = kind === 'people' || kind === 'responseTime' || kind === 'unanswered';
  return {
    metrics: new Set<string>(metrics),
    events: isOfPeople || (kind === 'count' && measure.of === 'events'),
  };
}

async function readingsOf(tx: ReadTransaction, subject: string, metric: string, instants: readonly number[]) {
  const store = tx.objectStore('readings');
  const all = IDBKeyRange.bound([subject, metric], [subject, metric, []]);
  const found =
    (await store.count(all)) <= fetchAllUpTo
      ? await store.getAll(all)
      : (
          await Promise.all([
            ...instants.map(async (at) => {
              const upTo = IDBKeyRange.bound(
                [subject, metric],
                [subject, metric, new Date(at).toISOString()],
              );
              return (await store.openCursor(upTo, 'prev'))?.value;
            }),
            store.get(all),
          ])
        ).filter((r) => r !== undefined);
  return found.map((r) => ({ subject, metric, value: r.value, at: Date.parse(r.at) }));
}

async function eventsOf(tx: ReadTransaction, subject: string) {
  const all = IDBKeyRange.bound([subject], [subject, []]);
  const found = await tx.objectStore('events').index('subject').getAll(all);
  return found.map(({ actor, at, ...e }) => ({
    ...e,
    at: Date.parse(at),
    ...(actor === undefined ? {} : { actor }),
  }));
}
