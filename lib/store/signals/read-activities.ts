import { manualPlatform } from '../../model/platforms';
import type { Subject } from '../../model/signals';
import type { Database } from '../db/database';
import { keysOf } from '../db/keys-of';
import { plainSubject } from './plain-subject';

/** What was entered by hand, the latest first. */
export async function readActivities(db: Database): Promise<Subject[]> {
  const stored = await db.getAllFromIndex('subjects', 'platform', keysOf(manualPlatform));
  return stored.map(plainSubject).sort((a, b) => (b.publishedAt ?? '').localeCompare(a.publishedAt ?? ''));
}
