import type { Topic } from '../../model/goals';
import type { Subject } from '../../model/signals';
import type { Database } from '../db/database';
import { keysOf } from '../db/keys-of';
import type { StoredSubject } from '../db/schema';
import { beginRead, type ReadTransaction } from '../db/transaction';
import { entitiesOf } from '../goals/entities';
import { plainSubject } from './plain-subject';

/** How engineering finished what a topic became, as far as it was seen. */
export interface Finish {
  readonly kind: 'closed' | 'merged' | 'release' | 'byHand';
  /** ISO 8601. */
  readonly at: string;
}

/** A topic with what engineering made of it. */
export interface FollowedTopic {
  readonly topic: Topic;
  readonly issue?: Subject;
  readonly finish?: Finish;
}

const finishing = ['merged', 'closed', 'release'] as const;

/** Reads the topics of product feedback. */
export async function readTopics(db: Database): Promise<FollowedTopic[]> {
  const tx = beginRead(db, ['entities', 'subjects', 'events']);
  const topics = await entitiesOf(tx, 'topic');
  return await Promise.all(
    topics.map(async (topic) => {
      const stored =
        topic.issue === undefined ? undefined : await tx.objectStore('subjects').get(topic.issue);
      const finish = await finishOf(tx, topic, stored);
      return {
        topic,
        ...(stored ? { issue: plainSubject(stored) } : {}),
        ...(finish ? { finish } : {}),
      };
    }),
  );
}

/** What a person says comes first; a merge says more than the closing that comes with it. */
async function finishOf(
  tx: ReadTransaction,
  { issue, done }: Topic,
  stored: StoredSubject | undefined,
): Promise<Finish | undefined> {
  if (done !== undefined) return { kind: 'byHand', at: done };
  if (issue === undefined) return undefined;
  const events = await tx.objectStore('events').index('subject').getAll(keysOf(issue));
  for (const kind of finishing) {
    const event = events.findLast((one) => one.kind === kind);
    if (event) return { kind, at: event.at };
  }
  // Where a release is what engineering made, it is there already.
  return stored?.kind === 'release'
    ? { kind: 'release', at: stored.publishedAt ?? stored.firstSeen }
    : undefined;
}
