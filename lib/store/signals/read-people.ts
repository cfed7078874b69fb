import { type PeopleWeek, peopleByWeek } from '../../goals/insights/people-by-week';
import { conversationMetrics } from '../../goals/measure/people';
import type { Evidence } from '../../goals/types';
import { publishedInstant } from '../../model/published';
import type { Database } from '../db/database';
import { keysOf } from '../db/keys-of';
import type { StoredSubject } from '../db/schema';
import { beginRead } from '../db/transaction';

/** The people of a platform, week by week. */
export interface PlacePeople {
  readonly platform: string;
  readonly weeks: readonly PeopleWeek[];
}

/**
 * The people of each platform, week by week, from the events on all its subjects. Its cost is that of the events.
 * @param weeks Mondays, in milliseconds since 1970.
 * @param now milliseconds since 1970.
 */
export async function readPeople(
  db: Database,
  weeks: readonly number[],
  now: number,
): Promise<PlacePeople[]> {
  const subjects = Map.groupBy(await db.getAll('subjects'), (s) => s.platform);
  const found: PlacePeople[] = [];
  for (const [platform, own] of subjects) {
    const evidence = await evidenceOf(db, own);
    if (evidence.events.length) found.push({ platform, weeks: peopleByWeek(evidence, weeks, now) });
  }
  return found;
}

async function evidenceOf(db: Database, subjects: readonly StoredSubject[]): Promise<Evidence> {
  const tx = beginRead(db, ['events']);
  const read = await Promise.all(
    subjects.map(({ id }) => tx.objectStore('events').index('subject').getAll(keysOf(id))),
  );
  return {
    members: subjects.map(memberOf),
    readings: subjects.flatMap(countsShown),
    events: read.flat().map(({ id, subject, kind, at, actor }) => ({
      ...{ id, subject, kind, at: Date.parse(at) },
      ...(actor === undefined ? {} : { actor }),
    })),
    ...{ tags: [], checkIns: [], effort: [] },
  };
}

function memberOf({ id, publishedAt, author, by = [] }: StoredSubject): Evidence['members'][number] {
  const published = publishedInstant(publishedAt);
  return {
    ...{ subject: id, since: Number.MIN_SAFE_INTEGER },
    ...(published === undefined ? {} : { publishedAt: published }),
    authors: author === undefined ? by : [...by, author],
  };
}

/** How many contributions a page showed last. */
function countsShown({ id, latest }: StoredSubject): Evidence['readings'] {
  return conversationMetrics.flatMap((metric) => {
    const held = latest[metric];
    return held ? [{ subject: id, metric, value: held.value, at: Date.parse(held.at) }] : [];
  });
}
