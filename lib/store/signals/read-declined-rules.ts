import type { Database } from '../db/database';

/** Under which the declined offers are stored. */
export const metaKey = 'declinedRules';

/** The keys of the offered rules that the person said no to. */
export async function readDeclinedRules(db: Database): Promise<ReadonlySet<string>> {
  return new Set(declinedIn(await db.get('meta', metaKey)));
}

/** The declined offers of a stored value; none where it is something else. */
export function declinedIn(stored: unknown): string[] {
  return Array.isArray(stored) ? stored.filter((one) => typeof one === 'string') : [];
}
