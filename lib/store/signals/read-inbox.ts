import type { PastChoice } from '../../goals/outline/rank-key-results';
import type { Subject } from '../../model/signals';
import type { Database } from '../db/database';
import { keysOf } from '../db/keys-of';
import { readTagging } from './read-tagging';
import { readUncounted } from './read-uncounted';

/** A page that was read and counts for nothing, with what a suggestion goes by. */
export interface InboxPage {
  readonly subject: Subject;
  /** When it was last seen: ISO 8601. */
  readonly at: string;
  readonly metrics: readonly { readonly metric: string; readonly value: number }[];
  /** The number of stored events on it. */
  readonly events: number;
}

export interface Inbox {
  readonly pages: readonly InboxPage[];
  /** What was tagged before on the platforms of these pages. */
  readonly choices: readonly PastChoice[];
  readonly lastUsed: string | undefined;
}

/**
 * Reads the pages of the last two weeks that count for no key result and were not dismissed, the latest first.
 * @param now milliseconds since 1970.
 * @param limit the most pages that are returned.
 */
export async function readInbox(db: Database, now: number, limit: number): Promise<Inbox> {
  const found = await readUncounted(db, now, limit);
  const events = await Promise.all(
    found.map(({ subject }) => db.countFromIndex('events', 'subject', keysOf(subject.id))),
  );
  // One of each platform says what was chosen on it.
  const platforms = new Map(found.map(({ subject }) => [subject.platform, subject]));
  const known = await Promise.all([...platforms.values()].map((subject) => readTagging(db, subject)));
  const lastUsed = await db.get('meta', 'lastUsed');
  return {
    pages: found.map(({ subject, at, latest }, n) => ({
      subject,
      at,
      metrics: latest.map(([metric, value]) => ({ metric, value })),
      events: events[n] ?? 0,
    })),
    choices: known.flatMap(({ choices }) => choices),
    lastUsed: typeof lastUsed === 'string' ? lastUsed : undefined,
  };
}
