import type { StoredSubject } from '../db/schema';
import { forgetLostSubjects } from '../goals/named-subjects';
import type { JobDefinition } from '../jobs/definition';
import { eraseSubject, keysOf, visitSubjects } from './erase-subject';
import { forgetOrigin } from './origins';
import { signalStores } from './stores';

/** Erases everything captured from a site, and its tags with their notes and quotes. */
export const eraseSite: JobDefinition<'eraseSite'> = {
  stores: signalStores,
  total: (db) => db.count('subjects'),
  slice: async (tx, { site }, position = { phase: 'subjects' }) => {
    const slice = await visitSubjects(tx, position, async (subject, limit) =>
      isOfSite(subject, site) ? await eraseSubject(tx, subject.id, limit) : { deleted: 0, isDone: true },
    );
    if (!slice.next) {
      await tx.objectStore('health').delete(keysOf(site));
      await forgetLostSubjects(tx);
      await forgetOrigin(tx, site);
    }
    return slice;
  },
};

function isOfSite({ platform, url }: StoredSubject, site: string): boolean {
  return platform === site || (URL.canParse(url) && new URL(url).origin === site);
}
