import type { OverlayState, PageChip } from '../messages/overlay';
import type { Tag } from '../model/goals';
import type { Settings } from '../model/settings';
import type { Database } from '../store/db/database';
import { readSettings } from '../store/db/read-settings';
import { beginRead } from '../store/db/transaction';
import { openKeyResultIds, openKeyResultsOfSubject } from '../store/signals/key-results-of-subject';
import { siteIdOf } from './sites';

/** The most items of a platform that are marked on its pages. */
const mostCounted = 2000;

/**
 * What is drawn on a page: only ids that the page shows itself, and numbers.
 * @param subject the page's own.
 * @param since when this visit began, ISO 8601.
 */
export async function overlayState(
  db: Database,
  url: URL,
  { subject, since }: { subject: string; since: string },
): Promise<Omit<OverlayState, 'chip'> & { chip?: PageChip }> {
  const settings = await readSettings(db);
  const site = siteIdOf(url);
  if (!draws(settings, site)) return { isShown: false, counted: [] };
  const tx = beginRead(db, ['entities', 'members']);
  const [platform = ''] = subject.split(':');
  const ofPlatform = IDBKeyRange.bound(`${platform}:`, `${platform}:\uffff`);
  const [members, stored, own, open] = await Promise.all([
    tx.objectStore('members').index('subject').getAllKeys(ofPlatform, mostCounted),
    tx.objectStore('entities').index('subject').getAll(['tag', subject]),
    tx.objectStore('members').index('subject').getAll(subject),
    openKeyResultIds(tx),
  ]);
  const keyResults = own.filter(({ keyResult }) => open.has(keyResult));
  const tags = stored
    .flatMap(({ value }) => (value ? [value as Tag] : []))
    .filter((t) => open.has(t.keyResult));
  const events = tags.flatMap(({ event }) => event ?? []);
  const isOwn =
    tags.some(({ event }) => event === undefined) || keyResults.some(({ via }) => via.includes('rule'));
  // An event that counts makes its page a member; the page's own button says whether the page itself was tagged.
  const subjects = members.flatMap(([keyResult, id]) =>
    open.has(keyResult) && (id !== subject || isOwn) ? [id] : [],
  );
  const isChip = settings.chip && !settings.chipOff.includes(site) && keyResults.length > 0;
  return {
    isShown: true,
    counted: [...new Set([...events, ...subjects])],
    ...(isChip ? { chip: await pageChip(db, subject, keyResults.length, since) } : {}),
  };
}

/** Whether marks are drawn on a page for one of these subjects, or for an event on one: that makes it a member, too. */
export async function marksAny(db: Database, url: URL, subjects: ReadonlySet<string>): Promise<boolean> {
  if (!draws(await readSettings(db), siteIdOf(url))) return false;
  const tx = beginRead(db, ['members', 'entities']);
  const open = await Promise.all([...subjects].map((subject) => openKeyResultsOfSubject(tx, subject)));
  return open.some((keyResults) => keyResults.length > 0);
}

function draws({ overlay, overlayOff }: Settings, site: string): boolean {
  return overlay && !overlayOff.includes(site);
}

/** For how many key results a page counts, and what changed since it was last read before `since`. */
async function pageChip(db: Database, subject: string, keyResults: number, since: string): Promise<PageChip> {
  const tx = beginRead(db, ['subjects', 'readings']);
  const latest = Object.entries((await tx.objectStore('subjects').get(subject))?.latest ?? {});
  const readings = tx.objectStore('readings');
  const compared = await Promise.all(
    latest.map(async ([metric, { value }]) => {
      const before = IDBKeyRange.bound([subject, metric], [subject, metric, since], false, true);
      const held = (await readings.openCursor(before, 'prev'))?.value;
      return held ? [{ metric, change: value - held.value, at: held.at }] : [];
    }),
  );
  const all = compared.flat();
  const last = all
    .map(({ at }) => at)
    .sort()
    .at(-1);
  const changes = all.flatMap(({ metric, change }) => (change ? [{ metric, change }] : []));
  return { keyResults, changes, ...(last ? { since: last } : {}) };
}
