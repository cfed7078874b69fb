import type { StoredSubject } from '../db/schema';
import type { ReadTransaction } from '../db/transaction';

/**
 * The subjects of a site.
 * @param site a platform's id, or an origin.
 */
export async function subjectsOfSite(tx: ReadTransaction, site: string): Promise<StoredSubject[]> {
  const subjects = tx.objectStore('subjects');
  const ofPlatform = await subjects.index('platform').getAll(site);
  // Addresses of an origin begin with it, and so do those of others (`https://a.test` and `https://a.test.org`).
  const near = await subjects.index('url').getAll(IDBKeyRange.bound(site, `${site}\uffff`));
  const known = new Set(ofPlatform.map((s) => s.id));
  return [...ofPlatform, ...near.filter((s) => !known.has(s.id) && new URL(s.url).origin === site)];
}
