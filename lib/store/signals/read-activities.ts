import { manualPlatform } from '../../model/platforms';
import type { Subject } from '../../model/signals';
import type { Database } from '../db/database';
import { keysOf } from '../db/keys-of';

/** What was entered by hand, the latest first. */
export async function readActivities(db: Database): Promise<Subject[]> {
  const stored = await db.getAllFromIndex('subjects', 'platform', keysOf(manualPlatform));
  return stored
    .map(({ latest: _latest, firstSeen: _firstSeen, by: _by, ...subject }) => subject)
    .sort((a, b) => (b.publishedAt ?? '').localeCompare(a.publishedAt ?? ''));
}
