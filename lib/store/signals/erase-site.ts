import { keysOf } from '../db/keys-of';
import type { StoredSubject } from '../db/schema';
import type { WriteTransaction } from '../db/transaction';
import { entitiesOf } from '../goals/entities';
import { forgetLostSubjects } from '../goals/named-subjects';
import { type JobDefinition, type Slice, sliceSize } from '../jobs/definition';
import { eraseSubject, visitEach } from './erase-subject';
import { forgetOrigin } from './origins';
import { signalStores } from './stores';

/**
 * Erases everything captured from a site, and its tags with their notes and quotes. The subjects of a platform and those of an
 * origin are found by indexes, so that others cost nothing.
 */
export const eraseSite: JobDefinition<'eraseSite'> = {
  stores: signalStores,
  total: async (db, { site }) =>
    await (isOrigin(site)
      ? db.countFromIndex('subjects', 'url', addressesFrom(site))
      : db.countFromIndex('subjects', 'platform', keysOf(site))),
  slice: async (tx, { site, numbers = [] }, position) => {
    const slice = await (isOrigin(site)
      ? eraseOfOrigin(tx, site, position?.after)
      : eraseOfPlatform(tx, site, numbers));
    if (!slice.next) {
      await tx.objectStore('health').delete(keysOf(site));
      await forgetLostSubjects(tx);
      await forgetOrigin(tx, site);
    }
    return slice;
  },
};

/** A site is a platform's id, or an origin, which is an address. */
function isOrigin(site: string): boolean {
  return URL.canParse(site);
}

async function eraseOfPlatform(
  tx: WriteTransaction,
  site: string,
  numbers: readonly string[],
): Promise<Slice> {
  // What is erased is not found again, so the next slice begins where this one ended.
  const read = await tx.objectStore('subjects').index('platform').getAll(keysOf(site), sliceSize);
  const found = [...read, ...(await subjectsOf(tx, numbers))];
  const { done, deleted } = await visitEach(found, ({ id }, limit) => eraseSubject(tx, id, limit));
  const isLast = done === found.length && read.length < sliceSize;
  return { next: isLast ? undefined : { phase: 'subjects' }, done, deleted };
}

/** The subjects of numbers, which are of the platform `web` whatever the site is. */
async function subjectsOf(tx: WriteTransaction, numbers: readonly string[]): Promise<StoredSubject[]> {
  const wanted = (await entitiesOf(tx, 'number')).filter(({ id }) => numbers.includes(id));
  const stored = await Promise.all(wanted.map(({ subject }) => tx.objectStore('subjects').get(subject)));
  return stored.filter((subject) => subject !== undefined);
}

async function eraseOfOrigin(tx: WriteTransaction, site: string, after?: string): Promise<Slice> {
  const found = await tx.objectStore('subjects').index('url').getAll(addressesFrom(site, after), sliceSize);
  const { done, deleted } = await visitEach(found, async ({ id, url }, limit) =>
    isOfOrigin(url, site) ? await eraseSubject(tx, id, limit) : { deleted: 0, isDone: true },
  );
  if (done === found.length && found.length < sliceSize) return { done, deleted };
  // Only addresses of others are passed over: several subjects can have one address, and not all may be erased yet.
  const others = found.slice(0, done).filter(({ url }) => !isOfOrigin(url, site));
  return { next: { phase: 'subjects', after: others.at(-1)?.url ?? after }, done, deleted };
}

/** Addresses of an origin begin with it, and so do those of others (`https://a.test` and `https://a.test.org`). */
function addressesFrom(site: string, after?: string): IDBKeyRange {
  return IDBKeyRange.bound(after ?? site, `${site}\uffff`, after !== undefined);
}

function isOfOrigin(url: string, site: string): boolean {
  return URL.canParse(url) && new URL(url).origin === site;
}
